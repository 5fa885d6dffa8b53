import type { Construct } from "constructs";
import { ConfigAggregator } from "../modules/compliance/config-aggregator";
import { FrameworkPack } from "../modules/compliance/framework-pack";
import { ManagedRuleSet } from "../modules/compliance/managed-rule-set";
import { RemediationPack } from "../modules/compliance/remediation-pack";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Rules that watch every account in a region, and what mends what they find. */
export class ComplianceStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { account, region } = this.placement;
    const { compliance } = estate.organization;
    const { names } = estate;
    const { prefix, partition } = names;
    const home = region === estate.home;
    const reach = estate.organizationId === undefined ? "account" : "organization";
    const globalTypes = home ? "judged" : "left-out";
    const leftOut = compliance.leaveOut.map(({ rule }) => rule);
    new ManagedRuleSet(this, "Rules", { prefix, reach, globalTypes, leftOut });
    const pack = new RemediationPack(this, "Remediations", {
      prefix,
      partition,
      accountId,
      region,
      reach,
      memberIds: estate.accountNames
        .filter((name) => name !== account && estate.regions(name).includes(region))
        .map((name) => estate.account(name).id),
      modes: estate.remediationModes,
      roleName: names.remediationRole(),
      targets: {
        LogBucketArn: estate.logBucketArn("flow-logs"),
        TrailArn: names.trailArn(estate.account(estate.holder("management")).id, estate.home),
      },
      leftOut,
    });
    if (compliance.conformancePacks.includes("cis-aws-7.0")) {
      new FrameworkPack(this, "Cis", { name: `${prefix}-cis-aws-7-0`, reach, globalTypes });
    }
    if (home && reach === "organization") {
      new ConfigAggregator(this, "Aggregator", {
        name: `${prefix}-organization`,
        roleName: names.aggregatorRole(),
        partition,
        accountId,
        region,
      });
    }
    if (compliance.leaveOut.length > 0) {
      pack.resource.addOverride(
        "//.exceptions",
        compliance.leaveOut.map(
          ({ rule, reason, expires }) => `${rule} is left out until ${expires}: ${reason}`,
        ),
      );
    }
  }
}
