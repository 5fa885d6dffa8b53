/** What is known and excluded: who acts, as a role or as a service on somebody's behalf. */
export interface Noise {
  /** Names of roles. */
  readonly roles: readonly string[];
  /** Service principals. */
  readonly services: readonly string[];
}

const issuer = "$.userIdentity.sessionContext.sessionIssuer.userName";
const invoker = "$.userIdentity.invokedBy";

/**
 * A filter pattern that also demands that none of the known noise made the event. An event that lacks the field is kept:
 * a comparison with a missing field matches nothing, so its absence is asked for apart.
 *
 * Source: CloudWatch Logs User Guide "Filter pattern syntax for metric filters".
 */
export function excludingPattern(pattern: string, noise: Noise): string {
  const inner = pattern.trim().replace(/^\{/, "").replace(/\}$/, "").trim();
  const conditions = [unless(issuer, noise.roles), unless(invoker, noise.services)].flat();
  return `{ (${inner})${conditions.map((condition) => ` && ${condition}`).join("")} }`;
}

function unless(field: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  const differ = values.map((value) => `(${field} != "${value}")`).join(" && ");
  return [`((${field} NOT EXISTS) || (${differ}))`];
}
