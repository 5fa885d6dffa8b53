import type { Construct } from "constructs";
import { FindingsDesk } from "../modules/alerting/findings-desk";
import { SecurityDashboard } from "../modules/alerting/security-dashboard";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Where findings of every account arrive, and where they go from there. */
export class FindingsStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { region } = this.placement;
    const organization = estate.organizationId;
    new FindingsDesk(this, "Findings", {
      names: estate.names,
      accountId,
      region,
      ...(organization !== undefined && { organizationId: organization }),
      deploymentRole: estate.organization.deployment.role,
      administratorArns: this.administratorArns,
      emails: estate.alertEmails,
      endpoints: estate.organization.alerts.endpoints,
      // A single account has the channel on its alarms, and AWS takes a channel once in an account.
      slack: organization === undefined ? [] : estate.organization.alerts.slack,
      securityHub: estate.has("security-hub") ? "on" : "off",
      archiveBucketArn: estate.logBucketArn("findings"),
    });
    new SecurityDashboard(this, "Dashboard", { names: estate.names, region });
  }
}
