import type { PolicyStatement } from "./policy-document";

/** Where Terraform keeps the state that a pipeline works on. */
export interface StateOfPipeline {
  readonly bucket: string;
  /** The path below which its states lie, without `/` at its ends. */
  readonly path: string;
  /** ARN of the key of the bucket. */
  readonly keyArn: string;
}

/**
 * Lets a role read states of a path, and write and lock them where it applies.
 *
 * Source: Terraform documentation "Backend type: s3", permissions for `use_lockfile`.
 */
export function stateAccess(
  { bucket, path, keyArn }: StateOfPipeline,
  partition: string,
  access: "read" | "write",
): PolicyStatement[] {
  const arn = `arn:${partition}:s3:::${bucket}`;
  const writes = access === "write";
  return [
    {
      sid: "AllowListingState",
      reason: "The backend looks up which state exists.",
      effect: "Allow",
      actions: ["s3:ListBucket"],
      resources: [arn],
    },
    {
      sid: "AllowState",
      reason: writes ? "It reads, writes and locks its own state." : "A plan compares with its own state.",
      effect: "Allow",
      actions: ["s3:GetObject", ...(writes ? ["s3:PutObject"] : [])],
      resources: [`${arn}/${path}/*`],
    },
    ...(writes
      ? [
          {
            sid: "AllowReleasingLocks",
            reason: "A lock is a file beside the state; the state itself is never deleted.",
            effect: "Allow" as const,
            actions: ["s3:DeleteObject"],
            resources: [`${arn}/${path}/*.tflock`],
          },
        ]
      : []),
    {
      sid: "AllowStateKey",
      reason: "State is encrypted with this key.",
      effect: "Allow",
      actions: ["kms:Decrypt", ...(writes ? ["kms:GenerateDataKey"] : [])],
      resources: [keyArn],
    },
  ];
}
