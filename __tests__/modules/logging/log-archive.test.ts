import { PalisadeError } from "../../../core/palisade-error";
import { archiveStack } from "./archive-stack";
import { bucketDecision } from "./bucket-decision";
import { expectWholeStatements } from "./expect-whole-statements";

const stack = archiveStack();
const alone = archiveStack(
  { managementAccountId: "222222222222", sourceAccountIds: ["222222222222"] },
  "none",
);
const trail = "arn:aws:cloudtrail:eu-west-1:111111111111:trail/acme-trail";
const owned = { "s3:x-amz-acl": "bucket-owner-full-control" };
const ours = { "aws:SourceOrgID": "o-acme000000", "aws:SourceAccount": "333333333333" };
const theirs = { "aws:SourceOrgID": "o-other00000", "aws:SourceAccount": "999999999999" };
const delivery = (account: string, region = "eu-central-1") => ({
  "aws:SourceArn": `arn:aws:logs:${region}:${account}:*`,
});
const balancer = (account: string, region = "eu-west-1") => ({
  "aws:SourceArn": `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/app/shop/50dc6c495c0c9188`,
});
const admin = "arn:aws:iam::222222222222:role/deployment";
const insider = "arn:aws:iam::222222222222:role/power-user";
const root = "arn:aws:iam::222222222222:root";
const buckets = [
  "access",
  "cloud_trail",
  "config",
  "dns",
  "findings",
  "firewall",
  "flow_logs",
  "load_balancers",
  "log_groups",
  "waf",
];

type Context = Record<string, string>;
type Delivery = [what: string, service: string, bucket: string, key: string, context: Context];

const admitted: Delivery[] = [
  [
    "an account's trail logs",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/o-acme000000/333333333333/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    { ...owned, "aws:SourceArn": trail },
  ],
  [
    "the management account's trail logs",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/111111111111/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    { ...owned, "aws:SourceArn": trail },
  ],
  [
    "trail logs under the trail's own key",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/o-acme000000/333333333333/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    {
      ...owned,
      "aws:SourceArn": trail,
      "s3:x-amz-server-side-encryption": "aws:kms",
      "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111111111111:key/trail",
    },
  ],
  [
    "digests under S3's own key",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/o-acme000000/333333333333/CloudTrail-Digest/eu-west-1/2026/01/01/a.json.gz",
    { ...owned, "aws:SourceArn": trail, "s3:x-amz-server-side-encryption": "AES256" },
  ],
  [
    "Config snapshots that name no key, under the bucket's own",
    "config",
    "config",
    "AWSLogs/333333333333/Config/eu-west-1/2026/1/1/ConfigSnapshot/a.json.gz",
    { ...owned, ...ours },
  ],
  [
    "flow logs",
    "delivery.logs",
    "flow_logs",
    "AWSLogs/333333333333/vpcflowlogs/eu-central-1/2026/01/01/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333") },
  ],
  [
    "flow logs without an ACL header",
    "delivery.logs",
    "flow_logs",
    "AWSLogs/333333333333/vpcflowlogs/eu-central-1/2026/01/01/a.log.gz",
    { ...ours, ...delivery("333333333333") },
  ],
  [
    "web ACL logs",
    "delivery.logs",
    "waf",
    "AWSLogs/222222222222/WAFLogs/eu-west-1/shop/2026/01/01/00/00/a.log.gz",
    { ...owned, ...delivery("222222222222", "eu-west-1"), "aws:SourceAccount": "222222222222" },
  ],
  [
    "web ACL logs of CloudFront",
    "delivery.logs",
    "waf",
    "AWSLogs/222222222222/WAFLogs/cloudfront/shop/2026/01/01/00/00/a.log.gz",
    { ...owned, ...delivery("222222222222", "us-east-1"), "aws:SourceAccount": "222222222222" },
  ],
  [
    "DNS query logs",
    "delivery.logs",
    "dns",
    "AWSLogs/333333333333/vpcdnsquerylogs/vpc-1/2026/01/01/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333") },
  ],
  [
    "Network Firewall logs",
    "delivery.logs",
    "firewall",
    "AWSLogs/333333333333/network-firewall/alert/eu-central-1/acme-prod/2026/01/01/00/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333") },
  ],
  [
    "application load balancer logs",
    "logdelivery.elasticloadbalancing",
    "load_balancers",
    "AWSLogs/333333333333/elasticloadbalancing/eu-west-1/2026/01/01/a.log.gz",
    { ...ours, ...balancer("333333333333") },
  ],
  [
    "network load balancer logs",
    "delivery.logs",
    "load_balancers",
    "AWSLogs/333333333333/elasticloadbalancing/eu-west-1/2026/01/01/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333", "eu-west-1") },
  ],
  [
    "access logs",
    "logging.s3",
    "access",
    "acme-cloudtrail-222222222222-eu-west-1/2026-01-01-00-00-00-A",
    { "aws:SourceAccount": "222222222222" },
  ],
];

