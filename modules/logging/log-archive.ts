import { Construct } from "constructs";
import { globalRegionOf } from "../../core/global-region-of";
import { lifecycleOf } from "../../core/lifecycle-of";
import type { LogKind } from "../../core/log-kind";
import { PalisadeError } from "../../core/palisade-error";
import type { PolicyStatement } from "../../core/policy-document";
import { unlockedLogKinds } from "../../core/unlocked-log-kinds";
import type { BucketEncryption } from "../encryption/bucket-encryption";
import { EncryptionKey } from "../encryption/encryption-key";
import { SecureBucket } from "../encryption/secure-bucket";
import { streamGrantStatement } from "../encryption/stream-grant-statement";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { accessLogStatements } from "./access-log-statements";
import { configDeliveryStatements } from "./config-delivery-statements";
import { evidenceGuardStatements } from "./evidence-guard-statements";
import { loadBalancerLogStatements } from "./load-balancer-log-statements";
import { logArchiveKeyStatements } from "./log-archive-key-statements";
import { logArchiveProblems } from "./log-archive-problems";
import type { LogArchiveProps } from "./log-archive-props";
import type { LogSources } from "./log-sources";
import { replicationKeyStatement } from "./replication-key-statement";
import { replicationStatements } from "./replication-statements";
import { roleDeliveryStatements } from "./role-delivery-statements";
import { trailDeliveryStatements } from "./trail-delivery-statements";
import { vendedLogStatements } from "./vended-log-statements";

/**
 * The central archive of an organization's logs: one bucket for each kind of evidence, so that each admits
 * one writer, under one key. Nobody deletes from it (see `evidenceGuardStatements`).
 *
 * Two buckets have no Object Lock whatever `objectLock` says: AWS Config and S3 server access logging do not
 * deliver to a bucket that has it. Two are encrypted with S3's own keys: access logs and load balancer logs
 * support no other.
 *
 * Sources: AWS Security Reference Architecture "Log Archive account"; CIS AWS Foundations 3.1.1, 3.1.4, 4.4;
 * AWS::Config::DeliveryChannel (Object Lock); Amazon S3 User Guide "Object Lock considerations"; Elastic Load
 * Balancing "Enable access logs".
 *
 * @throws PalisadeError when no source is named or lifetimes contradict each other
 */
export class LogArchive extends Construct {
  readonly key: EncryptionKey;
  readonly buckets: Readonly<Record<LogKind, SecureBucket>>;

