import { nearest } from "../../core/nearest";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { heldBy } from "../held-by";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";
import { writtenOut } from "../written-out";

const ids = guardrailCatalogue.map(({ id }) => id);

/** Guardrails exist, are attached to targets that exist, and are excluded only from a posture that includes them. */
export const guardrailsExist: Rule = (organization, { unreadable }) => {
  const { attach, accounts, exceptions, policies, quarantineOu } = organization.guardrails;
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
  const ous = ["root", ...ouPaths(organization)];
  const ousReadable = !unreadable.some((gone) => gone.startsWith("organization"));
  const members = Object.entries(organization.accounts)
    .filter(([, { role }]) => role !== "management")
    .map(([name]) => name);
  for (const ou of Object.keys(attach)) {
    if (ousReadable) oneOf(["guardrails", "attach", ou], "OU", ou, ous);
  }
  if (quarantineOu !== undefined && ousReadable) {
    oneOf(["guardrails", "quarantineOu"], "OU", quarantineOu, ous);
  }
  for (const name of Object.keys(accounts)) {
    if (!unreadable.some((gone) => gone.startsWith("accounts"))) {
      oneOf(["guardrails", "accounts", name], "member account", name, members);
    }
  }
  const written = [
    ...Object.entries(attach).map(([ou, one]) => [["guardrails", "attach", ou], one] as const),
    ...Object.entries(accounts).map(([name, one]) => [["guardrails", "accounts", name], one] as const),
  ];
  for (const [path, attachment] of written) {
    const { posture, add, exclude, policies: named } = writtenOut(attachment);
    const below = Array.isArray(attachment) ? [] : ["add"];
    add.forEach((id, index) => {
      guardrail([...path, ...below, index], id);
    });
    named.forEach((name, index) => {
      oneOf([...path, "policies", index], "own policy", name, Object.keys(policies));
    });
    // A posture that could not be read has no known guardrails.
    if (unreadable.some((gone) => gone.startsWith(path.join(".")))) continue;
    const held: readonly string[] = posture === undefined ? [] : heldBy(posture);
    exclude.forEach(({ guardrail: id }, index) => {
      oneOf(
        [...path, "exclude", index, "guardrail"],
        `guardrail in the posture ${posture ?? "(none)"}`,
        id,
        held,
      );
    });
  }
  exceptions.forEach(({ guardrail: id }, index) => {
    guardrail(["guardrails", "exceptions", index, "guardrail"], id);
  });
  return findings;
};

/** The whole catalogue is too long for an error. */
function choice(what: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${what} yet`;
  return known.length > 20
    ? `one of the ${known.length} that docs/policies.md describes`
    : `one of ${known.join(", ")}`;
}
