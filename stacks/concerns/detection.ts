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
import { withWhatIsMissing } from "../detection/with-what-is-missing";
import type { Estate } from "../estate";
import type { PalisadeStack } from "../palisade-stack";

const oneOfEach =
  "A Region has one GuardDuty detector, one Security Hub and one Macie session. Where the security account has them already, say so under `accounts.<name>.adopted`, and they are imported.\n\nThe delegated administrator of these services must be this account, or none yet: AWS accepts another only after the old one is removed.";

/** Detection of the security account in a Region, which the organization's is built on; or of the only account. */
export const detection: Concern = {
  name: "detection",
  summary: withWhatIsMissing(
    "GuardDuty, Security Hub, Inspector and Macie of the account that administers them for the organization, in this Region.",
  ),
  places: (estate) =>
    estate.organization.regions.enabled
      .filter((region) => detects(estate, region))
      .map((region) => ({ account: estate.holder("security"), region })),
  after: [],
  firstApply: (estate, placement) => `${optInNotice(estate, placement)}${oneOfEach}`,
  define,
};

/** Whether anything of detection is made in the security account itself, in a Region. */
function detects(estate: Estate, region: string): boolean {
  return (
    estate.hasIn(region, "guardduty") ||
    estate.hasIn(region, "security-hub") ||
    estate.hasIn(region, "macie") ||
    inspectorScans(estate, region).length > 0
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
  if (estate.hasIn(region, "guardduty")) {
    const guardDuty = new GuardDutyDetector(stack, "GuardDuty", {
      plans: protectionPlansOn(estate, region, account),
      ...(adopted?.detector !== undefined && { adoptedDetector: adopted.detector }),
    });
    new AddressLists(stack, "Addresses", {
      detectorId: guardDuty.resource.id,
      trusted: detection.trustedIpLists,
      threats: detection.threatIpLists,
    });
  }
  if (estate.hasIn(region, "security-hub")) {
    new SecurityHub(stack, "SecurityHub", {
      partition,
      accountId,
      region,
      // Central configuration asks for an aggregator, even where it gathers from nowhere.
      ...(region === estate.aggregationRegion &&
        (!alone || regions.enabled.length > 1) && {
          gatheredRegions: regions.enabled.filter((other) => other !== region),
        }),
      ...(alone && { standards: detection.standards }),
      hub: adopted?.securityHub === true ? "adopted" : "made",
      ...(adopted?.findingAggregator !== undefined && { adoptedAggregator: adopted.findingAggregator }),
    });
  }
  const scans = inspectorScans(estate, region, account);
  if (scans.length > 0) new Inspector(stack, "Inspector", { accountId, scans });
  if (estate.hasIn(region, "macie")) {
    new Macie(stack, "Macie", { accountId, session: adopted?.macie === true ? "adopted" : "made" });
  }
  // In an organization the graph comes after the registration, which makes it.
  if (alone && estate.hasIn(region, "detective")) {
    new BehaviourGraph(stack, "Detective", {
      ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
    });
  }
  if (alone && home && estate.has("unused-access")) {
    new AccessAnalyzers(stack, "Access", { prefix, zone: "account", unused: "analyzed", known: [] });
  }
}
