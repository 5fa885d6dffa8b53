/** Keys of the ring that each account holds in each Region. */
export type KeyPurpose = "data" | "logs" | "backup" | "secrets";
