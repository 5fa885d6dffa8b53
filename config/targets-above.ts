import type { GuardrailTarget } from "./guardrail-target";
import type { Organization } from "./schema/organization";

/** Names of the root and the units above a target, from the top. */
export function targetsAbove(organization: Organization, { kind, name }: GuardrailTarget): string[] {
  if (kind === "root") return [];
  const unit = kind === "unit" ? name.split("/").slice(0, -1).join("/") : organization.accounts[name]?.unit;
  return ["root", ...upwards(unit ?? "").reverse()];
}

/** A unit's path and those of the units above it. */
function upwards(path: string): string[] {
  if (path === "" || path === "root") return [];
  return [path, ...upwards(path.split("/").slice(0, -1).join("/"))];
}