const refused: Delivery[] = [
  [
    "logs of another trail",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/o-acme000000/333333333333/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    { ...owned, "aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:999999999999:trail/acme-trail" },
  ],
  [
    "trail logs below another organization",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/o-other00000/999999999999/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    { ...owned, "aws:SourceArn": trail },
  ],
  [
    "trail logs that the owner would not own",
    "cloudtrail",
    "cloud_trail",
    "AWSLogs/111111111111/CloudTrail/eu-west-1/2026/01/01/a.json.gz",
    { "s3:x-amz-acl": "private", "aws:SourceArn": trail },
  ],
  [
    "snapshots of another organization",
    "config",
    "config",
    "AWSLogs/999999999999/Config/eu-west-1/2026/1/1/ConfigSnapshot/a.json.gz",
    { ...owned, ...theirs },
  ],
  [
    "snapshots outside Config's folder",
    "config",
    "config",
    "AWSLogs/333333333333/CloudTrail/a.json.gz",
    { ...owned, ...ours },
  ],
  [
    "flow logs of another organization",
    "delivery.logs",
    "flow_logs",
    "AWSLogs/999999999999/vpcflowlogs/eu-central-1/2026/01/01/a.log.gz",
    { ...owned, ...theirs, ...delivery("999999999999") },
  ],
  [
    "flow logs of a region that we do not use",
    "delivery.logs",
    "flow_logs",
    "AWSLogs/333333333333/vpcflowlogs/us-west-2/2026/01/01/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333", "us-west-2") },
  ],
  [
    "flow logs outside AWSLogs",
    "delivery.logs",
    "flow_logs",
    "elsewhere/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333") },
  ],
  [
    "flow logs with another ACL",
    "delivery.logs",
    "flow_logs",
    "AWSLogs/333333333333/vpcflowlogs/eu-central-1/2026/01/01/a.log.gz",
    { "s3:x-amz-acl": "public-read", ...ours, ...delivery("333333333333") },
  ],
  [
    "web ACL logs of another account, which AWS WAF does not deliver",
    "delivery.logs",
    "waf",
    "AWSLogs/333333333333/WAFLogs/eu-west-1/shop/2026/01/01/00/00/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333", "eu-west-1"), "aws:SourceAccount": "333333333333" },
  ],
  [
    "DNS query logs of another organization",
    "delivery.logs",
    "dns",
    "AWSLogs/999999999999/vpcdnsquerylogs/vpc-1/2026/01/01/a.log.gz",
    { ...owned, ...theirs, ...delivery("999999999999") },
  ],
  [
    "Network Firewall logs of another organization",
    "delivery.logs",
    "firewall",
    "AWSLogs/999999999999/network-firewall/alert/eu-central-1/acme-prod/2026/01/01/00/a.log.gz",
    { ...owned, ...theirs, ...delivery("999999999999") },
  ],
  [
    "logs of another account's load balancer",
    "logdelivery.elasticloadbalancing",
    "load_balancers",
    "AWSLogs/999999999999/elasticloadbalancing/eu-west-1/2026/01/01/a.log.gz",
    { ...theirs, ...balancer("999999999999") },
  ],
  [
    "load balancer logs outside AWSLogs",
    "logdelivery.elasticloadbalancing",
    "load_balancers",
    "elsewhere/a.log.gz",
    { ...ours, ...balancer("333333333333") },
  ],
  [
    "logs of a load balancer in another region",
    "logdelivery.elasticloadbalancing",
    "load_balancers",
    "AWSLogs/333333333333/elasticloadbalancing/eu-central-1/2026/01/01/a.log.gz",
    { ...ours, ...balancer("333333333333", "eu-central-1") },
  ],
  [
    "logs of another organization's network load balancer",
    "delivery.logs",
    "load_balancers",
    "AWSLogs/999999999999/elasticloadbalancing/eu-west-1/2026/01/01/a.log.gz",
    { ...owned, ...theirs, ...delivery("999999999999", "eu-west-1") },
  ],
  [
    "access logs of another account",
    "logging.s3",
    "access",
    "a/2026-01-01-00-00-00-A",
    { "aws:SourceAccount": "999999999999" },
  ],
  [
    "one service's logs in another's bucket",
    "delivery.logs",
    "cloud_trail",
    "AWSLogs/333333333333/vpcflowlogs/eu-central-1/2026/01/01/a.log.gz",
    { ...owned, ...ours, ...delivery("333333333333") },
  ],
];

