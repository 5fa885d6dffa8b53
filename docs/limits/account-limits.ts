import { policyJson } from "../../core/policy-json";
import { regionsOf } from "../../core/regions-of";
import { trustStatement } from "../../modules/bootstrap/trust-statement";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { surveyed } from "./surveyed";
import { textSize } from "./text-size";

/** Resources of a type that the stacks of one account have at a number of accounts. */
const resources = (account: "management" | "security", type: string) => (accounts: number) =>
  surveyed({ accounts, regions: 1 }, (placement) => placement.account === account).filter(
    (resource) => resource.type === type,
  ).length;

/** Size of the largest policy of a bucket in the log archive at a number of Regions. */
const largestBucketPolicy = (regions: number) =>
  Math.max(
    ...surveyed({ accounts: 6, regions }, ({ account }) => account === "log-archive")
      .filter(({ type }) => type === "aws_s3_bucket_policy")
      .map(({ body }) => textSize(body.policy)),
  );

const member = (accounts: number) => accounts - 1;

/** Quotas that are met by the number of accounts, and by what names roles of theirs. */
export const accountLimits: readonly Limit[] = [
  {
    quota: "organizations.accounts",
    what: "The organization stack has every account but the management account, which AWS counts too",
    of: "accounts",
    usage: linear((accounts) => resources("management", "aws_organizations_account")(accounts) + 1, 6, 10),
    beyond:
      "Terraform's apply fails, and those before are made. Ask AWS for more before you apply. Palisade does not refuse it.",
  },
  {
    quota: "s3.bucket-policy",
    what: "The largest policy of a log bucket names the organization and each Region that is used, here every one, and no account",
    usage: () => linear(largestBucketPolicy, 3, 6)(regionsOf("aws").length),
    beyond: "Palisade refuses: `aws_s3_bucket_policy... policy has ... bytes, AWS takes 20480`.",
  },
  {
    quota: "detective.members",
    what: "With `detective`, each account but the security account is a member in each of its Regions",
    of: "accounts",
    usage: linear(resources("security", "aws_detective_member"), 6, 10),
    beyond:
      "Terraform's apply fails in `organization-detection`. Exclude `detective` in `capabilities`. Palisade does not refuse it.",
  },
  {
    quota: "config.aggregator-changes",
    what: "With `config-rules`, one aggregator covers every account at once",
    of: "accounts that join in a week",
    usage: (accounts) => accounts,
    beyond:
      "AWS does not say what happens to the rest. Ask AWS for more, or let them join week by week. Palisade does not refuse it.",
  },
  {
    quota: "config.accounts-of-aggregator",
    what: "With `config-rules`, one aggregator covers every account",
    of: "accounts",
    usage: (accounts) => accounts,
    beyond: "AWS does not say what happens to the rest. Palisade does not refuse it.",
  },
  {
    quota: "inspector.members",
    what: "With Inspector, each account but the security account is a member in each of its Regions",
    of: "accounts",
    usage: linear(resources("security", "aws_inspector2_member_association"), 6, 10),
    beyond: "Terraform's apply fails in `organization-detection`. Palisade does not refuse it.",
  },
  {
    quota: "macie.members",
    what: "With `macie`, each account but the security account is a member in each of its Regions",
    of: "accounts",
    usage: linear(resources("security", "aws_macie2_member"), 6, 10),
    beyond: "Terraform's apply fails in `organization-detection`. Palisade does not refuse it.",
  },
  {
    quota: "securityhub.members",
    what: "With `security-hub`, AWS makes each account but the security account a member",
    of: "accounts",
    usage: member,
    beyond:
      "AWS adds no more members; no Terraform plan shows it, since AWS makes the members. Palisade does not refuse it.",
  },
  {
    quota: "guardduty.members",
    what: "With `guardduty`, AWS makes each account but the security account a member",
    of: "accounts",
    usage: member,
    beyond:
      "AWS adds no more members; no Terraform plan shows it, since AWS makes the members. Palisade does not refuse it.",
  },
  {
    quota: "budgets.budgets",
    what: "With `budgets`, each account has a budget in the management account",
    of: "accounts",
    usage: linear(resources("management", "aws_budgets_budget"), 6, 10),
    beyond: "Terraform's apply fails in `contacts-and-budgets`. Palisade does not refuse it.",
  },
  {
    quota: "iam.trust-policy",
    what: "The trust policies of the deployment role and the state role name each of `deployment.trustedPrincipals`, here with the longest names that IAM takes",
    of: "trusted principals",
    usage: (principals) =>
      textSize(
        policyJson({
          statements: [
            trustStatement({
              organizationId: "o-large00000",
              trustedPrincipals: Array.from(
                { length: principals },
                (_, index) => `arn:aws:iam::100000000003:role/${String(index).padStart(64, "r")}`,
              ),
            }),
          ],
        }),
      ),
    most: 1000,
    beyond:
      "Palisade refuses: `aws_iam_role.deployment_role: assume_role_policy has ... bytes, AWS takes 2048`. Let fewer roles run Terraform, or give them shorter names.",
  },
];
