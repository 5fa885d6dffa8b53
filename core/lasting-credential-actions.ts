/**
 * Actions that make keys and passwords which last until somebody deletes them, or users who have them.
 *
 * Source: IAM User Guide "Security best practices in IAM", temporary credentials.
 */
export const lastingCredentialActions = [
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:CreateUser",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateLoginProfile",
  "iam:UploadSSHPublicKey",
  "iam:UploadSigningCertificate",
] as const;
