import { defineGuardrail } from "../../define-guardrail";

/** Snapshots of databases are shared and exported by review only. */
export const denyDatabaseSnapshotSharing = defineGuardrail({
  id: "DenyDatabaseSnapshotSharingUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A shared snapshot is the whole database for whoever it is shared with.",
  source: 'Amazon RDS User Guide "Sharing a DB snapshot"; Security Hub FSBP RDS.1',
  exempts: [
    { role: "deployment", reason: "Shared snapshots are applied through it." },
    { role: "remediation", reason: "It takes back what is shared with everybody, and may do nothing else." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "rds:ModifyDBClusterSnapshotAttribute",
      "rds:ModifyDBSnapshotAttribute",
      "rds:StartExportTask",
      "redshift-serverless:PutResourcePolicy",
      "redshift:AuthorizeDataShare",
      "redshift:AuthorizeSnapshotAccess",
      "redshift:PutResourcePolicy",
    ],
  }),
});
