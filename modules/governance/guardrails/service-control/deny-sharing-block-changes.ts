import { defineGuardrail } from "../../define-guardrail";

/** The blocks of public images, snapshots and documents stay on in each region. */
export const denySharingBlockChanges = defineGuardrail({
  id: "DenySharingBlockChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "With the block off, one click shares a disk with the world.",
  source:
    'Amazon EC2 User Guide "Understand block public access for AMIs"; Amazon EBS User Guide "Block public access for EBS snapshots"',
  exempts: [{ role: "deployment", reason: "It sets the blocks." }],
  objectives: [],
  denies: ({ names }) => [
    {
      actions: [
        "ec2:DisableImageBlockPublicAccess",
        "ec2:DisableSnapshotBlockPublicAccess",
        "ec2:EnableSnapshotBlockPublicAccess",
      ],
    },
    {
      actions: ["ssm:ResetServiceSetting", "ssm:UpdateServiceSetting"],
      resources: [
        `arn:${names.partition}:ssm:*:*:servicesetting/ssm/documents/console/public-sharing-permission`,
      ],
    },
  ],
});
