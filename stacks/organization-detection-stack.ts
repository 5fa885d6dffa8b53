import { DataAwsGuarddutyDetector } from "@cdktf/provider-aws/lib/data-aws-guardduty-detector";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { type AcceptedControl, AcceptedFindings } from "../modules/detection/accepted-findings";
import { AccessAnalyzers } from "../modules/detection/access-analyzers";
import { BehaviourGraph } from "../modules/detection/behaviour-graph";
import { GuardDutyOrganization } from "../modules/detection/guard-duty-organization";
import { OrganizationMembers } from "../modules/detection/organization-members";
import { SecurityHubOrganization } from "../modules/detection/security-hub-organization";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Detection in every account of the organization, in one region, from the account that administers it. */
export class OrganizationDetectionStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { account, region } = this.placement;
    const home = region === estate.home;
    const { prefix } = estate.names;
    const adopted = estate.account(account).adopted.regions[region];
    if (estate.has("guardduty")) {
      new GuardDutyOrganization(this, "GuardDuty", {
        // Its id is not known before it is made; reading it needs no other stack's state.
        detectorId: new DataAwsGuarddutyDetector(this, "Detector", {}).id,
        plans: estate.protectionPlans,
      });
    }
    if (estate.has("security-hub")) {
      new AcceptedFindings(this, "Accepted", {
        name: `${prefix}-baseline`,
        accepted: this.accepted(),
        ...(home && { after: this.configureSecurityHub() }),
      });
    }
    const graph = estate.has("detective")
      ? new BehaviourGraph(this, "Detective", {
          ...(adopted?.graph !== undefined && { adoptedGraph: adopted.graph }),
        })
      : undefined;
    new OrganizationMembers(this, "Members", {
      members: estate.accountNames
        .filter((name) => name !== account && estate.regions(name).includes(region))
        .map((name) => ({ name, id: estate.account(name).id, email: estate.account(name).email })),
      inspected: estate.inspected,
      macie: estate.has("macie") ? "on" : "off",
      ...(graph !== undefined && { graphArn: graph.resource.graphArn }),
    });
    new AccessAnalyzers(this, "Access", {
      prefix,
      zone: "organization",
      unused: home && estate.has("unused-access") ? "analyzed" : "left-out",
      known: estate.knownAccess,
    });
  }

  private configureSecurityHub(): ITerraformDependable {
    const { estate } = this;
    const { detection, organization } = estate.organization;
    const rootId = organization?.rootId;
    if (rootId === undefined) throw new Error("the organization has no root yet: placements exclude that");
    const off = estate.controlsOff;
    const hub = new SecurityHubOrganization(this, "SecurityHub", {
      name: `${estate.names.prefix}-baseline`,
      partition: estate.names.partition,
      region: estate.home,
      rootId,
      standards: detection.standards,
      disabledControls: off.map(({ control }) => control),
    });
    const exceptions = [
      ...off.map(({ control, reason }) => `${control} is off: ${reason}`),
      ...detection.acceptedFindings.map(
        ({ control, accounts, reason, expires }) =>
          `${control} is accepted in ${accounts.join(", ")} until ${expires}: ${reason}`,
      ),
    ];
    if (exceptions.length > 0) hub.resource.addOverride("//.exceptions", exceptions);
    return hub.central;
  }

  /** Findings that are suppressed in this region. */
  private accepted(): AcceptedControl[] {
    const { estate } = this;
    const { region } = this.placement;
    const ids = (names: readonly string[]) => names.map((name) => estate.account(name).id);
    const elsewhere = estate.accountNames.filter((name) => !estate.regions(name).includes(region));
    const said = estate.organization.detection.acceptedFindings.map(
      ({ control, accounts, reason, expires }) => ({
        control,
        // A rule that names no account would hold for all of them.
        accountIds: ids(accounts.filter((name) => estate.exists(name))),
        note: `Accepted until ${expires}: ${reason}`,
      }),
    );
    return [
      ...said.filter(({ accountIds }) => accountIds.length > 0),
      // Security Hub is on in every region for every account; the recorder, only where an account works.
      ...(elsewhere.length === 0
        ? []
        : [
            { control: "Config.1", accountIds: ids(elsewhere), note: "The account does not use the region." },
          ]),
    ];
  }
}
