import { policyStatements, type RenderedStatement } from "../controls/policy-statements";
import { resourcesOf } from "../controls/resources-of";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { KnownAccounts } from "../core/known-accounts";
import { principalsOf } from "./principals-of";

/**
 * Whoever is let in from outside the organization is named in its file. A whole account takes a role with an external id only:
 * without one, a vendor can be brought to work in an account that is not its customer's.
 *
 * Source: IAM User Guide "The confused deputy problem", "Access to AWS accounts owned by third parties".
 */
export function outsidersAreNamed(stack: SynthesizedStack, { members, named }: KnownAccounts): string[] {
  return resourcesOf(stack).flatMap(({ address, type, body }) =>
    Object.values(body)
      .flatMap(policyStatements)
      .filter(({ Effect }) => Effect === "Allow")
      .flatMap((statement) => {
        const where = `${address}: statement ${statement.Sid ?? "without Sid"}`;
        return principalsOf(statement, "AWS").flatMap((principal) => {
          const account = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(principal)?.[1];
          if (account === undefined || members.has(account) || isOfOrganization(statement)) return [];
          if (!named.has(account)) {
            return `${where} lets in ${principal}, of an account that the organization file does not name: name it there, or take it away`;
          }
          const whole = !/:(role|user|assumed-role)\/[^*?]+$/.test(principal);
          return type === "aws_iam_role" && whole && !asksForExternalId(statement)
            ? `${where} lets all of ${principal}, of another organization, take the role without an external id: ask for sts:ExternalId by StringEquals, or name a role`
            : [];
        });
      }),
  );
}

function isOfOrganization({ Condition }: RenderedStatement): boolean {
  const id = Condition?.StringEquals?.["aws:PrincipalOrgID"];
  return typeof id === "string" && /^o-[a-z0-9]+$/.test(id);
}

function asksForExternalId({ Condition }: RenderedStatement): boolean {
  const ids = [Condition?.StringEquals?.["sts:ExternalId"] ?? []].flat();
  return ids.length > 0 && ids.every((id) => typeof id === "string" && id !== "");
}
