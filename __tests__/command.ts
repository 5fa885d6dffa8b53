/** The command, as a package has it: the file that Node runs. */
export const command = process.env["PALISADE_COMMAND"] ?? "";
