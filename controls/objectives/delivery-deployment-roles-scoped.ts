import { judged } from "../judged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

const named = /^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/[^*?]+$/;

/** Only named roles act for the pipeline, and not for long. */
export const deliveryDeploymentRolesScoped = {
  id: "delivery.deployment-roles-scoped",
  promise:
    "The roles that apply Terraform can be assumed by named roles only, for an hour, and are denied long-lived credentials.",
  source:
    'AWS Security Reference Architecture "Deployment roles"; IAM User Guide "Security best practices in IAM"',
  proof: (stack) =>
    judged(stack, "aws_iam_role", (body, address) => {
      const claims = (body["//"] as { objectives?: string[] } | undefined)?.objectives ?? [];
      if (!claims.includes("delivery.deployment-roles-scoped")) return undefined;
      const trust = policyStatements(body.assume_role_policy);
      const principals = trust.flatMap(({ Principal }) =>
        Object.entries((Principal ?? {}) as Record<string, string | string[]>).flatMap(([kind, value]) =>
          [value].flat().map((principal) => ({ kind, principal })),
        ),
      );
      const vague = principals.find(({ kind, principal }) => kind !== "AWS" || !named.test(principal));
      if (principals.length === 0) return "its trust policy names nobody";
      if (vague !== undefined) return `its trust policy admits ${vague.principal}, which is no named role`;
      if (!(Number(body.max_session_duration ?? 3600) <= 3600))
        return "its sessions last longer than an hour";
      return denials(stack.resource?.aws_iam_role_policy ?? {}, address).includes("iam:CreateAccessKey")
        ? undefined
        : "no policy denies it to make access keys";
    }),
} as const satisfies Objective;

function denials(
  policies: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  role: string,
): string[] {
  return Object.values(policies)
    .filter((policy) => String(policy.role).startsWith(`\${${role}.`))
    .flatMap((policy) => policyStatements(policy.policy))
    .filter(({ Effect, Resource }) => Effect === "Deny" && [Resource].flat().includes("*"))
    .flatMap(({ Action }) => [Action ?? []].flat() as string[]);
}
