/** What is done about an intruder, by name. */
export const responseNames = [
  "close-bucket",
  "deactivate-access-key",
  "isolate-instance",
  "quarantine-role",
] as const;

export type ResponseName = (typeof responseNames)[number];
