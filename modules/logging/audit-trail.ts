import { Cloudtrail, type CloudtrailConfig } from "@cdktf/provider-aws/lib/cloudtrail";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { adopt } from "../adopt";
import { EncryptionKey } from "../encryption/encryption-key";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { auditTrailKeyStatements } from "./audit-trail-key-statements";
import { TrailLogGroup } from "./trail-log-group";
import { TrailTopic } from "./trail-topic";

/** Which object-level S3 requests the trail records, beside every management event. AWS charges per event. */
export type S3DataEvents = "none" | "write" | "all";

export interface AuditTrailProps {
  readonly names: Names;
  /** Account that owns the trail: the management account. */
  readonly accountId: string;
  /** Home region, also of the bucket. */
  readonly region: string;
  /** Organization whose accounts the trail records, or none where there is but one account. */
  readonly organization: { readonly id: string } | "none";
  /** Bucket of the log archive that receives the logs. */
  readonly bucketName: string;
  /** Account that owns the bucket, whose readers may decrypt. */
  readonly logArchiveAccountId: string;
  /** ARNs of the roles that may change the key. */
  readonly administratorArns: readonly string[];
  readonly s3DataEvents: S3DataEvents;
  /** Names of the log archive's buckets, whose deliveries are not recorded: each record would cause another. */
  readonly archiveBucketNames: readonly string[];
  /** Days for which the log group keeps events, 365 or more. */
  readonly logGroupRetentionDays: number;
}

/**
 * The audit trail: every management event of every account, in every region, signed, encrypted under its own
 * key, delivered to the log archive and to a log group, with Insights on unusual call and error rates.
 *
 * Every resource is literal in its security; what varies is how many object-level events to pay for, and for
 * how long the log group keeps events.
 *
 * Sources: CIS AWS Foundations 4.1, 4.2, 4.5, 4.8, 4.9; AWS "Security best practices in AWS CloudTrail".
 *
 * @throws PalisadeError when the retention is none that CloudWatch Logs takes
 */
export class AuditTrail extends Construct {
  readonly resource: Cloudtrail;
  readonly key: EncryptionKey;
  readonly logGroup: TrailLogGroup;
  readonly topic: TrailTopic;

  constructor(scope: Construct, id: string, props: AuditTrailProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const { partition } = names;
    const trailArn = names.logging.trailArn(accountId, region);

    this.key = new EncryptionKey(this, "Key", {
      alias: names.keyAlias("trail"),
      description: "Encrypts the audit trail, its log group and its topic.",
      accountId,
      partition,
      administratorArns: props.administratorArns,
      statements: auditTrailKeyStatements({
        partition,
        accountId,
        region,
        trailArn,
        logGroupArn: `arn:${partition}:logs:${region}:${accountId}:log-group:${names.logging.trailLogGroup()}`,
        topicArn: `arn:${partition}:sns:${region}:${accountId}:${names.logging.trailTopic()}`,
        bucketArn: names.bucketArn(props.bucketName),
        logArchiveAccountId: props.logArchiveAccountId,
      }),
    });
    const keyArn = this.key.resource.arn;

    this.logGroup = new TrailLogGroup(this, "LogGroup", {
      logGroupName: names.logging.trailLogGroup(),
      roleName: names.logging.trailRole(),
      accountId,
      region,
      trailArn,
      ...(props.organization !== "none" && { organizationId: props.organization.id }),
      keyArn,
      retentionDays: props.logGroupRetentionDays,
    });
    this.topic = new TrailTopic(this, "Topic", { topicName: names.logging.trailTopic(), trailArn, keyArn });

    this.resource = new Cloudtrail(this, "Resource", {
      name: names.logging.trail(),
      s3BucketName: props.bucketName,
      snsTopicName: this.topic.resource.name,
      kmsKeyId: keyArn,
      cloudWatchLogsGroupArn: `${this.logGroup.resource.arn}:*`,
      cloudWatchLogsRoleArn: this.logGroup.role.arn,
      enableLogging: true,
      enableLogFileValidation: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: true,
      isOrganizationTrail: props.organization !== "none",
      insightSelector: [{ insightType: "ApiCallRateInsight" }, { insightType: "ApiErrorRateInsight" }],
      advancedEventSelector: eventSelectors(
        props.s3DataEvents,
        props.archiveBucketNames.map((bucket) => `${names.bucketArn(bucket)}/`).sort(),
      ),
      lifecycle: { preventDestroy: true },
      // CloudTrail tries the log group and the topic when the trail is made.
      dependsOn: [this.logGroup.permissions, this.topic.policy],
    });
    if (names.trailName !== undefined) adopt(this.resource, trailArn);
    fulfils(
      this,
      "logging.every-region",
      "logging.trail-validated",
      ...(props.s3DataEvents === "none" ? [] : (["logging.object-writes-recorded"] as const)),
      ...(props.s3DataEvents === "all" ? (["logging.object-reads-recorded"] as const) : []),
    );
  }
}

/**
 * Advanced selectors, which say the kind of event apart from whether it reads or writes. In the archive, everything
 * but deliveries is recorded: a delivery that is recorded is delivered again.
 *
 * Source: AWS CloudTrail User Guide "Filtering data events by using advanced event selectors".
 */
function eventSelectors(
  s3: S3DataEvents,
  archive: readonly string[],
): NonNullable<CloudtrailConfig["advancedEventSelector"]> {
  const management = {
    name: "Management events",
    fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }],
  };
  if (s3 === "none") return [management];
  const objects = [
    { field: "eventCategory", equalTo: ["Data"] },
    { field: "resources.type", equalTo: ["AWS::S3::Object"] },
    ...(s3 === "write" ? [{ field: "readOnly", equalTo: ["false"] }] : []),
  ];
  const what = s3 === "write" ? "writes" : "reads and writes";
  return [
    management,
    {
      name: `S3 object ${what} outside the log archive`,
      fieldSelector: [...objects, { field: "resources.ARN", notStartsWith: [...archive] }],
    },
    {
      name: `S3 object ${what} in the log archive, save deliveries`,
      fieldSelector: [
        ...objects,
        { field: "resources.ARN", startsWith: [...archive] },
        { field: "eventName", notEquals: ["PutObject"] },
      ],
    },
  ];
}
