import { allowedServices } from "../../../controls/allowed-services";
import { policyStatements } from "../../../controls/policy-statements";
import { adding, both, changing, drop, set, without } from "./change";
import { connected } from "./connected";
import type { Demand, Predicate, ScannedResource } from "./demand";
import { allowsAnyone, locksOut } from "./policy-predicates";
import { is } from "./predicates";

const encryption = "aws_s3_bucket_server_side_encryption_configuration";
const algorithm = "rule.apply_server_side_encryption_by_default.sse_algorithm";
const logDelivery = "logging.s3.amazonaws.com";
const balancerDelivery = "logdelivery.elasticloadbalancing.amazonaws.com";

/** Joined to a resource of the type, and each of those holds to the predicate. */
function joined(type: string, holds: Predicate = () => true): Predicate {
  return async (bucket) => {
    const found = connected(bucket, type);
    return found.length > 0 && (await Promise.all(found.map(holds))).every(Boolean);
  };
}

/** Services that the bucket's policy lets write. */
function writers(bucket: ScannedResource): readonly string[] {
  const policies = connected(bucket, "aws_s3_bucket_policy");
  return [...allowedServices(policies.flatMap(({ body }) => policyStatements(body.policy)))];
}

const kmsOrLogsWithoutIt: Predicate = async (bucket) =>
  (await joined(encryption, is(algorithm, "aws:kms", "aws:kms:dsse"))(bucket)) ||
  writers(bucket).some((service) => service === logDelivery || service === balancerDelivery);

const loggedOrReceivingLogsOrCopied: Predicate = (bucket) =>
  connected(bucket, "aws_s3_bucket_logging").some(
    ({ body }) => body.bucket === `\${${bucket.address}.id}` && body.target_bucket !== undefined,
  ) ||
  writers(bucket).includes(logDelivery) ||
  connected(bucket, "aws_s3_bucket_replication_configuration").length > 0;

const noAcl: Predicate = (bucket) =>
  bucket.body.acl === undefined && connected(bucket, "aws_s3_bucket_acl").length === 0;

const publicRead = [
  set("acl", "public-read"),
  adding("aws_s3_bucket_acl", { bucket: "${@.id}", acl: "public-read" }),
];
const publicWrite = [
  set("acl", "public-read-write"),
  adding("aws_s3_bucket_acl", { bucket: "${@.id}", acl: "public-read-write" }),
];

const anyoneReads = {
  Effect: "Allow",
  Principal: "*",
  Action: ["s3:GetObject"],
  Resource: ["*"],
};
const nobodyChangesPolicy = {
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: ["s3:PutBucketPolicy"],
  Resource: ["*"],
};

const nobodyWrites = changing("aws_s3_bucket_policy", set("policy", JSON.stringify({ Statement: [] })));

const blockArguments = {
  CKV_AWS_53: "block_public_acls",
  CKV_AWS_54: "block_public_policy",
  CKV_AWS_55: "ignore_public_acls",
  CKV_AWS_56: "restrict_public_buckets",
};

const openToAnyone = [
  set("policy", JSON.stringify({ Statement: [anyoneReads] })),
  set("policy", JSON.stringify({ Statement: { ...anyoneReads, Principal: { AWS: ["*"] } } })),
];
const closedToAnyone = [set("policy", JSON.stringify({ Statement: [{ ...anyoneReads, Effect: "Deny" }] }))];

/** A policy without what it admits of one organization, by the name of a role. */
function withoutOrganization(policy: unknown): unknown {
  const { Statement } = JSON.parse(String(policy)) as { Statement: object | object[] };
  const isOfOrganization = (statement: object) => {
    const { StringEquals, ArnLike } = (statement as { Condition?: Record<string, object> }).Condition ?? {};
    return "aws:PrincipalOrgID" in (StringEquals ?? {}) && "aws:PrincipalArn" in (ArnLike ?? {});
  };
  return JSON.stringify({ Statement: [Statement].flat().filter((one) => !isOfOrganization(one)) });
}

