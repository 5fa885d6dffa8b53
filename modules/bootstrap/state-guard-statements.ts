import type { PolicyStatement } from "../../core/policy-document";

/**
 * What keeps state from being lost, rolled back or tampered with: nobody deletes a version, and only state roles write, and
 * delete at all, which their own policies confine to locks.
 */
export function stateGuardStatements(bucketArn: string, stateRoleArns: readonly string[]): PolicyStatement[] {
  return [
    {
      sid: "DenyDeletionOfVersions",
      reason: "Earlier versions are the way back from a damaged state, and show who changed what.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:DeleteBucket", "s3:DeleteObjectVersion"],
      resources: [bucketArn, `${bucketArn}/*`],
    },
    {
      sid: "DenyWritingUnlessByStateRole",
      reason:
        "Whoever writes a state decides what the next apply does; Terraform releases a lock by deleting it, and nothing else is ever deleted.",
      effect: "Deny",
      principals: "*",
      actions: ["s3:DeleteObject", "s3:PutObject", "s3:ReplicateObject"],
      resources: [`${bucketArn}/*`],
      conditions: { ArnNotEquals: { "aws:PrincipalArn": stateRoleArns } },
    },
  ];
}
