import { attachedGuardrails } from "./attached-guardrails";
import { guardrailTargets } from "./guardrail-targets";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

/**
 * What is to be said where an OU or an account excludes a guardrail that is attached above it: the guardrail is attached
 * to everything beside the way down instead, so what is made outside of the file is no longer bound.
 */
export function expandedExclusionNotices(organization: Organization, source: Source): Notice[] {
  const { attach, accounts } = organization.guardrails;
  const attached = attachedGuardrails(organization);
  return guardrailTargets(organization).flatMap((target) => {
    const ofAccount = target.kind === "account";
    const written = (ofAccount ? accounts : attach)[target.name];
    if (written === undefined) return [];
    const above = targetsAbove(organization, target);
    return writtenOut(written).exclude.flatMap(({ guardrail: id }, index): Notice[] => {
      const from = above.filter((name) =>
        attached.some(
          (one) =>
            one.target.kind !== "account" &&
            one.target.name === name &&
            one.guardrails.some(
              ({ relaxations = [], ...held }) =>
                held.id === id && relaxations.some(({ excludedBy }) => excludedBy === target.name),
            ),
        ),
      )[0];
      if (from === undefined) return [];
      const instead = attached
        .filter(({ guardrails }) =>
          guardrails.some(({ id: held, chosen }) => held === id && chosen !== "relaxed"),
        )
        .map((one) => one.target.name);
      return [
        {
          where: source.where([
            "guardrails",
            ofAccount ? "accounts" : "attach",
            target.name,
            "exclude",
            index,
          ]),
          message: `${id} cannot stay attached to ${from}, which is above ${target.name}; it is attached to ${instead.join(", ")} instead, and does not bind what is made in ${from} outside of this file`,
        },
      ];
    });
  });
}
