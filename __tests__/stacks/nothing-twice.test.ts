import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const estate = new Estate(exampleOrganization());
const stacks = new Map<Placement, SynthesizedStack>(
  placements(estate).map((placement) => [
    placement,
    synthesized((app) => defineStack(app, { estate, placement })),
  ]),
);

/** Account and region of every resource of a type. */
function places(type: string): string[] {
  return [...stacks].flatMap(([{ account, region }, stack]) =>
    Object.keys(stack.resource?.[type] ?? {}).map(() => `${account} ${region}`),
  );
}

/** Every account in every region that it uses. */
const everywhere = estate.accountNames.flatMap((name) =>
  estate.regions(name).map((region) => `${name} ${region}`),
);

describe("what AWS keeps one of", () => {
  test.each([
    "aws_config_configuration_recorder",
    "aws_config_delivery_channel",
    "aws_ecr_registry_scanning_configuration",
    "aws_cloudwatch_log_account_policy",
    "aws_emr_block_public_access_configuration",
  ])("%s is made once in each account and region", (type) => {
    expect(places(type).sort()).toEqual([...everywhere].sort());
  });

  test("global types are recorded once in each account", () => {
    const recording = [...stacks].flatMap(([{ account }, stack]) =>
      Object.values(stack.resource?.aws_config_configuration_recorder ?? {})
        .filter((body) => (body.recording_group as Record<string, unknown>).include_global_resource_types)
        .map(() => account),
    );
    expect(recording.sort()).toEqual([...estate.accountNames].sort());
  });

  test.each([
    "aws_guardduty_detector",
    "aws_guardduty_organization_configuration",
    "aws_macie2_account",
    "aws_detective_graph",
  ])("%s is made where delegated administration does not make it: in the security account", (type) => {
    expect(places(type).sort()).toEqual([
      "security eu-central-1",
      "security eu-west-1",
      "security us-east-1",
    ]);
  });

  test("a hub is made there and in the management account, which its administrator cannot switch on", () => {
    expect(places("aws_securityhub_account").sort()).toEqual(
      ["management", "security"].flatMap((account) =>
        ["eu-central-1", "eu-west-1", "us-east-1"].map((region) => `${account} ${region}`),
      ),
    );
  });

  test.each([
    "aws_securityhub_finding_aggregator",
    "aws_securityhub_organization_configuration",
    "aws_config_configuration_aggregator",
    "aws_cloudwatch_event_bus",
  ])("%s is made once, in the security account's home region", (type) => {
    expect(places(type)).toEqual(["security eu-west-1"]);
  });

  test("account settings that IAM keeps are made once in each account", () => {
    const each = estate.accountNames.map((name) => `${name} eu-west-1`);
    expect(places("aws_iam_account_password_policy").sort()).toEqual([...each].sort());
    const roles = [...stacks].flatMap(([{ account, region }, stack]) =>
      Object.values(stack.resource?.aws_iam_service_linked_role ?? {}).map(
        ({ aws_service_name }) => `${account} ${region} ${aws_service_name}`,
      ),
    );
    expect(roles.sort()).toEqual(
      [
        ...each.map((place) => `${place} config.amazonaws.com`),
        "management eu-west-1 guardduty.amazonaws.com",
      ].sort(),
    );
  });

  test("an organization's rule runs once in a region, and rules of IAM in the home region alone", () => {
    const names = (region: string) =>
      [...stacks].flatMap(([placement, stack]) =>
        placement.region === region
          ? Object.values(stack.resource?.aws_config_organization_managed_rule ?? {}).map(({ name }) => name)
          : [],
      );
    for (const region of estate.organization.regions.enabled) {
      expect(new Set(names(region)).size).toBe(names(region).length);
      expect(names(region).includes("acme-root-has-mfa")).toBe(region === "eu-west-1");
    }
  });
});
