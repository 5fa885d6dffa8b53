import { attachedGuardrails } from "../attached-guardrails";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { targetsAbove } from "../targets-above";
import { writtenOut } from "../written-out";

/** What binds from above cannot be relaxed below: a denial at the root or a unit holds for all that is in it. */
export const relaxationsReach: Rule = (organization) => {
  const { attach, accounts } = organization.guardrails;
  return [
    ...Object.entries(attach).flatMap(([name, one]) =>
      unreached(
        organization,
        ["guardrails", "attach", name],
        { kind: name === "root" ? "root" : "unit", name },
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
  return writtenOut(attachment).relax.flatMap(({ guardrail }, index) => {
    const holder = above.find(({ guardrails }) =>
      guardrails.some(({ id, chosen }) => id === guardrail && chosen !== "relaxed"),
    );
    if (holder === undefined) return [];
    return [
      {
        path: [...path, "relax", index, "guardrail"],
        found: `${guardrail} binds ${target.name} from ${holder.target.name} already`,
        allowed: "a relaxation is written where the guardrail is attached",
        fix: `relax it at ${holder.target.name} and attach it to the other units by name, or grant roles an exception (guardrails.exceptions)`,
      },
    ];
  });
}
