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
import { protectionPlansOn } from "../detection/protection-plans-on";
import { suppressedControls } from "../detection/suppressed-controls";
import type { PalisadeStack } from "../palisade-stack";
import { delegation } from "./delegation";
import { detection } from "./detection";
import { organization } from "./organization";

/** Detection in every account of the organization, in one Region, from the account that administers it. */
export const organizationDetection: Concern = {
  name: "organization-detection",
  summary:
    "Detection in every account of the organization, in this Region: those that exist, and each that joins.",
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
  firstApply: () =>
    "Every account of the organization becomes a member, and each that joins. Accounts that belong to another administrator of GuardDuty, Security Hub, Inspector, Macie or Detective must leave it first. Security Hub's central configuration replaces what accounts configured for themselves.",
  define,
};

function define(stack: PalisadeStack): void {
  const { estate } = stack;
  const { account, region } = stack.placement;
  const home = region === estate.home;
  const { prefix } = estate.names;
  const adopted = estate.account(account).adopted.regions[region];
  if (estate.has("guardduty")) {
    new GuardDutyOrganization(stack, "GuardDuty", {
      // Its id is not known before it is made; reading it needs no other stack's state.
      detectorId: new DataAwsGuarddutyDetector(stack, "Detector", {}).id,
      plans: protectionPlansOn(estate),
    });
  }
  if (estate.has("security-hub")) {
    new SuppressedFindings(stack, "Accepted", {
      name: `${prefix}-baseline`,
      accepted: suppressedControls(estate, region),
      ...(home && { after: addSecurityHubConfiguration(stack) }),
    });
  }
  const graph = estate.has("detective")
    ? new BehaviourGraph(stack, "Detective", {
        ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
      })
    : undefined;
  new OrganizationMembers(stack, "Members", {
    members: estate.accountNames
      .filter((name) => name !== account && estate.regions(name).includes(region))
      .map((name) => ({ name, id: estate.account(name).id, email: estate.account(name).email })),
    inspected: inspectorScans(estate),
    macie: estate.has("macie") ? "on" : "off",
    ...(graph !== undefined && { graphArn: graph.resource.graphArn }),
  });
  new AccessAnalyzers(stack, "Access", {
    prefix,
    zone: "organization",
    unused: home && estate.has("unused-access") ? "analyzed" : "excluded",
    known: archiveRules(estate),
  });
}
