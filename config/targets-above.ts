import type { GuardrailTarget } from "./guardrail-target";
import type { Organization } from "./schema/organization";

/** Names of the root and the OUs above a target, from the top. */
export function targetsAbove(organization: Organization, { kind, name }: GuardrailTarget): string[] {
  if (kind === "root") return [];
  const ou = kind === "ou" ? name.split("/").slice(0, -1).join("/") : organization.accounts[name]?.ou;
  return ["root", ...upwards(ou ?? "").reverse()];
}

/** An OU's path and those of the OUs above it. */
function upwards(path: string): string[] {
  if (path === "" || path === "root") return [];
  return [path, ...upwards(path.split("/").slice(0, -1).join("/"))];
}
