import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const accountsIn = (values: unknown) =>
  ["account_id", "shared_accounts", "permissions.account_ids"]
    .flatMap((path) => valuesAt(values, path))
    .map(String)
    .filter((one) => /^\d{12}$/.test(one));

const judge: Judge = ({ before, after, imported, index }) => {
  if (after === undefined || imported) return undefined;
  const had = accountsIn(before);
  const more = accountsIn(after).filter((one) => !had.includes(one) && !index.isOwnAccount(one));
  return more.length === 0
    ? undefined
    : {
        message: `is shared with ${more.join(", ")}, outside of the organization as far as these plans know`,
      };
};

export const copyShared = {
  id: "copy-shared",
  severity: "high",
  reason: "Who has a copy keeps it, whatever is taken back here.",
  advice: "Share within the organization.",
  source:
    'Amazon EBS User Guide, "Share an Amazon EBS snapshot"; Amazon RDS User Guide, "Sharing a DB snapshot"',
  reads: {
    aws_ami_launch_permission: ["account_id", "organization_arn"],
    aws_snapshot_create_volume_permission: ["account_id"],
    aws_db_snapshot: ["shared_accounts"],
    aws_db_cluster_snapshot: ["shared_accounts"],
    aws_ssm_document: ["permissions.account_ids"],
  },
  judge,
  cases: {
    dangerous: [
      { type: "aws_ami_launch_permission", after: { account_id: "999999999999" } },
      {
        type: "aws_db_snapshot",
        before: { shared_accounts: [] },
        after: { shared_accounts: ["999999999999"] },
      },
    ],
    harmless: [
      {
        type: "aws_db_snapshot",
        before: { shared_accounts: ["999999999999"] },
        after: { shared_accounts: [] },
      },
      {
        type: "aws_ami_launch_permission",
        after: { organization_arn: "arn:aws:organizations::111111111111:organization/o-abcdefghij" },
      },
    ],
  },
} as const satisfies Risk;
