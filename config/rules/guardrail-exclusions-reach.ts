import { attachedGuardrails } from "../attached-guardrails";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { targetsAbove } from "../targets-above";
import { writtenOut } from "../written-out";

/** An inherited guardrail cannot be excluded below: a denial at the root or an OU applies to everything in it. */
export const guardrailExclusionsReach: Rule = (organization) => {
  const { attach, accounts } = organization.guardrails;
  return [
    ...Object.entries(attach).flatMap(([name, one]) =>
      unreached(
        organization,
        ["guardrails", "attach", name],
        { kind: name === "root" ? "root" : "ou", name },
        one,
      ),
    ),
    ...Object.entries(accounts).flatMap(([name, one]) =>
      unreached(organization, ["guardrails", "accounts", name], { kind: "account", name }, one),
    ),
  ];
};

function unreached(
  organization: Organization,
  path: string[],
  target: Parameters<typeof targetsAbove>[1],
  attachment: Parameters<typeof writtenOut>[0],
): Finding[] {
  const names = targetsAbove(organization, target);
  const above = attachedGuardrails(organization).filter(
    (one) => one.target.kind !== "account" && names.includes(one.target.name),
  );
  return writtenOut(attachment).exclude.flatMap(({ guardrail }, index) => {
    const holder = above.find(({ guardrails }) =>
      guardrails.some(({ id, chosen }) => id === guardrail && chosen !== "relaxed"),
    );
    if (holder === undefined) return [];
    return [
      {
        path: [...path, "exclude", index, "guardrail"],
        found: `${target.name} inherits ${guardrail} from ${holder.target.name}`,
        allowed: "a guardrail is excluded where it is attached",
        fix: `exclude it at ${holder.target.name} and add it to the other OUs by name, or exempt roles (guardrails.exceptions); see docs/guardrails.md`,
      },
    ];
  });
}
