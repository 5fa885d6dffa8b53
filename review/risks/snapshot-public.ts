import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const paths = ["group", "shared_accounts", "permissions.account_ids", "account_id"];

function everybody(values: unknown): boolean {
  return paths.some((path) => valuesAt(values, path).some((one) => /^all$/i.test(String(one))));
}

const judge: Judge = (change) => {
  const made = change.type === "aws_ecrpublic_repository" && change.action === "create";
  if (!made && !(change.after !== undefined && everybody(change.after) && !everybody(change.before)))
    return undefined;
  return { message: "is shared with everybody", ...(made && { severity: "medium" as const }) };
};

export const snapshotPublic = {
  id: "snapshot-public",
  severity: "critical",
  reason: "Everybody with an AWS account may copy it.",
  advice: "Share with named accounts.",
  source: "AWS FSBP EC2.1, RDS.1, SSM.4",
  reads: {
    aws_ami_launch_permission: ["group"],
    aws_snapshot_create_volume_permission: ["account_id"],
    aws_db_snapshot: ["shared_accounts"],
    aws_db_cluster_snapshot: ["shared_accounts"],
    aws_ssm_document: ["permissions.account_ids"],
    aws_ecrpublic_repository: [],
  },
  judge,
  cases: {
    dangerous: [
      { type: "aws_ami_launch_permission", after: { group: "all" } },
      { type: "aws_db_snapshot", before: { shared_accounts: [] }, after: { shared_accounts: ["all"] } },
    ],
    harmless: [
      { type: "aws_ami_launch_permission", after: { account_id: "111111111111" } },
      { type: "aws_db_snapshot", before: { shared_accounts: ["all"] }, after: { shared_accounts: [] } },
    ],
  },
} as const satisfies Risk;
