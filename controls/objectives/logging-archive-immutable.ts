import { allowedServices } from "../allowed-services";
import { deniesEveryone } from "../denies-everyone";
import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referringTo } from "../referring-to";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Services whose deliveries are evidence, wherever they go. */
const witnesses = [
  "cloudtrail.amazonaws.com",
  "config.amazonaws.com",
  "delivery.logs.amazonaws.com",
  "logdelivery.elasticloadbalancing.amazonaws.com",
];
const deletions = [
  "s3:BypassGovernanceRetention",
  "s3:DeleteBucket",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
];
const changes = [
  "s3:DeleteBucketPolicy",
  "s3:PutBucketObjectLockConfiguration",
  "s3:PutBucketPolicy",
  "s3:PutBucketVersioning",
  "s3:PutLifecycleConfiguration",
];

/** Evidence stays evidence. */
export const loggingArchiveImmutable = {
  id: "logging.archive-immutable",
  promise:
    "No one deletes from a bucket that takes the logs of AWS services, no one but services, or the roles that deliver for them, writes to it, only named administrators change how it is set up, and every overwritten version is kept.",
  source:
    'AWS Security Reference Architecture, "Log Archive account"; Amazon S3 User Guide, "Using S3 Object Lock"; PCI DSS 4.0 10.3',
  proof: (stack) => {
    const archive: Record<string, ResourceBody> = {};
    for (const [name, body] of Object.entries(stack.resource?.["aws_s3_bucket"] ?? {})) {
      if (isEvidence(body, statementsOf(stack, `aws_s3_bucket.${name}`))) archive[name] = body;
    }
    return judged({ resource: { aws_s3_bucket: archive } }, "aws_s3_bucket", (body, address) =>
      problemOf(stack, body, address),
    );
  },
} as const satisfies Objective;

function isEvidence(body: ResourceBody, statements: readonly RenderedStatement[]): boolean {
  const { objectives } = (body["//"] ?? {}) as { objectives?: readonly string[] };
  return (
    objectives?.includes("logging.archive-immutable") === true ||
    allowedServices(statements).some((service) => witnesses.includes(service))
  );
}

function problemOf(stack: SynthesizedStack, body: ResourceBody, address: string): string | undefined {
  const statements = statementsOf(stack, address);
  const bucket = `\${${address}.arn}`;
  const denied = (action: string, holds: (statement: RenderedStatement) => boolean) =>
    statements.some(
      (statement) => deniesEveryone(statement, action, scope(action, bucket)) && holds(statement),
    );

  const deletion = deletions.find((action) => !denied(action, ({ Condition }) => Condition === undefined));
  if (deletion !== undefined) return `its policy does not deny everyone ${deletion}`;
  if (!denied("s3:PutObject", exemptsServices)) return "its policy lets others than services write";
  if (!denied("s3:ReplicateObject", exemptsReplication)) return "its policy lets others replicate to it";
  const change = changes.find((action) => !denied(action, exemptsAdministrators));
  if (change !== undefined) return `its policy does not keep ${change} to named administrators`;

  const versioned = referringTo(stack, "aws_s3_bucket_versioning", "bucket", address)
    .flatMap((versioning) => nestedBlocks(versioning["versioning_configuration"]))
    .some(({ status }) => status === "Enabled");
  if (!versioned) return "it keeps no overwritten versions";
  if (body["force_destroy"] === true) return "Terraform may destroy it with all it holds";
  const retained =
    referringTo(stack, "aws_s3_bucket_object_lock_configuration", "bucket", address).length > 0;
  return body["object_lock_enabled"] === true && !retained ? "its lock has no retention" : undefined;
}

function statementsOf(stack: SynthesizedStack, address: string): RenderedStatement[] {
  return referringTo(stack, "aws_s3_bucket_policy", "bucket", address).flatMap(({ policy }) =>
    policyStatements(policy),
  );
}

/** What an action is asked of: the bucket or its objects. */
function scope(action: string, bucket: string): readonly string[] {
  return /Object(Version)?$|Retention$/.test(action) ? [`${bucket}/*`] : [bucket];
}

/** Whether the denial exempts AWS services and, beside them, at most one role by its whole ARN. */
function exemptsServices({ Condition }: RenderedStatement): boolean {
  const { BoolIfExists, ArnNotEquals, ...others } = Condition ?? {};
  if (Object.keys(others).length > 0) return false;
  if (JSON.stringify(BoolIfExists) !== '{"aws:PrincipalIsAWSService":"false"}') return false;
  if (ArnNotEquals === undefined) return true;
  const [key, ...more] = Object.keys(ArnNotEquals);
  const role = ArnNotEquals["aws:PrincipalArn"];
  return (
    key === "aws:PrincipalArn" &&
    more.length === 0 &&
    typeof role === "string" &&
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(role)
  );
}

/** Whether the denial exempts nobody, or roles of one name. */
function exemptsReplication({ Condition }: RenderedStatement): boolean {
  if (Condition === undefined) return true;
  const [only, ...more] = Object.entries(Condition);
  return (
    only?.[0] === "ArnNotLike" &&
    more.length === 0 &&
    /^\{"aws:PrincipalArn":"arn:[^:"]+:iam::(\*|\d{12}):role\/[\w+=,.@/-]+\*?"\}$/.test(
      JSON.stringify(only[1]),
    )
  );
}

/** Whether the only condition exempts principals by their whole ARN. */
function exemptsAdministrators({ Condition }: RenderedStatement): boolean {
  const conditions = Object.entries(Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => ({ operator, key, exempt: [value].flat().map(String) })),
  );
  const [only] = conditions;
  return (
    conditions.length === 1 &&
    only !== undefined &&
    /^ArnNot(Equals|Like)$/.test(only.operator) &&
    only.key === "aws:PrincipalArn" &&
    only.exempt.every((arn) => /^arn:[^:]+:iam::\d{12}:(root|role\/[^*?]+)$/.test(arn))
  );
}