const replicator = "arn:aws:iam::333333333333:role/acme-web-log-replication-us-east-1";
const member = { "aws:PrincipalOrgID": "o-acme000000", "aws:PrincipalAccount": "333333333333" };

describe("LogArchive takes replicas of web ACL logs", () => {
  const own = "AWSLogs/333333333333/WAFLogs/us-east-1/shop/a.log.gz";
  test.each([
    ["of an account of the organization", "waf", replicator, own, member, "Allowed"],
    [
      "below another account's path",
      "waf",
      replicator,
      own.replace("333", "444"),
      member,
      "ImplicitlyDenied",
    ],
    [
      "of another organization",
      "waf",
      replicator,
      own,
      { ...member, "aws:PrincipalOrgID": "o-other" },
      "ImplicitlyDenied",
    ],
    ["by another role", "waf", replicator.replace("web-log", "my"), own, member, "ExplicitlyDenied"],
    ["in another bucket", "flow_logs", replicator, own, member, "ExplicitlyDenied"],
  ])("%s", async (_what, bucket, principal, key, context, expected) => {
    const request = { bucket, principal, action: "s3:ReplicateObject", key, context };
    expect(await bucketDecision(stack, request)).toBe(expected);
  });

  test("and nothing that is written or deleted in another way", async () => {
    for (const action of ["s3:PutObject", "s3:ReplicateDelete"]) {
      const request = { bucket: "waf", principal: replicator, action, key: own, context: member };
      expect(await bucketDecision(stack, request)).toBe("ExplicitlyDenied");
    }
  });

  test("only where there is an organization", async () => {
    const request = { bucket: "waf", principal: replicator, action: "s3:ReplicateObject", key: own };
    expect(await bucketDecision(archiveStack({}, "none"), { ...request, context: member })).toBe(
      "ExplicitlyDenied",
    );
  });
});

