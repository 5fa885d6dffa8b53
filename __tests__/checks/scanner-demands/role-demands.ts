import { changing, set, stating, without } from "./change";
import { connected } from "./connected";
import type { Demand, Predicate, ScannedResource } from "./demand";
import { allowsAnyone, denies, trustsAccount, trustsAnyRepository } from "./policy-predicates";

/** The role of the attachment is trusted to no account as a whole, and has denials beside what is attached. */
const boundAdministration: Predicate = (attachment: ScannedResource) => {
  if (!String(attachment.body.policy_arn).endsWith("/AdministratorAccess")) return true;
  const roles = connected(attachment, "aws_iam_role");
  return (
    roles.length > 0 &&
    roles.every(
      (role) =>
        !trustsAccount(role.body.assume_role_policy) &&
        !allowsAnyone(role.body.assume_role_policy) &&
        connected(role, "aws_iam_role_policy").some(({ body }) => denies(body.policy)),
    )
  );
};

/** The permission set of the attachment has denials beside what is attached. */
const boundSet: Predicate = (attachment: ScannedResource) => {
  if (!String(attachment.body["managed_policy_arn"]).endsWith("/AdministratorAccess")) return true;
  return connected(attachment, "aws_ssoadmin_permission_set").some((one) =>
    connected(one, "aws_ssoadmin_permission_set_inline_policy").some(({ body }) =>
      denies(body["inline_policy"]),
    ),
  );
};

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
const identityAdministrator = "arn:aws:iam::aws:policy/IAMFullAccess";
const trusting = (statement: Record<string, unknown>) =>
  stating("assume_role_policy", { Effect: "Allow", Action: ["sts:AssumeRole"], ...statement });
const gitHubProvider = {
  Federated: "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
};

/** What checkov demands of roles: who they trust, and which policies of AWS they hold. */
export const roleDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_56",
    types: ["aws_iam_role"],
    subject: "AWS's policy IAMFullAccess is not attached inline",
    kind: "met",
    holds: ({ body }) => !JSON.stringify(body.managed_policy_arns ?? []).includes("IAMFullAccess"),
    breaches: [set("managed_policy_arns", [identityAdministrator])],
  },
  {
    check: "CKV2_AWS_56",
    types: ["aws_iam_role_policy_attachment"],
    subject: "AWS's policy IAMFullAccess is not attached",
    kind: "met",
    holds: ({ body }) => !String(body.policy_arn).includes("IAMFullAccess"),
    breaches: [set("policy_arn", identityAdministrator)],
  },
  {
    check: "CKV2_AWS_68",
    types: ["aws_iam_role"],
    subject: "the role of a SageMaker notebook may not do everything",
    kind: "not-applicable",
    until: ["aws_sagemaker_notebook_instance"],
    reason: "Judges notebooks, and reads roles only where one is given to a notebook.",
  },
  {
    check: "CKV_AWS_274",
    types: ["aws_iam_role"],
    subject: "AdministratorAccess is not attached inline",
    kind: "met",
    holds: ({ body }) => !JSON.stringify(body.managed_policy_arns ?? []).includes("AdministratorAccess"),
    breaches: [set("managed_policy_arns", [administrator])],
  },
  {
    check: "CKV_AWS_274",
    types: ["aws_iam_role_policy_attachment"],
    subject:
      "AdministratorAccess is not attached; instead, only to a role with denials, trusted to named roles",
    kind: "exception",
    holds: boundAdministration,
    breaches: [
      without("aws_iam_role_policy"),
      set("role", "a-name"),
      changing("aws_iam_role", trusting({ Principal: { AWS: ["arn:aws:iam::111111111111:root"] } })),
      changing("aws_iam_role", trusting({ Principal: "*" })),
    ],
  },
  {
    check: "CKV2_AWS_56",
    types: ["aws_ssoadmin_managed_policy_attachment"],
    subject: "AWS's policy IAMFullAccess is in no permission set",
    kind: "met",
    holds: ({ body }) => !String(body["managed_policy_arn"]).includes("IAMFullAccess"),
    breaches: [set("managed_policy_arn", identityAdministrator)],
  },
  {
    check: "CKV_AWS_274",
    types: ["aws_ssoadmin_managed_policy_attachment"],
    subject: "AdministratorAccess is in no permission set; instead, only in one with denials",
    kind: "exception",
    holds: boundSet,
    breaches: [without("aws_ssoadmin_permission_set_inline_policy")],
  },
  {
    check: "CKV_AWS_393",
    types: ["aws_iam_role"],
    subject: "GitHub Actions is trusted by repository, in the old form of sub; instead, in the new one too",
    kind: "exception",
    holds: ({ body }) => !trustsAnyRepository(body.assume_role_policy),
    breaches: [
      trusting({ Principal: gitHubProvider }),
      ...["*", "repo:*", "repo:acme*", "environment:prod", "invalid"].map((subject) =>
        trusting({
          Principal: gitHubProvider,
          Condition: { StringLike: { "token.actions.githubusercontent.com:sub": subject } },
        }),
      ),
    ],
    harmless: [
      trusting({
        Principal: gitHubProvider,
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:sub": "repo:acme/platform:ref:refs/heads/main",
          },
        },
      }),
      trusting({
        Principal: gitHubProvider,
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:sub": "repo:acme@12/platform@34:ref:refs/heads/main",
          },
        },
      }),
    ],
  },
  {
    check: "CKV_AWS_60",
    types: ["aws_iam_role"],
    subject: "trusted to named principals or services",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.assume_role_policy),
    breaches: [trusting({ Principal: { AWS: "*" } }), trusting({ Principal: { AWS: ["*"] } })],
  },
  {
    check: "CKV_AWS_61",
    types: ["aws_iam_role"],
    subject: "trusted to no account as a whole",
    kind: "met",
    holds: ({ body }) => !trustsAccount(body.assume_role_policy),
    breaches: [
      trusting({ Principal: { AWS: "111111111111" } }),
      trusting({ Principal: { AWS: ["arn:aws:iam::111111111111:root"] } }),
    ],
    harmless: [
      trusting({ Principal: { AWS: ["arn:aws:iam::111111111111:role/named"] } }),
      trusting({
        Principal: { AWS: "arn:aws:iam::111111111111:root" },
        Condition: { StringEquals: { "sts:ExternalId": "agreed" } },
      }),
    ],
  },
];
