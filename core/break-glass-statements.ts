import type { PolicyStatement } from "./policy-document";

/**
 * What the users for emergencies may do: take one role, with a hardware key.
 *
 * @param roleArn ARN pattern of the role in every account
 * @param organizationId to which the accounts belong
 */
export function breakGlassStatements(roleArn: string, organizationId: string | undefined): PolicyStatement[] {
  return [
    {
      sid: "AllowTakingEmergencyRole",
      reason: "The one thing that they are for.",
      effect: "Allow",
      actions: ["sts:AssumeRole"],
      resources: [roleArn],
      ...(organizationId !== undefined && {
        conditions: { StringEquals: { "aws:ResourceOrgID": organizationId } },
      }),
    },
    {
      sid: "DenyOtherDevices",
      reason: "A seed on a phone can be copied, and who took a key off could sign in by a password alone.",
      effect: "Deny",
      actions: ["iam:CreateVirtualMFADevice", "iam:DeactivateMFADevice"],
      resources: ["*"],
    },
  ];
}
