/**
 * Filter patterns for sign-ins that no benchmark lists.
 *
 * Sources: IAM Identity Center User Guide "Understanding IAM Identity Center sign-in events"; CloudTrail User Guide
 * "CloudTrail record contents" (`requestParameters.roleArn` of STS events, whichever way a role is taken).
 */
export const accessPatterns = {
  identityCenterSignInFailure:
    '{ ($.eventSource = "signin.amazonaws.com") && ($.eventName = "CredentialVerification") && ($.serviceEventDetails.CredentialVerification = "Failure") }',
  roleTaken: (role: string) =>
    `{ ($.eventSource = "sts.amazonaws.com") && ($.requestParameters.roleArn = "*:role/${role}") }`,
} as const;
