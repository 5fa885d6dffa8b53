import { policyStatements, type RenderedStatement } from "../controls/policy-statements";
import { resourcesOf } from "../controls/resources-of";
import { isLooseSubject } from "../core/is-loose-subject";
import type { Check } from "./check";
import { principalsOf } from "./principals-of";

/**
 * A role that is taken with tokens says for whom these are (`aud`) and whose they are (`sub`), so that no other repository,
 * project or workspace of the same issuer takes it. An assertion of SAML says for whom it is, and who is in it is decided by
 * the identity provider of the organization.
 *
 * Sources: IAM User Guide "Create a role for OpenID Connect federation", "Create a role for SAML 2.0 federation".
 */
export const tokensAreExact: Check = (stack) =>
  resourcesOf(stack).flatMap(({ address, type, body }) =>
    type !== "aws_iam_role"
      ? []
      : policyStatements(body.assume_role_policy)
          .filter(({ Effect }) => Effect === "Allow")
          .flatMap((statement) =>
            principalsOf(statement, "Federated").flatMap((provider) => {
              const problem = looseness(statement, provider);
              return problem === undefined
                ? []
                : `${address}: statement ${statement.Sid ?? "without Sid"} takes tokens of ${provider}, ${problem}`;
            }),
          ),
  );

function looseness({ Condition = {} }: RenderedStatement, provider: string): string | undefined {
  const valuesOf = (claim: string) =>
    Object.entries(Condition).flatMap(([operator, keys]) =>
      // Any other operator takes a token that lacks the claim, or all but one.
      /^(ForAnyValue:)?String(Equals|Like)$/.test(operator)
        ? Object.entries(keys).flatMap(([key, values]) =>
            key.toLowerCase().endsWith(`:${claim}`) ? [values].flat().map(String) : [],
          )
        : [],
    );
  const audiences = valuesOf("aud");
  if (audiences.length === 0 || audiences.some((one) => /[*?]/.test(one))) {
    return "whoever they are for: ask for the audience (aud) by StringEquals";
  }
  if (/:saml-provider\//.test(provider)) return undefined;
  const subjects = valuesOf("sub");
  return subjects.length === 0 || subjects.some(isLooseSubject)
    ? "of more than one owner: ask for the subject (sub), with owner and repository, project or workspace written out"
    : undefined;
}
