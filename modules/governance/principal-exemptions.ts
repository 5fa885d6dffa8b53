import { PalisadeError } from "../../core/palisade-error";
import type { Conditions } from "../../core/policy-document";
import type { Exemption } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";

/**
 * The condition that keeps a guardrail from binding the roles it exempts and the principals to which the
 * configuration grants an exception; none where there are neither. `aws:PrincipalArn` is the ARN of the role
 * behind a session, so one pattern holds in every account.
 *
 * @param others ARN patterns of principals that an exception of single actions names
 * @throws PalisadeError when a pattern would exempt principals that it does not name
 */
export function principalExemptions(
  guardrailId: string,
  exempts: readonly Exemption[],
  context: GuardrailContext,
  others: readonly string[] = [],
): Conditions {
  const roles = exempts.flatMap(({ role }) => context.exemptRoleArns[role]);
  const exceptions = (context.exceptions[guardrailId] ?? []).map(({ arn }) => arn);
  const arns = [...new Set([...roles, ...exceptions, ...others])].sort();
  const vague = arns.filter((arn) => !namesPrincipal.test(arn));
  if (vague.length > 0) throw new PalisadeError(vague.map((arn) => vagueException(guardrailId, arn)));
  return arns.length > 0 ? { ArnNotLike: { "aws:PrincipalArn": arns } } : {};
}

/** A role or user whose name begins with a letter or digit, in one account or in all; or one root user. */
const namesPrincipal = /^arn:aws[a-z-]*:iam::(?:(?:\d{12}|\*):(?:role|user)\/[A-Za-z0-9][^:]*|\d{12}:root)$/;

function vagueException(guardrailId: string, arn: string) {
  return {
    where: `exception from ${guardrailId}`,
    found: `"${arn}" exempts principals that it does not name`,
    allowed:
      "the ARN of a role, a user or one account's root user, with at least the first letter of its name",
    fix: "write the name out, for example arn:aws:iam::*:role/acme-deployment",
  };
}
