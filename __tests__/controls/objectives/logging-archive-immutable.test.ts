import { loggingArchiveImmutable } from "../../../controls/objectives/logging-archive-immutable";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { archiveStack } from "../../modules/logging/archive-stack";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";
import { changedStatement } from "../changed-statement";

const stack = archiveStack();
const address = "aws_s3_bucket.log_archive_dns";
const policy = "aws_s3_bucket_policy.log_archive_dns_policy";
const versioning = "aws_s3_bucket_versioning.log_archive_dns_versioning";
const lock = "aws_s3_bucket_object_lock_configuration.log_archive_dns_object_lock";

function problems(edited: SynthesizedStack): readonly { address: string; problem: string }[] {
  const verdict = loggingArchiveImmutable.proof(edited);
  expect(verdict.satisfied).not.toContain(address);
  return verdict.broken;
}

function without(sid: string, action: string): SynthesizedStack {
  return changedStatement(stack, policy, sid, (statement) => ({
    ...statement,
    Action: (statement["Action"] as string[]).filter((entry) => entry !== action),
  }));
}

describe("logging.archive-immutable", () => {
  test.each([
    ["with Object Lock", archiveStack()],
    ["without Object Lock", archiveStack({ objectLock: "none" })],
    ["without an organization", archiveStack({}, "none")],
  ])("holds for every bucket of the archive %s", (_what, archive) => {
    const { satisfied, broken } = loggingArchiveImmutable.proof(archive);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(10);
  });

  test("has nothing to say of a stack without evidence", () => {
    expect(loggingArchiveImmutable.proof(trailStack())).toEqual({ satisfied: [], broken: [] });
  });

  test.each(["s3:BypassGovernanceRetention", "s3:DeleteBucket", "s3:DeleteObject", "s3:DeleteObjectVersion"])(
    "is broken where %s is not denied",
    (action) => {
      expect(problems(without("DenyDeletionOfEvidence", action))).toEqual([
        { address, problem: `its policy does not deny everyone ${action}` },
      ]);
    },
  );

  test.each([
    "s3:DeleteBucketPolicy",
    "s3:PutBucketObjectLockConfiguration",
    "s3:PutBucketPolicy",
    "s3:PutBucketVersioning",
    "s3:PutLifecycleConfiguration",
  ])("is broken where anyone may %s", (action) => {
    expect(problems(without("DenyChangesUnlessByAdministrators", action))).toEqual([
      { address, problem: `its policy does not keep ${action} to named administrators` },
    ]);
  });

  test.each([
    [
      "an exception from deletion",
      "DenyDeletionOfEvidence",
      { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
    ],
    ["deletion denied to some", "DenyDeletionOfEvidence", { Principal: { AWS: ["222222222222"] } }],
    [
      "deletion denied for some objects",
      "DenyDeletionOfEvidence",
      { Resource: [`\${${address}.arn}`, `\${${address}.arn}/a/*`] },
    ],
    ["deletion allowed", "DenyDeletionOfEvidence", { Effect: "Allow" }],
    [
      "writing by people",
      "DenyUploadsUnlessByService",
      { Condition: { BoolIfExists: { "aws:PrincipalIsAWSService": "true" } } },
    ],
    [
      "replication by any role",
      "DenyReplicasUnlessReviewed",
      { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } } },
    ],
    [
      "replication after a second factor",
      "DenyReplicasUnlessReviewed",
      { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
    ],
    [
      "any role as administrator",
      "DenyChangesUnlessByAdministrators",
      { Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::222222222222:role/*" } } },
    ],
    [
      "changes after a second factor",
      "DenyChangesUnlessByAdministrators",
      { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
    ],
    [
      "changes denied to nobody else",
      "DenyChangesUnlessByAdministrators",
      { Condition: { ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::222222222222:role/deployment" } } },
    ],
  ])("is broken by %s", (_what, sid, edit) => {
    expect(
      problems(changedStatement(stack, policy, sid, (statement) => ({ ...statement, ...edit }))),
    ).toHaveLength(1);
  });

  test.each([
    ["no policy", policy, () => undefined, /DeleteBucket|Bypass/],
    ["no versions", versioning, () => undefined, /no overwritten versions/],
    [
      "suspended versions",
      versioning,
      (body: object) => ({ ...body, versioning_configuration: { status: "Suspended" } }),
      /no overwritten versions/,
    ],
    ["a lock without retention", lock, () => undefined, /no retention/],
    [
      "a bucket that Terraform empties",
      address,
      (body: object) => ({ ...body, force_destroy: true }),
      /all it holds/,
    ],
  ])("is broken by %s", (_what, resource, change, problem) => {
    const [broken] = problems(changed(stack, resource, change as never));
    expect(broken).toEqual({ address, problem: expect.stringMatching(problem) });
  });

  test("sees evidence by who writes it, though nothing is claimed", () => {
    const { "//": _, ...unclaimed } = stack.resource?.["aws_s3_bucket"]?.["log_archive_dns"] ?? {};
    const edited = changed(without("DenyDeletionOfEvidence", "s3:DeleteObject"), address, () => unclaimed);
    expect(problems(edited)).toHaveLength(1);
  });

  test("accepts a wildcard that covers the actions", () => {
    const edited = changedStatement(stack, policy, "DenyDeletionOfEvidence", (statement) => ({
      ...statement,
      Action: ["s3:Delete*", "s3:Bypass*"],
    }));
    expect(loggingArchiveImmutable.proof(edited).broken).toEqual([]);
  });
});
