import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Names } from "../../../core/names/names";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { Organization } from "../../../modules/governance/organization";
import type { OrganizationProps, TargetGuardrails } from "../../../modules/governance/organization-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

const names = new Names({ prefix: "acme" });

/** The context in which the tests of governance read guardrails. */
export const acmeContext: GuardrailContext = {
  names,
  organizationId: "o-acme123456",
  homeRegion: "eu-west-1",
  enabledRegions: ["eu-central-1", "eu-west-1"],
  exemptRoleArns: {
    access: ["arn:aws:iam::*:role/OrganizationAccountAccessRole"],
    "break-glass": ["arn:aws:iam::*:role/acme-break-glass"],
    "control-tower": ["arn:aws:iam::*:role/AWSControlTowerExecution"],
    deployment: ["arn:aws:iam::*:role/acme-deployment"],
    reporting: [
      "arn:aws:iam::*:role/acme-event-forwarder",
      "arn:aws:iam::*:role/acme-log-sender",
      "arn:aws:iam::*:role/acme-web-log-replication-*",
    ],
    response: ["arn:aws:iam::*:role/acme-response", "arn:aws:iam::*:role/acme-response-starter"],
    remediation: ["arn:aws:iam::*:role/acme-remediation"],
    responder: ["arn:aws:iam::*:role/acme-responder"],
    "shield-response": ["arn:aws:iam::*:role/acme-shield-response-team"],
    starter: ["arn:aws:iam::*:role/acme-finding-marker", "arn:aws:iam::*:role/acme-response-starter"],
  },
  exceptions: {},
  baselineRoleArns: ["arn:aws:iam::*:role/acme-deployment", "arn:aws:iam::*:role/acme-trail-*"],
  deployedRoleArns: [
    "arn:aws:iam::*:role/acme-event-forwarder",
    "arn:aws:iam::*:role/acme-finding-marker",
    "arn:aws:iam::*:role/acme-remediation",
    "arn:aws:iam::*:role/acme-response",
    "arn:aws:iam::*:role/acme-response-starter",
  ],
  automationRoleArns: ["arn:aws:iam::*:role/acme-finding-marker", "arn:aws:iam::*:role/acme-response"],
  alertEndpointArns: [
    "arn:aws:secretsmanager:eu-west-1:333333333333:secret:acme/chat-*",
    "arn:aws:ssm:eu-west-1:333333333333:parameter/acme/pager",
  ],
  securityAccountId: "333333333333",
  logArchiveAccountId: "222222222222",
  logBucketNames: [
    names.logging.logBucket("cloudtrail", "222222222222", "eu-west-1"),
    names.logging.logBucket("config", "222222222222", "eu-west-1"),
  ],
  perimeter: {
    trustedIdentityAccountIds: ["121212121212"],
    trustedResourceAccountIds: ["131313131313"],
    oidcIssuers: [{ host: "token.actions.githubusercontent.com", subjects: ["repo:acme/*"] }],
    networks: { cidrs: ["198.51.100.0/24"], vpcIds: ["vpc-0a1b2c3d4e5f60718"] },
  },
  permissionsBoundary: "acme-boundary",
  instanceTypes: ["m7g.*", "t4g.*"],
  requiredTags: ["CostCenter", "Owner"],
  identityCenter: "described",
  shieldAdvanced: "subscribed",
  firewallManager: "described",
  dnsFirewall: "described",
  networks: "described",
  networkFirewall: "described",
  transitGateways: "described",
  settings: {
    imageProviders: ["amazon", "555555555555"],
    tags: {
      CostCenter: { values: ["1000", "2*"], enforcedFor: ["ec2:instance", "ec2:volume"] },
      Owner: {},
    },
    backup: [
      {
        name: "daily",
        regions: ["eu-west-1"],
        schedule: "cron(0 5 ? * * *)",
        vault: "acme-vault",
        role: "acme-backup",
        tag: { key: "Backup", values: ["daily"] },
        deleteAfterDays: 120,
        coldAfterDays: 30,
        copyTo: "arn:aws:backup:eu-central-1:555555555555:backup-vault:acme-copies",
      },
      {
        name: "monthly",
        regions: ["eu-west-1"],
        schedule: "cron(0 5 1 * ? *)",
        vault: "Monthly",
        role: "acme-backup",
        tag: { key: "Backup", values: ["monthly"] },
        deleteAfterDays: 400,
      },
    ],
    chat: { slackWorkspaces: ["T0ACME123"], teams: {} },
  },
};

/** Properties of an organization of four accounts. */
export const acmeProps: OrganizationProps = {
  organizationId: "o-acme123456",
  rootId: "r-acme",
  managementAccountId: "111111111111",
  serviceAccessPrincipals: ["guardduty.amazonaws.com", "cloudtrail.amazonaws.com"],
  organizationalUnits: [
    { name: "Security", id: "ou-acme-11111111" },
    { name: "Workloads", children: [{ name: "Prod" }, { name: "Dev" }] },
    { name: "Quarantine" },
  ],
  accounts: [
    { name: "management", id: "111111111111", email: "aws@acme.example", ou: "root" },
    { name: "log-archive", id: "222222222222", email: "aws-logs@acme.example", ou: "Security" },
    { name: "shop-prod", id: "333333333333", email: "aws-shop@acme.example", ou: "Workloads/Prod" },
    { name: "shop-dev", id: "444444444444", email: "aws-dev@acme.example", ou: "Workloads/Dev" },
  ],
  accessRoleName: "OrganizationAccountAccessRole",
  guardrails: [
    {
      target: { kind: "root", name: "root" },
      guardrails: guardrailCatalogue
        .filter(({ id }) => !id.includes("Region"))
        .map(({ id }) => ({ id, chosen: "by-posture" })),
    },
    {
      target: { kind: "ou", name: "Workloads" },
      guardrails: [{ id: "DenyRegionsUnlessEnabled", chosen: "by-name" }],
    },
  ],
  quarantineOu: "Quarantine",
  context: acmeContext,
};

/** Guardrails of the root or an OU, by name. */
export function bound(ou: string, ids: readonly string[]): TargetGuardrails {
  return {
    target: { kind: ou === "root" ? "root" : "ou", name: ou },
    guardrails: ids.map((id) => ({ id, chosen: "by-name" })),
  };
}

/** Synthesized Terraform of that organization. */
export function acmeOrganization(props: Partial<OrganizationProps> = {}) {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "organization");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new Organization(stack, "Organization", { ...acmeProps, ...props });
    return stack;
  });
}
