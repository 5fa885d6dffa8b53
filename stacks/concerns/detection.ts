import { AccessAnalyzers } from "../../modules/detection/access-analyzers";
import { AddressLists } from "../../modules/detection/address-lists";
import { BehaviourGraph } from "../../modules/detection/behaviour-graph";
import { GuardDutyDetector } from "../../modules/detection/guard-duty-detector";
import { Inspector } from "../../modules/detection/inspector";
import { Macie } from "../../modules/detection/macie";
import { SecurityHub } from "../../modules/detection/security-hub";
import { optInNotice } from "../account/opt-in-notice";
import type { Concern } from "../concern";
import { inspectorScans } from "../detection/inspector-scans";
import { protectionPlansOn } from "../detection/protection-plans-on";
import type { Estate } from "../estate";
import type { PalisadeStack } from "../palisade-stack";

const oneOfEach =
  "A Region has one GuardDuty detector, one Security Hub and one Macie session. Where the security account has them already, say so under `accounts.<name>.adopted`, and they are imported.\n\nThe delegated administrator of these services must be this account, or none yet: AWS accepts another only after the old one is removed.";

/** Detection of the security account in a Region, which the organization's is built on; or of the only account. */
export const detection: Concern = {
  name: "detection",
  summary:
    "GuardDuty, Security Hub, Inspector and Macie of the account that administers them for the organization, in this Region.",
  places: (estate) =>
    detects(estate)
      ? estate.organization.regions.enabled.map((region) => ({ account: estate.holder("security"), region }))
      : [],
  after: [],
  firstApply: (estate, placement) => `${optInNotice(estate, placement)}${oneOfEach}`,
  define,
};

/** Whether anything of detection is made in the security account itself. */
function detects(estate: Estate): boolean {
  return (
    estate.has("guardduty") ||
    estate.has("security-hub") ||
    estate.has("macie") ||
    inspectorScans(estate).length > 0
  );
}

function define(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { account, region } = stack.placement;
  const { detection, regions } = estate.organization;
  const alone = estate.organizationId === undefined;
  const home = region === estate.home;
  const adopted = estate.account(account).adopted.regions[region];
  const { partition, prefix } = estate.names;
  if (estate.has("guardduty")) {
    const guardDuty = new GuardDutyDetector(stack, "GuardDuty", {
      plans: protectionPlansOn(estate, account),
      ...(adopted?.detector !== undefined && { adoptedDetector: adopted.detector }),
    });
    new AddressLists(stack, "Addresses", {
      detectorId: guardDuty.resource.id,
      trusted: detection.trustedIpLists,
      threats: detection.threatIpLists,
    });
  }
  if (estate.has("security-hub")) {
    new SecurityHub(stack, "SecurityHub", {
      partition,
      accountId,
      region,
      // Central configuration asks for an aggregator, even where it gathers from nowhere.
      ...(home &&
        (!alone || regions.enabled.length > 1) && {
          gatheredRegions: regions.enabled.filter((other) => other !== region),
        }),
      ...(alone && { standards: detection.standards }),
      hub: adopted?.securityHub === true ? "adopted" : "made",
    });
  }
  const scans = inspectorScans(estate, account);
  if (scans.length > 0) new Inspector(stack, "Inspector", { accountId, scans });
  if (estate.has("macie")) {
    new Macie(stack, "Macie", { accountId, session: adopted?.macie === true ? "adopted" : "made" });
  }
  // In an organization the graph comes after the registration, which makes it.
  if (alone && estate.has("detective")) {
    new BehaviourGraph(stack, "Detective", {
      ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
    });
  }
  if (alone && home && estate.has("unused-access")) {
    new AccessAnalyzers(stack, "Access", { prefix, zone: "account", unused: "analyzed", known: [] });
  }
}
