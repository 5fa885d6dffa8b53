import type { Organization } from "./schema/organization";

/** What binds a unit or an account, in its long form, whichever form the file has. */
export function writtenOut(attachment: Organization["guardrails"]["attach"][string]) {
  if (typeof attachment === "string") return { posture: attachment, add: [], relax: [], policies: [] };
  if (Array.isArray(attachment)) return { posture: undefined, add: attachment, relax: [], policies: [] };
  return attachment;
}
