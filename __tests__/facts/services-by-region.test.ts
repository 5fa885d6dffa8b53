import { capabilities } from "../../core/capabilities";
import { isAvailable } from "../../core/is-available";
import hclBlocks from "../../export/hcl-blocks.json";
import { awsRegions } from "../../facts/aws-regions";
import { delegableServices } from "../../facts/delegable-services";
import { featuresByRegion } from "../../facts/features-by-region";
import { regionsWithoutService } from "../../facts/services-by-region";

/** Beginning of a resource type -> endpoint of its service; or why it is asked for in no Region of its own. */
const services: Readonly<Record<string, string>> = {
  accessanalyzer: "access-analyzer",
  account_: "global",
  acm_: "acm",
  auditmanager: "auditmanager",
  budgets: "global",
  chatbot: "chatbot",
  cloudtrail: "cloudtrail",
  cloudwatch_dashboard: "monitoring",
  cloudwatch_event: "events",
  cloudwatch_log: "logs",
  cloudwatch_metric_alarm: "monitoring",
  cognito_: "cognito-idp",
  config_: "config",
  db_: "rds",
  detective: "api.detective",
  dynamodb_: "dynamodb",
  ecr_: "api.ecr",
  efs_: "elasticfilesystem",
  elasticache_: "elasticache",
  emr_: "elasticmapreduce",
  fms_: "fms",
  guardduty: "guardduty",
  iam_: "global",
  // An organization has one instance, in the Region that its file names.
  identitystore_: "global",
  inspector2: "inspector2",
  kinesis_firehose: "firehose",
  kms_: "kms",
  lb: "elasticloadbalancing",
  macie2: "macie2",
  networkfirewall_: "network-firewall",
  organizations_: "global",
  ram_: "ram",
  rds_: "rds",
  redshift_: "redshift",
  rolesanywhere_: "rolesanywhere",
  route53_record: "global",
  route53_resolver: "route53resolver",
  route53_zone: "global",
  route53profiles_: "route53profiles",
  s3_: "s3",
  s3control: "s3-control",
  secretsmanager_: "secretsmanager",
  securityhub: "securityhub",
  // One for an account, in us-east-1; where a partition has none, a rule refuses it.
  shield_: "global",
  sns_: "sns",
  sqs_: "sqs",
  ssm_: "ssm",
  ssoadmin_: "global",
  wafv2: "wafv2",
};

const ec2 =
  /^(customer_gateway|default_|ebs_|ec2_|egress_only_|eip|flow_log|internet_gateway|nat_gateway|network_acl|route$|route_table|security_group|subnet|verifiedaccess_|vpc|vpn_)/;

describe("services by Region", () => {
  test.each([...Object.keys(hclBlocks.resource), ...Object.keys(hclBlocks.data)])(
    "know the service of %s",
    (type) => {
      const name = type.replace(/^aws_/, "");
      const found = Object.entries(services).find(([start]) => name.startsWith(start))?.[1];
      const service = found ?? (ec2.test(name) ? "ec2" : undefined);
      expect(service).toBeDefined();
      if (service !== "global") expect(Object.keys(regionsWithoutService)).toContain(service);
    },
  );

  test("know what every Region of the home of an organization must have", () => {
    const everywhere = [
      "access-analyzer",
      "cloudtrail",
      "config",
      "ec2",
      "events",
      "firehose",
      "kms",
      "logs",
      "s3",
      "sns",
      "sqs",
    ];
    for (const service of everywhere) {
      for (const { name } of awsRegions) {
        expect([service, name, isAvailable(service as keyof typeof regionsWithoutService, name)]).toEqual([
          service,
          name,
          true,
        ]);
      }
    }
  });

  test("hold the Regions that are most often taken for having everything", () => {
    expect(isAvailable("macie2", "ca-west-1")).toBe(false);
    expect(isAvailable("macie2", "il-central-1")).toBe(true);
    expect(isAvailable("api.detective", "ap-northeast-3")).toBe(false);
    expect(isAvailable("chatbot", "us-east-1")).toBe(false);
    expect(isAvailable("inspector-lambda-code", "ca-central-1")).toBe(false);
    expect(isAvailable("config-global-types", "ap-southeast-3")).toBe(true);
    expect(isAvailable("config-global-types", "eu-central-2")).toBe(false);
  });

  test("are asked for by each capability and each service with an administrator in each Region", () => {
    const known = [...Object.keys(regionsWithoutService), ...Object.keys(featuresByRegion)];
    for (const { offering } of Object.values(capabilities)) expect(known).toContain(offering);
    for (const service of Object.values(delegableServices)) {
      expect("offering" in service).toBe(service.registration.startsWith("by-service-in"));
    }
  });
});
