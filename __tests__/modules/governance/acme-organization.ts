import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Names } from "../../../core/names";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { Organization } from "../../../modules/governance/organization";
import type { OrganizationProps } from "../../../modules/governance/organization-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

const names = new Names({ prefix: "acme" });

/** The context in which the tests of governance read guardrails. */
export const acmeContext: GuardrailContext = {
  names,
  homeRegion: "eu-west-1",
  enabledRegions: ["eu-central-1", "eu-west-1"],
  exemptRoleArns: {
    access: ["arn:aws:iam::*:role/OrganizationAccountAccessRole"],
    deployment: ["arn:aws:iam::*:role/acme-deployment"],
    responder: ["arn:aws:iam::*:role/acme-responder"],
  },
  exceptions: {},
  baselineRoleArns: ["arn:aws:iam::*:role/acme-*"],
  logArchiveAccountId: "222222222222",
  logBucketNames: [
    names.logBucket("cloudtrail", "222222222222", "eu-west-1"),
    names.logBucket("config", "222222222222", "eu-west-1"),
  ],
};

/** Properties of an organization of four accounts. */
export const acmeProps: OrganizationProps = {
  organizationId: "o-acme123456",
  rootId: "r-acme",
  managementAccountId: "111111111111",
  serviceAccessPrincipals: ["guardduty.amazonaws.com", "cloudtrail.amazonaws.com"],
  units: [
    { name: "Security", id: "ou-acme-11111111" },
    { name: "Workloads", children: [{ name: "Prod" }, { name: "Dev" }] },
    { name: "Quarantine" },
  ],
  accounts: [
    { name: "management", id: "111111111111", email: "aws@acme.example", unit: "root" },
    { name: "log-archive", id: "222222222222", email: "aws-logs@acme.example", unit: "Security" },
    { name: "shop-prod", id: "333333333333", email: "aws-shop@acme.example", unit: "Workloads/Prod" },
    { name: "shop-dev", id: "444444444444", email: "aws-dev@acme.example", unit: "Workloads/Dev" },
  ],
  guardrails: [
    {
      unit: "root",
      guardrailIds: guardrailCatalogue.map(({ id }) => id).filter((id) => !id.includes("Region")),
    },
    { unit: "Workloads", guardrailIds: ["DenyRegionsUnlessEnabled"] },
  ],
  quarantineUnit: "Quarantine",
  context: acmeContext,
};

/** Synthesized Terraform of that organization. */
export function acmeOrganization(props: Partial<OrganizationProps> = {}) {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "organization");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new Organization(stack, "Organization", { ...acmeProps, ...props });
    return stack;
  });
}
