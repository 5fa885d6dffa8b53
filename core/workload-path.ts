/** The path of roles and policies that belong to workloads: what teams may pass, and what their boundary lets them change. */
export const workloadPath = "/workload/";
