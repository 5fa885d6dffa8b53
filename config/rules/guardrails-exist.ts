import { nearest } from "../../core/nearest";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { heldBy } from "../held-by";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { targetsAbove } from "../targets-above";
import { writtenOut } from "../written-out";

const ids = guardrailCatalogue.map(({ id }) => id);

/** Guardrails exist, are attached to targets that exist, and are excluded only where they would bind. */
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
    ...Object.entries(attach).map(
      ([name, one]) => [["guardrails", "attach", name], one, { kind: ouKind(name), name }] as const,
    ),
    ...Object.entries(accounts).map(
      ([name, one]) => [["guardrails", "accounts", name], one, { kind: "account", name }] as const,
    ),
  ];
  for (const [path, attachment, target] of written) {
    const { posture, add, exclude, policies: named } = writtenOut(attachment);
    const below = Array.isArray(attachment) ? [] : ["add"];
    add.forEach((id, index) => {
      guardrail([...path, ...below, index], id);
    });
    named.forEach((name, index) => {
      if (unreadable.some((gone) => gone.startsWith(`guardrails.policies.${name}`))) return;
      oneOf([...path, "policies", index], "own policy", name, Object.keys(policies));
    });
    // What could not be read may attach anything.
    if (unreadable.some((gone) => /^(guardrails|accounts|organization)/.test(gone))) continue;
    const fromAbove = targetsAbove(organization, target).flatMap((name) => namedBy(attach[name]));
    const held = [...new Set([...(posture === undefined ? [] : heldBy(posture)), ...fromAbove])];
    exclude.forEach(({ guardrail: id }, index) => {
      const place = [...path, "exclude", index, "guardrail"];
      guardrail(place, id);
      if (!ids.includes(id) || held.includes(id)) return;
      findings.push({
        path: place,
        found: `${id} is attached neither to ${target.name} by its posture nor above it`,
        allowed: "a guardrail that would bind here otherwise",
        fix: "remove the exclusion",
      });
    });
  }
  exceptions.forEach(({ guardrail: id }, index) => {
    guardrail(["guardrails", "exceptions", index, "guardrail"], id);
  });
  return findings;
};

function ouKind(name: string): "root" | "ou" {
  return name === "root" ? "root" : "ou";
}

function namedBy(attachment: Organization["guardrails"]["attach"][string] | undefined): readonly string[] {
  if (attachment === undefined) return [];
  const { posture, add } = writtenOut(attachment);
  return [...(posture === undefined ? [] : heldBy(posture)), ...add];
}

/** The whole catalogue is too long for an error. */
function choice(what: string, known: readonly string[]): string {
  if (known.length === 0) return `there is no ${what} yet`;
  return known.length > 20
    ? `one of the ${known.length} that docs/policies.md describes`
    : `one of ${known.join(", ")}`;
}
