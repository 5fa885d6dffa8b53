import type { Construct } from "constructs";
import { managedRules } from "../core/managed-rules";
import { AuditAssessment } from "../modules/compliance/audit-assessment";
import { ConfigAggregator } from "../modules/compliance/config-aggregator";
import { ManagedRuleSet } from "../modules/compliance/managed-rule-set";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Rules that watch every account in a region, and what gathers what they find. */
export class ComplianceStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { region } = this.placement;
    const { leaveOut } = estate.organization.compliance;
    const { names } = estate;
    const { prefix, partition } = names;
    const reach = estate.organizationId === undefined ? "account" : "organization";
    const { resources } = new ManagedRuleSet(this, "Rules", {
      prefix,
      region,
      homeRegion: estate.home,
      reach,
      excludedAccountIds: estate.accountNames
        .filter((name) => !estate.regions(name).includes(region))
        .map((name) => estate.account(name).id),
      leftOut: leaveOut.map(({ rule }) => rule),
    });
    if (region === estate.home && reach === "organization") {
      new ConfigAggregator(this, "Aggregator", {
        name: `${prefix}-organization`,
        roleName: names.compliance.aggregatorRole(),
        partition,
        accountId,
        region,
      });
    }
    const { assessment } = estate.organization.compliance;
    if (region === estate.home && assessment !== undefined) {
      new AuditAssessment(this, "Assessment", {
        name: `${prefix}-organization`,
        frameworkId: assessment.framework,
        ownerArn: assessment.owner,
        reportBucket: assessment.reports,
        accountIds: estate.accountNames.map((name) => estate.account(name).id),
      });
    }
    const exceptions = leaveOut
      .filter(({ rule }) => managedRules[rule]?.remediation === undefined)
      .map(({ rule, reason, expires }) => `${rule} is left out until ${expires}: ${reason}`);
    if (exceptions.length > 0) resources[0]?.addOverride("//.exceptions", exceptions);
  }
}
