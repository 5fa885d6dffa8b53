import type { PolicyStatement } from "./policy-document";

/**
 * What IAM users need to set up MFA, and nothing else before they have. Keys are bound too: a request by a key without MFA
 * has no such entry at all, which `BoolIfExists` takes for no.
 *
 * Source: IAM User Guide "AWS: Allows MFA-authenticated IAM users to manage their own credentials on the Security credentials
 * page".
 *
 * @param partition AWS partition of the users
 */
export function mfaStatements(partition: string): readonly PolicyStatement[] {
  const self = `arn:${partition}:iam::*:user/\${aws:username}`;
  return [
    {
      sid: "AllowOwnMfa",
      reason: "Everybody sets up MFA devices of their own, and sees which they have.",
      effect: "Allow",
      actions: [
        "iam:DeactivateMFADevice",
        "iam:EnableMFADevice",
        "iam:GetMFADevice",
        "iam:GetUser",
        "iam:ListMFADevices",
        "iam:ResyncMFADevice",
      ],
      resources: [self],
    },
    {
      sid: "AllowOwnVirtualMfa",
      reason: "An authenticator app is a device that is made first; a security key is not.",
      effect: "Allow",
      actions: ["iam:CreateVirtualMFADevice"],
      resources: [`arn:${partition}:iam::*:mfa/*`],
    },
    {
      sid: "AllowOwnPassword",
      reason: "A first password is changed at the first sign-in, before there is MFA.",
      effect: "Allow",
      actions: ["iam:ChangePassword"],
      resources: [self],
    },
    {
      sid: "AllowLookingUpRules",
      reason: "The console shows the rules for passwords and the devices there are.",
      effect: "Allow",
      actions: ["iam:GetAccountPasswordPolicy", "iam:ListVirtualMFADevices"],
      resources: ["*"],
    },
    {
      sid: "DenyAllUnlessMfa",
      reason: "Until somebody has signed in with MFA, they can set it up and do nothing else.",
      effect: "Deny",
      notActions: [
        "iam:ChangePassword",
        "iam:CreateVirtualMFADevice",
        "iam:EnableMFADevice",
        "iam:GetAccountPasswordPolicy",
        "iam:GetMFADevice",
        "iam:GetUser",
        "iam:ListMFADevices",
        "iam:ListVirtualMFADevices",
        "iam:ResyncMFADevice",
        "sts:GetSessionToken",
      ],
      resources: ["*"],
      conditions: { BoolIfExists: { "aws:MultiFactorAuthPresent": "false" } },
    },
  ];
}
