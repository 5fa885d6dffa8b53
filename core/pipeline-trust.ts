import type { PipelineToken } from "./pipeline-token";
import type { PolicyStatement } from "./policy-document";

/**
 * Lets jobs with such tokens take a role, and nobody else. Every claim must be equal; a pattern is compared as one only where
 * something varies.
 *
 * Source: IAM User Guide "Create a role for OpenID Connect federation": audience and subject are always compared.
 *
 * @param providerArn ARN of the account's identity provider for the issuer
 */
export function pipelineTrust(
  { issuer, audience, subjects, claims }: PipelineToken,
  providerArn: string,
): PolicyStatement {
  const key = (claim: string) => `${issuer}:${claim}`;
  const vary = subjects.some((subject) => /[*?]/.test(subject));
  return {
    sid: "AllowAssumptionByPipeline",
    reason: "Jobs of this repository, on what they may run on; no key is kept anywhere.",
    effect: "Allow",
    principals: { Federated: providerArn },
    actions: ["sts:AssumeRoleWithWebIdentity"],
    conditions: {
      StringEquals: {
        [key("aud")]: audience,
        ...Object.fromEntries(Object.entries(claims).map(([claim, value]) => [key(claim), value])),
        ...(!vary && { [key("sub")]: one(subjects) }),
      },
      ...(vary && { StringLike: { [key("sub")]: one(subjects) } }),
    },
  };
}

function one(values: readonly string[]): string | readonly string[] {
  return values.length === 1 && values[0] !== undefined ? values[0] : [...values].sort();
}
