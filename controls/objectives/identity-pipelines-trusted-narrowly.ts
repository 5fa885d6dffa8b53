import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { RenderedStatement } from "../policy-statements";
import { trustStatements } from "../trust-statements";

/** A name that a stranger may take, or a pattern that his repository matches, opens nothing. */
export const identityPipelinesTrustedNarrowly = {
  id: "identity.pipelines-trusted-narrowly",
  promise:
    "Pipelines take roles by tokens that name the audience, the repository and what runs, and nothing that another repository has.",
  source:
    'IAM User Guide "Create a role for OpenID Connect federation"; AWS Well-Architected Framework SEC02-BP02; NIST SP 800-53 Rev. 5 IA-5(7)',
  proof: (stack) =>
    merged(
      judged(stack, "aws_iam_openid_connect_provider", ({ client_id_list }) => {
        const audiences = [client_id_list].flat().map(String);
        return audiences.length > 0 && audiences.every((audience) => !/[*?]/.test(audience))
          ? undefined
          : "it takes tokens for any audience";
      }),
      judged(stack, "aws_iam_role", ({ assume_role_policy }) =>
        trustStatements(assume_role_policy)
          .filter(({ principals }) => principals.some(({ kind }) => kind === "Federated"))
          .map(({ statement }) => looseness(statement))
          .find((problem) => problem !== undefined),
      ),
    ),
} as const satisfies Objective;

/** What a statement leaves open of a token. */
function looseness({ Condition = {} }: RenderedStatement): string | undefined {
  const compared = (claim: string, operators: readonly string[]) =>
    operators.flatMap((operator) =>
      Object.entries(Condition[operator] ?? {})
        .filter(([key]) => key.endsWith(`:${claim}`))
        .flatMap(([, value]) => [value].flat().map(String)),
    );
  if (compared("aud", ["StringEquals"]).length === 0) return "it takes tokens for any audience";
  const exact = compared("sub", ["StringEquals"]);
  const patterns = compared("sub", ["StringLike"]);
  if (exact.length + patterns.length === 0) return "it takes tokens of any subject";
  const never = exact.find((subject) => /[*?]/.test(subject));
  if (never !== undefined) return `it compares ${never} as it is written, which no token equals`;
  const loose = patterns.find((subject) => {
    const [certain = ""] = /^[^*?]*/.exec(subject) ?? [];
    return certain !== subject && !/(?:\bref:|\}:)/.test(certain);
  });
  return loose === undefined ? undefined : `${loose} matches what belongs to others`;
}
