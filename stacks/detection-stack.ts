import type { Construct } from "constructs";
import { AccessAnalyzers } from "../modules/detection/access-analyzers";
import { AddressLists } from "../modules/detection/address-lists";
import { BehaviourGraph } from "../modules/detection/behaviour-graph";
import { GuardDutyDetector } from "../modules/detection/guard-duty-detector";
import { Inspector } from "../modules/detection/inspector";
import { Macie } from "../modules/detection/macie";
import { SecurityHub } from "../modules/detection/security-hub";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Detection of the security account in a region, which the organization's is built on; or of the only account. */
export class DetectionStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { account, region } = this.placement;
    const { detection, regions } = estate.organization;
    const alone = estate.organizationId === undefined;
    const home = region === estate.home;
    const adopted = estate.account(account).adopted.regions[region];
    const { partition } = estate.names;
    if (estate.has("guardduty")) {
      const guardDuty = new GuardDutyDetector(this, "GuardDuty", {
        plans: estate.protectionPlans,
        ...(adopted?.detector !== undefined && { adoptedDetector: adopted.detector }),
      });
      new AddressLists(this, "Addresses", {
        detectorId: guardDuty.resource.id,
        trusted: detection.trustedAddresses,
        threats: detection.threatAddresses,
      });
    }
    if (estate.has("security-hub")) {
      new SecurityHub(this, "SecurityHub", {
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
    if (estate.inspected.length > 0) {
      new Inspector(this, "Inspector", { accountId, scans: estate.inspected });
    }
    if (estate.has("macie")) {
      new Macie(this, "Macie", { accountId, session: adopted?.macie === true ? "adopted" : "made" });
    }
    // In an organization the graph comes after the registration, which makes it.
    if (alone && estate.has("detective")) {
      new BehaviourGraph(this, "Detective", {
        ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
      });
    }
    if (alone && home && estate.has("unused-access")) {
      new AccessAnalyzers(this, "Access", {
        prefix: estate.names.prefix,
        zone: "account",
        unused: "analyzed",
        known: [],
      });
    }
  }
}
