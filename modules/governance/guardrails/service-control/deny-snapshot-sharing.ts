import { defineGuardrail } from "../../define-guardrail";

/** Snapshots of disks are shared by review only; taking a share back stays free. */
export const denySnapshotSharing = defineGuardrail({
  id: "DenySnapshotSharingUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A shared snapshot is a copy of the disk for whoever it is shared with.",
  source: 'Amazon EBS User Guide "Share an Amazon EBS snapshot"; Security Hub FSBP EC2.1',
  exempts: [
    { role: "deployment", reason: "Shared snapshots are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: ["data.volumes-encrypted"],
  denies: () => [
    { actions: ["ec2:ModifySnapshotAttribute"], conditions: { Null: { "ec2:Add/userId": "false" } } },
    { actions: ["ec2:ModifySnapshotAttribute"], conditions: { Null: { "ec2:Add/group": "false" } } },
  ],
});