  constructor(scope: Construct, id: string, props: LogArchiveProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = logArchiveProblems(this.node.path, props);
    if (problems.length > 0) throw new PalisadeError(problems);

    const { names, accountId, region } = props;
    const { partition } = names;
    const name = (kind: LogKind) => names.logging.logBucket(kind, accountId, region);
    const trailArn = names.logging.trailArn(props.managementAccountId, region);
    const organization = props.organizationId !== undefined && { organizationId: props.organizationId };
    const sources: LogSources = {
      partition,
      ...organization,
      accountIds: props.sourceAccountIds,
      regions: props.sourceRegions,
    };
    // Web ACLs of CloudFront live in us-east-1, wherever the accounts work.
    const webSources: LogSources =
      partition === "aws" ? { ...sources, regions: [...sources.regions, globalRegionOf(region)] } : sources;

    // AWS WAF delivers within an account only: what other accounts log is replicated.
    const ownWebAcls: LogSources = { partition, accountIds: [accountId], regions: webSources.regions };
    const replication =
      props.organizationId === undefined
        ? undefined
        : {
            organizationId: props.organizationId,
            roleArn: names.roleArn("*", names.web.logReplicationRole("*")),
          };

    const findings = {
      what: "Finding",
      partition,
      accountId: props.securityAccountId,
      roleArn: names.roleArn(props.securityAccountId, names.alerting.findingDeliveryRole()),
    };

    const logGroups = {
      what: "LogGroup",
      partition,
      accountId,
      roleArn: names.roleArn(accountId, names.logging.logGroupDeliveryRole()),
    };

    this.key = new EncryptionKey(this, "Key", {
      alias: names.keyAlias("log-archive"),
      description: "Encrypts the central log archive.",
      accountId,
      partition,
      administratorArns: props.administratorArns,
      statements: [
        ...logArchiveKeyStatements({
          sources: webSources,
          deliveries: [findings, logGroups],
          trailArn,
          accountId,
          region,
          bucketArns: (
            ["cloudtrail", "config", "findings", "firewall", "flow-logs", "log-groups", "waf", "dns"] as const
          ).map((kind) => names.bucketArn(name(kind))),
        }),
        ...(replication === undefined ? [] : [replicationKeyStatement({ ...replication, region })]),
        streamGrantStatement({ partition, accountId, administratorArns: props.administratorArns }),
      ],
    });
    const keyArn = this.key.resource.arn;
    const guard = { partition, accountId, administratorArns: props.administratorArns };

    const bucket = (
      constructId: string,
      kind: LogKind,
      encryption: BucketEncryption,
      writers: (bucketArn: string) => PolicyStatement[],
      rest: {
        readonly accessLogBucket?: string;
        readonly writerRoleArn?: string;
        readonly replicaRoleArn?: string;
      },
    ) => {
      const { writerRoleArn, replicaRoleArn, ...settings } = rest;
      return new SecureBucket(this, constructId, {
        bucketName: name(kind),
        encryption,
        lifecycle: lifecycleOf(kind, props),
        ...(props.objectLock !== "none" &&
          !unlockedLogKinds.includes(kind) && { objectLock: props.objectLock }),
        statements: (arn) => [
          ...writers(arn),
          ...evidenceGuardStatements(arn, guard, writerRoleArn, replicaRoleArn),
        ],
        objectives: ["logging.archive-immutable"],
        ...settings,
      });
    };

    const access = bucket(
      "Access",
      "access",
      { kind: "s3", reason: "S3 server access logs support no KMS key." },
      (arn) => accessLogStatements(arn, accountId),
      {},
    );
    const audited = { accessLogBucket: access.policy.bucket };
    const vended = (arn: string) => vendedLogStatements(arn, sources);
    this.buckets = {
      access,
      cloudtrail: bucket(
        "CloudTrail",
        "cloudtrail",
        {
          kind: "kms",
          keyArn,
          alsoAllowedKeyArns: [`arn:${partition}:kms:${region}:${props.managementAccountId}:key/*`],
          alsoAllowS3KeysReason:
            "CloudTrail encrypted digest files with S3's own keys for long, and may still.",
        },
        (arn) =>
          trailDeliveryStatements(arn, {
            trailArn,
            managementAccountId: props.managementAccountId,
            ...organization,
          }),
        audited,
      ),
      config: bucket(
        "Config",
        "config",
        { kind: "kms", keyArn },
        (arn) => configDeliveryStatements(arn, sources),
        audited,
      ),
      findings: bucket(
        "Findings",
        "findings",
        { kind: "kms", keyArn },
        (arn) => roleDeliveryStatements(arn, findings),
        { ...audited, writerRoleArn: findings.roleArn },
      ),
      firewall: bucket("Firewall", "firewall", { kind: "kms", keyArn }, vended, audited),
      "flow-logs": bucket("FlowLogs", "flow-logs", { kind: "kms", keyArn }, vended, audited),
      "log-groups": bucket(
        "LogGroups",
        "log-groups",
        { kind: "kms", keyArn },
        (arn) => roleDeliveryStatements(arn, logGroups),
        { ...audited, writerRoleArn: logGroups.roleArn },
      ),
      waf: bucket(
        "Waf",
        "waf",
        { kind: "kms", keyArn },
        (arn) => [
          ...vendedLogStatements(arn, ownWebAcls),
          ...(replication === undefined ? [] : replicationStatements(arn, replication)),
        ],
        { ...audited, ...(replication !== undefined && { replicaRoleArn: replication.roleArn }) },
      ),
      dns: bucket("Dns", "dns", { kind: "kms", keyArn }, vended, audited),
      "load-balancers": bucket(
        "LoadBalancers",
        "load-balancers",
        { kind: "s3", reason: "Load balancer logs support no KMS key." },
        (arn) => loadBalancerLogStatements(arn, sources, region),
        audited,
      ),
    };
    fulfils(this, "logging.archive-immutable");
  }
}