describe("LogArchive", () => {
  test.each(admitted)("takes %s", async (_what, service, bucket, key, context) => {
    const request = { bucket, principal: `${service}.amazonaws.com`, action: "s3:PutObject", key, context };
    expect(await bucketDecision(stack, request)).toBe("Allowed");
  });

  test.each(refused)("does not take %s", async (_what, service, bucket, key, context) => {
    const request = { bucket, principal: `${service}.amazonaws.com`, action: "s3:PutObject", key, context };
    expect(await bucketDecision(stack, request)).toBe("ImplicitlyDenied");
  });

  test.each([
    ["cloudtrail", "cloud_trail", "s3:GetBucketAcl", { "aws:SourceArn": trail }, "Allowed"],
    [
      "cloudtrail",
      "cloud_trail",
      "s3:GetBucketAcl",
      { "aws:SourceArn": `${trail}-other` },
      "ImplicitlyDenied",
    ],
    ["config", "config", "s3:GetBucketAcl", ours, "Allowed"],
    ["config", "config", "s3:ListBucket", ours, "Allowed"],
    ["config", "config", "s3:ListBucket", theirs, "ImplicitlyDenied"],
    ["delivery.logs", "flow_logs", "s3:GetBucketAcl", { ...ours, ...delivery("333333333333") }, "Allowed"],
    ["delivery.logs", "flow_logs", "s3:ListBucket", { ...ours, ...delivery("333333333333") }, "Allowed"],
    [
      "delivery.logs",
      "flow_logs",
      "s3:GetBucketAcl",
      { ...theirs, ...delivery("999999999999") },
      "ImplicitlyDenied",
    ],
    [
      "delivery.logs",
      "flow_logs",
      "s3:GetObject",
      { ...ours, ...delivery("333333333333") },
      "ImplicitlyDenied",
    ],
  ])("%s looks at %s with %s: %j is %s", async (service, bucket, action, context, expected) => {
    const key = action === "s3:GetObject" ? { key: "AWSLogs/333333333333/a" } : {};
    const request = {
      bucket,
      principal: `${service}.amazonaws.com`,
      action,
      ...key,
      context: context as Context,
    };
    expect(await bucketDecision(stack, request)).toBe(expected);
  });

  test.each([
    ["config", "config", "AWSLogs/222222222222/Config/a", "222222222222", {}, "Allowed"],
    ["config", "config", "AWSLogs/999999999999/Config/a", "999999999999", {}, "ImplicitlyDenied"],
    ["delivery.logs", "dns", "AWSLogs/222222222222/a", "222222222222", delivery("222222222222"), "Allowed"],
    [
      "delivery.logs",
      "dns",
      "AWSLogs/222222222222/a",
      "999999999999",
      delivery("999999999999"),
      "ImplicitlyDenied",
    ],
    [
      "delivery.logs",
      "dns",
      "AWSLogs/999999999999/a",
      "222222222222",
      delivery("222222222222"),
      "ImplicitlyDenied",
    ],
  ])(
    "without an organization %s writes %s %s for %s",
    async (service, bucket, key, account, arn, expected) => {
      const context = { ...owned, ...arn, "aws:SourceAccount": account };
      const request = { bucket, principal: `${service}.amazonaws.com`, action: "s3:PutObject", key, context };
      expect(await bucketDecision(alone, request)).toBe(expected);
    },
  );

  describe.each(buckets)("bucket %s", (bucket) => {
    test.each([admin, insider, root])("lets %s delete nothing", async (principal) => {
      const key = "AWSLogs/333333333333/a";
      for (const action of [
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:BypassGovernanceRetention",
        "s3:ReplicateDelete",
      ]) {
        expect(await bucketDecision(stack, { bucket, principal, action, key })).toBe("ExplicitlyDenied");
      }
      expect(await bucketDecision(stack, { bucket, principal, action: "s3:DeleteBucket" })).toBe(
        "ExplicitlyDenied",
      );
    });

    test.each([admin, insider, root])("lets %s forge nothing", async (principal) => {
      const request = { bucket, principal, action: "s3:PutObject", key: "AWSLogs/333333333333/a" };
      expect(await bucketDecision(stack, request)).toBe("ExplicitlyDenied");
    });

    test.each([
      "s3:DeleteBucketPolicy",
      "s3:PutBucketAcl",
      "s3:PutBucketLogging",
      "s3:PutBucketNotification",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutReplicationConfiguration",
    ])("keeps %s to administrators", async (action) => {
      expect(await bucketDecision(stack, { bucket, principal: insider, action })).toBe("ExplicitlyDenied");
      expect(await bucketDecision(stack, { bucket, principal: admin, action })).toBe("Allowed");
      expect(await bucketDecision(stack, { bucket, principal: root, action })).toBe("Allowed");
    });

    test.each(["s3:PutObjectLegalHold", "s3:PutObjectRetention"])(
      "keeps %s to administrators",
      async (action) => {
        const request = { bucket, action, key: "AWSLogs/333333333333/a" };
        expect(await bucketDecision(stack, { ...request, principal: insider })).toBe("ExplicitlyDenied");
        expect(await bucketDecision(stack, { ...request, principal: admin })).toBe("Allowed");
      },
    );

    test("claims to be evidence", () => {
      const body = stack.resource?.["aws_s3_bucket"]?.[`log_archive_${bucket}`];
      expect(body?.["//"]).toMatchObject({
        objectives: expect.arrayContaining(["logging.archive-immutable"]),
      });
    });

    test("lets whom IAM permits read", async () => {
      const request = { bucket, principal: insider, action: "s3:GetObject", key: "AWSLogs/333333333333/a" };
      expect(await bucketDecision(stack, request)).toBe("Allowed");
    });

    test("keeps objects for as long as asked", () => {
      const lifecycle = stack.resource?.["aws_s3_bucket_lifecycle_configuration"];
      expect(lifecycle?.[`log_archive_${bucket}_lifecycle`]?.["rule"]).toEqual([
        expect.objectContaining({
          expiration: [{ days: 2557 }],
          transition: [{ days: 90, storage_class: "GLACIER_IR" }],
        }),
      ]);
    });
  });

  test("takes an upload under a foreign key from nobody", async () => {
    const request = {
      bucket: "cloud_trail",
      principal: "cloudtrail.amazonaws.com",
      action: "s3:PutObject",
      key: "AWSLogs/111111111111/CloudTrail/a",
      context: {
        ...owned,
        "aws:SourceArn": trail,
        "s3:x-amz-server-side-encryption": "aws:kms",
        "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:999999999999:key/foreign",
      },
    };
    expect(await bucketDecision(stack, request)).toBe("ExplicitlyDenied");
  });

  test("locks every bucket whose writer supports it", () => {
    const locks = stack.resource?.["aws_s3_bucket_object_lock_configuration"] ?? {};
    expect(Object.keys(locks).sort()).toEqual(
      ["cloud_trail", "dns", "findings", "firewall", "flow_logs", "load_balancers", "log_groups", "waf"].map(
        (name) => `log_archive_${name}_object_lock`,
      ),
    );
    expect(locks["log_archive_waf_object_lock"]?.["rule"]).toEqual({
      default_retention: { mode: "GOVERNANCE", days: 365 },
    });
    const unlocked = archiveStack({ objectLock: "none" });
    expect(unlocked.resource?.["aws_s3_bucket_object_lock_configuration"]).toBeUndefined();
  });

  test("logs access to every bucket but the one that takes the logs", () => {
    const logging = stack.resource?.["aws_s3_bucket_logging"] ?? {};
    expect(Object.keys(logging)).toHaveLength(buckets.length - 1);
    for (const body of Object.values(logging)) {
      expect(body["target_bucket"]).toBe("${aws_s3_bucket_policy.log_archive_access_policy.bucket}");
      expect(body["bucket"]).not.toContain("log_archive_access");
    }
  });

  test("names its buckets as the other stacks expect", () => {
    const named = Object.values(stack.resource?.["aws_s3_bucket"] ?? {}).map(({ bucket }) => bucket);
    expect(named.sort()).toEqual([
      "acme-access-222222222222-eu-west-1",
      "acme-cloudtrail-222222222222-eu-west-1",
      "acme-config-222222222222-eu-west-1",
      "acme-dns-222222222222-eu-west-1",
      "acme-findings-222222222222-eu-west-1",
      "acme-firewall-222222222222-eu-west-1",
      "acme-flow-logs-222222222222-eu-west-1",
      "acme-load-balancers-222222222222-eu-west-1",
      "acme-log-groups-222222222222-eu-west-1",
      "aws-waf-logs-acme-waf-222222222222-eu-west-1",
    ]);
    expect(stack.resource?.["aws_kms_alias"]?.["log_archive_key_alias"]?.["name"]).toBe(
      "alias/acme/log-archive",
    );
  });

  test("writes the access log statement as scanners look for it", () => {
    const policy = String(
      stack.resource?.["aws_s3_bucket_policy"]?.["log_archive_access_policy"]?.["policy"],
    );
    expect(policy).toContain(
      '"Principal":{"Service":["logging.s3.amazonaws.com"]},"Action":["s3:PutObject"]',
    );
  });

  test.each([
    ["lifetimes", { archiveAfterDays: 400, expireAfterDays: 400 }, "logs move before they expire"],
    [
      "a lock beyond expiry",
      { objectLock: { mode: "COMPLIANCE", retentionDays: 2558 } },
      "the lock ends before logs expire",
    ],
    [
      "lifecycle of one kind",
      { lifecycle: { waf: { archiveAfterDays: 2557 } } },
      "logs move before they expire",
    ],
    [
      "a lock beyond the expiry of one kind",
      { lifecycle: { waf: { expireAfterDays: 364 } } },
      "the lock ends before logs expire",
    ],
    ["no accounts", { sourceAccountIds: [] }, "at least one of each"],
    ["no regions", { sourceRegions: [] }, "at least one of each"],
  ] as const)("refuses %s", (_what, props, allowed) => {
    expect(() => archiveStack(props)).toThrow(PalisadeError);
    expect(() => archiveStack(props)).toThrow(allowed);
  });

  test("accepts a lock that ends with the logs", () => {
    expect(() => archiveStack({ objectLock: { mode: "COMPLIANCE", retentionDays: 2557 } })).not.toThrow();
  });

  test("keeps each kind as long as is said of it, and the others as long as all", () => {
    const { resource } = archiveStack({
      lifecycle: { config: { expireAfterDays: 200 }, waf: { archiveAfterDays: 30, expireAfterDays: 400 } },
    });
    const rule = (name: string) =>
      (
        [resource?.aws_s3_bucket_lifecycle_configuration?.[`log_archive_${name}_lifecycle`]?.rule].flat(
          2,
        ) as object[]
      )[0];
    const days = (archive: number, expire: number) => ({
      transition: [expect.objectContaining({ days: archive })],
      expiration: [expect.objectContaining({ days: expire })],
    });
    expect(rule("waf")).toMatchObject(days(30, 400));
    // It has no lock that could outlive it.
    expect(rule("config")).toMatchObject(days(90, 200));
    expect(rule("cloud_trail")).toMatchObject(days(90, 2557));
  });

  test("writes whole statements", () => {
    expectWholeStatements(stack);
    expectWholeStatements(alone);
  });
});
