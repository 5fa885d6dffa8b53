import type { Organization } from "./schema/organization";

/** What is attached to an OU or an account, in the long form, whichever form the file has. */
export function writtenOut(attachment: Organization["guardrails"]["attach"][string]) {
  if (typeof attachment === "string") return { posture: attachment, add: [], exclude: [], policies: [] };
  if (Array.isArray(attachment)) return { posture: undefined, add: attachment, exclude: [], policies: [] };
  return attachment;
}
