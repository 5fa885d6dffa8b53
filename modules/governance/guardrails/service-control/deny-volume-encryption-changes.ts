import { defineGuardrail } from "../../define-guardrail";

/** New EBS volumes and snapshots are encrypted, with the key that the account chose. */
export const denyVolumeEncryptionChanges = defineGuardrail({
  id: "DenyVolumeEncryptionChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "With the default off, a volume is made in clear text by anyone who forgets one argument.",
  source: 'Amazon EBS User Guide "Enable Amazon EBS encryption by default"; CIS 6.1.1',
  exempts: [{ role: "deployment", reason: "It sets the default and its key." }],
  objectives: ["data.volumes-encrypted"],
  denies: () => ({
    actions: [
      "ec2:DisableEbsEncryptionByDefault",
      "ec2:ModifyEbsDefaultKmsKeyId",
      "ec2:ResetEbsDefaultKmsKeyId",
    ],
  }),
});
