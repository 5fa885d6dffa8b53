import { DataAwsGuarddutyDetector } from "@cdktf/provider-aws/lib/data-aws-guardduty-detector";
import { AccessAnalyzers } from "../../modules/detection/access-analyzers";
import { BehaviourGraph } from "../../modules/detection/behaviour-graph";
import { GuardDutyOrganization } from "../../modules/detection/guard-duty-organization";
import { OrganizationMembers } from "../../modules/detection/organization-members";
import { SuppressedFindings } from "../../modules/detection/suppressed-findings";
import type { Concern } from "../concern";
import { addSecurityHubConfiguration } from "../detection/add-security-hub-configuration";
import { archiveRules } from "../detection/archive-rules";
import { inspectorScans } from "../detection/inspector-scans";
import { memberAccounts } from "../detection/member-accounts";
import { partialExclusions } from "../detection/partial-exclusions";
import { partialPlans } from "../detection/partial-plans";
import { protectionPlansOn } from "../detection/protection-plans-on";
import { saidOf } from "../detection/said-of";
import { suppressedControls } from "../detection/suppressed-controls";
import { withWhatIsMissing } from "../detection/with-what-is-missing";
import type { PalisadeStack } from "../palisade-stack";
import { delegation } from "./delegation";
import { detection } from "./detection";
import { organization } from "./organization";

const takesTime =
  "GuardDuty takes in accounts within minutes, at most a day. Where it says that an account is not an associated member, apply this stack again later: its protection plans are said for each account, since some accounts do not have them all.";

/** Detection in every account of the organization, in one Region, from the account that administers it. */
export const organizationDetection: Concern = {
  name: "organization-detection",
  summary: withWhatIsMissing(
    "Detection in every account of the organization, in this Region: those that exist, and each that joins.",
  ),
  places: (estate) =>
    estate.organizationId === undefined
      ? []
      : estate.organization.regions.enabled.map((region) => ({ account: estate.holder("security"), region })),
  after: [
    { concern: organization, of: "all" },
    // Central configuration reaches every Region at once, so every Region's administrator comes first.
    { concern: delegation, of: "all" },
    { concern: detection, of: "same-region" },
  ],
  firstApply: (estate) =>
    `${partialExclusions(estate).length > 0 ? `${takesTime}\n\n` : ""}Every account of the organization becomes a member, and each that joins. Accounts that belong to another administrator of GuardDuty, Security Hub, Inspector, Macie or Detective must leave it first. Security Hub's central configuration replaces what accounts configured for themselves.`,
  namesAccounts: true,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate } = stack;
  const { account, region } = stack.placement;
  const home = region === estate.home;
  const { prefix } = estate.names;
  const adopted = estate.account(account).adopted.regions[region];
  const excluded = (service: string) =>
    partialExclusions(estate)
      .filter(({ capability }) => capability.startsWith(service))
      .map(saidOf);
  if (estate.hasIn(region, "guardduty")) {
    const guardDuty = new GuardDutyOrganization(stack, "GuardDuty", {
      // Its id is not known before it is made; reading it needs no other stack's state.
      detectorId: new DataAwsGuarddutyDetector(stack, "Detector", {}).id,
      plans: protectionPlansOn(estate, region),
      partial: partialPlans(estate, region),
    });
    stack.addExceptions(guardDuty.resource, excluded("guardduty"));
  }
  if (estate.hasIn(region, "security-hub")) {
    new SuppressedFindings(stack, "Accepted", {
      name: `${prefix}-baseline`,
      accepted: suppressedControls(estate, region),
      ...(region === estate.aggregationRegion && { after: addSecurityHubConfiguration(stack) }),
    });
  }
  const graph = estate.hasIn(region, "detective")
    ? new BehaviourGraph(stack, "Detective", {
        ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
      })
    : undefined;
  const { organizations } = new OrganizationMembers(stack, "Members", {
    members: memberAccounts(estate, region),
    inspected: inspectorScans(estate, region),
    macie: estate.hasIn(region, "macie") ? "on" : "off",
    ...(graph !== undefined && { graphArn: graph.resource.graphArn }),
  });
  for (const [service, settings] of Object.entries(organizations)) {
    stack.addExceptions(settings, excluded(service));
  }
  new AccessAnalyzers(stack, "Access", {
    prefix,
    zone: "organization",
    unused: home && estate.has("unused-access") ? "analyzed" : "excluded",
    known: archiveRules(estate),
  });
}
