import { boundByRegions } from "../bound-by-regions";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { writtenOut } from "../written-out";

/** An account with Regions of its own is bound to them: to exclude that guardrail for it would change nothing. */
export const guardrailExclusionsReach: Rule = (organization) =>
  Object.entries(organization.guardrails.accounts).flatMap(([name, attachment]) =>
    writtenOut(attachment).exclude.flatMap(({ guardrail }, index): Finding[] =>
      usesFewerRegions(organization, name) && boundByRegions.includes(guardrail)
        ? [
            {
              path: ["guardrails", "accounts", name, "exclude", index, "guardrail"],
              found: `${guardrail} is excluded for ${name}, which accounts.${name}.regions binds to its Regions`,
              allowed: "one of the two",
              fix: `remove this, or accounts.${name}.regions`,
            },
          ]
        : [],
    ),
  );

function usesFewerRegions({ accounts, regions }: Organization, name: string): boolean {
  const own = accounts[name]?.regions;
  return own !== undefined && own.length < regions.enabled.length;
}
