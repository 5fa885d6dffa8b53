import { guardrailIds } from "../../core/guardrail-ids";
import { nearest } from "../../core/nearest";
import type { Finding, Rule } from "../rule";
import { unitPaths } from "../unit-paths";

/** Guardrails are attached to units that exist, by names that exist, and exceptions are from one of them. */
export const guardrailsExist: Rule = (organization, { unreadable }) => {
  const { attach, exceptions } = organization.guardrails;
  const findings: Finding[] = [];
  const known = (path: (string | number)[], name: string) => {
    if ((guardrailIds as readonly string[]).includes(name)) return;
    const near = nearest(name, guardrailIds);
    findings.push({
      path,
      found: `there is no guardrail "${name}"`,
      allowed: `the guardrails are ${guardrailIds.join(", ")}`,
      fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
    });
  };
  const units = ["root", ...unitPaths(organization)];
  for (const [unit, ids] of Object.entries(attach)) {
    if (!units.includes(unit) && !unreadable.some((gone) => gone.startsWith("organization"))) {
      findings.push({
        path: ["guardrails", "attach", unit],
        found: `there is no unit "${unit}"`,
        allowed: `the units are ${units.join(", ")}`,
        fix: "name one of them",
      });
    }
    if (ids === "all") continue;
    ids.forEach((id, index) => {
      known(["guardrails", "attach", unit, index], id);
    });
  }
  exceptions.forEach(({ guardrail }, index) => {
    known(["guardrails", "exceptions", index, "guardrail"], guardrail);
  });
  return findings;
};