/** What checkov demands of S3 buckets and the resources that configure them. */
export const bucketDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_6",
    types: ["aws_s3_bucket"],
    subject: "a public access block",
    kind: "met",
    holds: async (bucket) =>
      (await joined("aws_s3_bucket_public_access_block", is("block_public_acls", true))(bucket)) &&
      (await joined("aws_s3_bucket_public_access_block", is("block_public_policy", true))(bucket)),
    breaches: [
      without("aws_s3_bucket_public_access_block"),
      changing("aws_s3_bucket_public_access_block", set("block_public_acls", false)),
      changing("aws_s3_bucket_public_access_block", drop("block_public_policy")),
    ],
  },
  {
    check: "CKV2_AWS_6",
    types: ["aws_s3_bucket_public_access_block"],
    subject: "blocks public ACLs and policies of a bucket in sight",
    kind: "met",
    holds: async (block) =>
      (await joined("aws_s3_bucket")(block)) &&
      (await is("block_public_acls", true)(block)) &&
      is("block_public_policy", true)(block),
    breaches: [set("bucket", "a-name"), set("block_public_acls", false), set("block_public_policy", false)],
  },
  {
    check: "CKV2_AWS_61",
    types: ["aws_s3_bucket"],
    subject: "a lifecycle configuration",
    kind: "met",
    holds: joined("aws_s3_bucket_lifecycle_configuration"),
    breaches: [without("aws_s3_bucket_lifecycle_configuration")],
  },
  {
    check: "CKV2_AWS_62",
    types: ["aws_s3_bucket"],
    subject: "event notifications",
    kind: "met",
    holds: joined("aws_s3_bucket_notification"),
    breaches: [
      without("aws_s3_bucket_notification"),
      changing("aws_s3_bucket_notification", set("bucket", "a-name")),
    ],
  },
  {
    check: "CKV_AWS_143",
    types: ["aws_s3_bucket"],
    subject: "an inline lock is enabled where there is one",
    kind: "met",
    holds: (bucket) =>
      bucket.body.object_lock_configuration === undefined ||
      is("object_lock_configuration.object_lock_enabled", "Enabled")(bucket),
    breaches: [set("object_lock_configuration", [{ object_lock_enabled: "Disabled" }])],
    harmless: [set("object_lock_configuration", [{ object_lock_enabled: "Enabled" }])],
  },
  {
    check: "CKV_AWS_144",
    types: ["aws_s3_bucket"],
    subject: "replication to another region; instead, versions and no destruction",
    kind: "exception",
    holds: async (bucket) =>
      (await joined("aws_s3_bucket_versioning", is("versioning_configuration.status", "Enabled"))(bucket)) &&
      is("lifecycle.prevent_destroy", true)(bucket),
    breaches: [without("aws_s3_bucket_versioning"), drop("lifecycle")],
  },
  {
    check: "CKV_AWS_145",
    types: ["aws_s3_bucket"],
    subject: "KMS by default; instead, S3's own keys only for logs that support no other",
    kind: "exception",
    holds: kmsOrLogsWithoutIt,
    breaches: [
      both(changing(encryption, set(algorithm, "AES256")), nobodyWrites),
      both(without(encryption), nobodyWrites),
    ],
  },
  {
    check: "CKV_AWS_18",
    types: ["aws_s3_bucket"],
    subject: "access logs; instead, none only where they are delivered, or what lies there is a copy",
    kind: "exception",
    holds: loggedOrReceivingLogsOrCopied,
    breaches: [
      both(without("aws_s3_bucket_logging"), nobodyWrites),
      both(changing("aws_s3_bucket_logging", set("bucket", "a-name")), nobodyWrites),
    ],
  },
  {
    check: "CKV_AWS_19",
    types: ["aws_s3_bucket"],
    subject: "encryption at rest",
    kind: "met",
    holds: joined(encryption, is(algorithm, "aws:kms", "AES256")),
    breaches: [changing(encryption, set(algorithm, "none")), without(encryption)],
  },
  {
    check: "CKV_AWS_20",
    types: ["aws_s3_bucket"],
    subject: "no ACL that lets everyone read",
    kind: "met",
    holds: noAcl,
    breaches: publicRead,
  },
  {
    check: "CKV_AWS_21",
    types: ["aws_s3_bucket"],
    subject: "versions",
    kind: "met",
    holds: joined("aws_s3_bucket_versioning", is("versioning_configuration.status", "Enabled")),
    breaches: [
      without("aws_s3_bucket_versioning"),
      changing("aws_s3_bucket_versioning", set("versioning_configuration.status", "Suspended")),
    ],
  },
  {
    check: "CKV_AWS_21",
    types: ["aws_s3_bucket_versioning"],
    subject: "enables the versions of a bucket in sight",
    kind: "met",
    holds: async (versioning) =>
      (await joined("aws_s3_bucket")(versioning)) &&
      is("versioning_configuration.status", "Enabled")(versioning),
    breaches: [set("versioning_configuration.status", "Suspended"), set("bucket", "a-name")],
  },
  {
    check: "CKV_AWS_57",
    types: ["aws_s3_bucket"],
    subject: "no ACL that lets everyone write",
    kind: "met",
    holds: noAcl,
    breaches: publicWrite,
  },
  {
    check: "CKV_AWS_70",
    types: ["aws_s3_bucket"],
    subject: "no policy that allows everyone something",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.policy),
    breaches: openToAnyone,
    harmless: closedToAnyone,
  },
  {
    check: "CKV_AWS_70",
    types: ["aws_s3_bucket_policy"],
    subject: "no policy that allows everyone something; instead, one role of the organization's accounts",
    kind: "exception",
    holds: ({ body }) => !allowsAnyone(withoutOrganization(body.policy)),
    breaches: openToAnyone,
    harmless: closedToAnyone,
  },
  {
    check: "CKV_AWS_93",
    types: ["aws_s3_bucket", "aws_s3_bucket_policy"],
    subject: "no policy that only root could change",
    kind: "met",
    holds: ({ body }) => !locksOut(body.policy),
    breaches: [
      set("policy", JSON.stringify({ Statement: [nobodyChangesPolicy] })),
      set("policy", JSON.stringify({ Statement: [{ ...nobodyChangesPolicy, Action: "s3:*" }] })),
    ],
    harmless: [
      set("policy", JSON.stringify({ Statement: [{ ...nobodyChangesPolicy, Action: ["s3:DeleteObject"] }] })),
      set(
        "policy",
        JSON.stringify({ Statement: [{ ...nobodyChangesPolicy, Effect: "Allow", Principal: {} }] }),
      ),
      set("policy", JSON.stringify({ Statement: [{ ...nobodyChangesPolicy, Condition: {} }] })),
    ],
  },
  {
    check: "CKV_AWS_300",
    types: ["aws_s3_bucket_lifecycle_configuration"],
    subject: "a rule for all objects that aborts failed uploads",
    kind: "met",
    holds: ({ body }) =>
      ([body.rule].flat() as Record<string, unknown>[]).some(
        (rule) =>
          rule.abort_incomplete_multipart_upload !== undefined &&
          rule.status === "Enabled" &&
          coversAll(rule.filter),
      ),
    breaches: [
      set("rule.status", "Disabled"),
      set("rule.abort_incomplete_multipart_upload", undefined),
      set("rule.filter", [{ prefix: "logs/" }]),
      set("rule.filter", [{ and: { prefix: "", object_size_greater_than: 1 } }]),
    ],
  },
  {
    check: "CKV2_AWS_65",
    types: ["aws_s3_bucket_ownership_controls"],
    subject: "ACLs switched off",
    kind: "met",
    holds: is("rule.object_ownership", "BucketOwnerEnforced"),
    breaches: [set("rule.object_ownership", "ObjectWriter")],
  },
  ...Object.entries(blockArguments).map(
    ([check, argument]): Demand => ({
      check,
      types: ["aws_s3_bucket_public_access_block"],
      subject: argument.replaceAll("_", " "),
      kind: "met",
      holds: is(argument, true),
      breaches: [set(argument, false), drop(argument)],
    }),
  ),
];

/** A filter that names no prefix, size or tag covers every object. */
function coversAll(filter: unknown): boolean {
  const blocks = [filter ?? []].flat() as Record<string, unknown>[];
  return blocks
    .flatMap((block) => [block, ...([block.and ?? []].flat() as Record<string, unknown>[])])
    .every(
      (block) =>
        !(block.prefix || block.object_size_greater_than || block.object_size_less_than || block.tag),
    );
}
