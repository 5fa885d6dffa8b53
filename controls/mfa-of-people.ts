/**
 * What remains of each requirement that asks for MFA: the API of IAM Identity Center has no call for it, so no proof sees it.
 */
export const mfaOfPeople =
  "MFA of people in IAM Identity Center is set in its console or at your identity provider: AWS has no API for it.";
