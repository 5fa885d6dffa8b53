import { detectionBehaviourGraphed } from "../../../controls/objectives/detection-behaviour-graphed";
import { detectionDataDiscovered } from "../../../controls/objectives/detection-data-discovered";
import { detectionPostureManaged } from "../../../controls/objectives/detection-posture-managed";
import { detectionThreatsWatched } from "../../../controls/objectives/detection-threats-watched";
import { detectionVulnerabilitiesScanned } from "../../../controls/objectives/detection-vulnerabilities-scanned";
import { exampleStack } from "../../example-stack";
import { changed } from "../changed";

const own = exampleStack("security/eu-west-1/detection");
const all = exampleStack("security/eu-west-1/organization-detection");

test.each([
  ["threats are watched", detectionThreatsWatched, 2],
  ["posture is managed", detectionPostureManaged, 3],
  ["vulnerabilities are scanned", detectionVulnerabilitiesScanned, 10],
  ["data is discovered", detectionDataDiscovered, 11],
  ["behaviour is graphed", detectionBehaviourGraphed, 1],
])("%s in the example: in the administrator's account and in every other", (_what, objective, count) => {
  const verdicts = [objective.proof(own), objective.proof(all)];
  expect(verdicts.flatMap(({ broken }) => broken)).toEqual([]);
  expect(verdicts.flatMap(({ satisfied }) => satisfied)).toHaveLength(count);
});

const hub = "aws_securityhub_configuration_policy.security_hub";

test.each([
  [
    detectionThreatsWatched,
    own,
    "aws_guardduty_detector.guard_duty",
    { enable: false },
    "it is switched off",
  ],
  [
    detectionThreatsWatched,
    own,
    "aws_guardduty_detector.guard_duty",
    { datasources: [{}] },
    "it uses the deprecated datasources",
  ],
  [
    detectionThreatsWatched,
    own,
    "aws_guardduty_detector.guard_duty",
    { finding_publishing_frequency: "SIX_HOURS" },
    "findings are told later than after fifteen minutes",
  ],
  [
    detectionThreatsWatched,
    all,
    "aws_guardduty_organization_configuration.guard_duty",
    { auto_enable_organization_members: "NEW" },
    "it excludes accounts",
  ],
  [
    detectionPostureManaged,
    own,
    "aws_securityhub_account.security_hub",
    { control_finding_generator: "STANDARD_CONTROL" },
    "a control is told once for each standard",
  ],
  [
    detectionPostureManaged,
    all,
    "aws_securityhub_organization_configuration.security_hub_central",
    { organization_configuration: { configuration_type: "LOCAL" } },
    "accounts configure themselves",
  ],
  [
    detectionPostureManaged,
    all,
    hub,
    { configuration_policy: { service_enabled: false } },
    "it switches Security Hub off",
  ],
  [
    detectionPostureManaged,
    all,
    hub,
    { configuration_policy: { service_enabled: true, enabled_standard_arns: [] } },
    "it judges by no standard",
  ],
  [
    detectionVulnerabilitiesScanned,
    own,
    "aws_inspector2_enabler.inspector",
    { resource_types: [] },
    "it scans nothing",
  ],
  [
    detectionVulnerabilitiesScanned,
    own,
    "aws_inspector2_enabler.inspector",
    { account_ids: [] },
    "it names no account",
  ],
  [detectionDataDiscovered, own, "aws_macie2_account.macie", { status: "PAUSED" }, "it is not on"],
  [
    detectionDataDiscovered,
    all,
    "aws_macie2_member.members_macie_sandbox",
    { status: "PAUSED" },
    "it is not on",
  ],
  [
    detectionDataDiscovered,
    all,
    "aws_macie2_organization_configuration.members_macie_organization",
    { auto_enable: false },
    "it excludes accounts that join",
  ],
  [
    detectionBehaviourGraphed,
    all,
    "aws_detective_organization_configuration.members_detective_organization",
    { auto_enable: false },
    "it excludes accounts that join",
  ],
])("%#: a careless edit breaks the promise", (objective, stack, address, extra, problem) => {
  const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
  expect(objective.proof(edited).broken).toEqual([{ address, problem }]);
});
