import { nearest } from "../../core/nearest";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { heldBy } from "../held-by";
import type { Finding, Rule } from "../rule";
import { unitPaths } from "../unit-paths";
import { writtenOut } from "../written-out";

const ids = guardrailCatalogue.map(({ id }) => id);

/** Guardrails are attached to what exists, by names that exist, and relaxed where the posture holds them. */
export const guardrailsExist: Rule = (organization, { unreadable }) => {
  const { attach, accounts, exceptions, policies, quarantineUnit } = organization.guardrails;
  const findings: Finding[] = [];
  const oneOf = (path: (string | number)[], what: string, name: string, known: readonly string[]) => {
    if (known.includes(name)) return;
    const near = nearest(name, known);
    findings.push({
      path,
      found: `there is no ${what} "${name}"`,
      allowed: choice(what, known),
      fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
    });
  };
  const guardrail = (path: (string | number)[], name: string) => oneOf(path, "guardrail", name, ids);
  const units = ["root", ...unitPaths(organization)];
  const unitsReadable = !unreadable.some((gone) => gone.startsWith("organization"));
  const members = Object.entries(organization.accounts)
    .filter(([, { role }]) => role !== "management")
    .map(([name]) => name);
  for (const unit of Object.keys(attach)) {
    if (unitsReadable) oneOf(["guardrails", "attach", unit], "unit", unit, units);
  }
  if (quarantineUnit !== undefined && unitsReadable) {
    oneOf(["guardrails", "quarantineUnit"], "unit", quarantineUnit, units);
  }
  for (const name of Object.keys(accounts)) {
    if (!unreadable.some((gone) => gone.startsWith("accounts"))) {
      oneOf(["guardrails", "accounts", name], "member account", name, members);
    }
  }
  const written = [
    ...Object.entries(attach).map(([unit, one]) => [["guardrails", "attach", unit], one] as const),
    ...Object.entries(accounts).map(([name, one]) => [["guardrails", "accounts", name], one] as const),
  ];
  for (const [path, attachment] of written) {
    const { posture, add, relax, policies: named } = writtenOut(attachment);
    const below = Array.isArray(attachment) ? [] : ["add"];
    add.forEach((id, index) => {
      guardrail([...path, ...below, index], id);
    });
    named.forEach((name, index) => {
      oneOf([...path, "policies", index], "policy of your own", name, Object.keys(policies));
    });
    // Where the posture could not be read, nobody knows what it holds.
    if (unreadable.some((gone) => gone.startsWith(path.join(".")))) continue;
    const held: readonly string[] = posture === undefined ? [] : heldBy(posture);
    relax.forEach(({ guardrail: id }, index) => {
      oneOf([...path, "relax", index, "guardrail"], `guardrail of ${posture ?? "no posture"}`, id, held);
    });
  }
  exceptions.forEach(({ guardrail: id }, index) => {
    guardrail(["guardrails", "exceptions", index, "guardrail"], id);
  });
  return findings;
};

/** The catalogue is too long for an error. */
function choice(what: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${what} yet`;
  return known.length > 20
    ? `one of the ${known.length} that docs/policies.md describes`
    : `one of ${known.join(", ")}`;
}
