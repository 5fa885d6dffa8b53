/** Name of the route table of the network that inspects. No environment has it. */
export const inspectionTable = "inspection";
