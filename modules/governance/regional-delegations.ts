import { DetectiveOrganizationAdminAccount } from "@cdktf/provider-aws/lib/detective-organization-admin-account";
import { FmsAdminAccount } from "@cdktf/provider-aws/lib/fms-admin-account";
import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import { Inspector2DelegatedAdminAccount } from "@cdktf/provider-aws/lib/inspector2-delegated-admin-account";
import { Macie2OrganizationAdminAccount } from "@cdktf/provider-aws/lib/macie2-organization-admin-account";
import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import { Construct } from "constructs";
import { globalRegionOf } from "../../core/global-region-of";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface RegionalDelegationsProps {
  readonly region: string;
  /** `used`: services of each region are registered. `firewall-manager-only`: for us-east-1 where it is not used. */
  readonly scope: "used" | "firewall-manager-only";
  /** Service -> id of the account that administers it, twelve digits. */
  readonly administrators: Readonly<Partial<Record<DelegableServiceName, string>>>;
}

/**
 * Administrators of services that are registered in each region, from the management account; and in us-east-1, that of
 * Firewall Manager, which takes it nowhere else.
 *
 * Sources: AWS Security Reference Architecture "Delegated administration"; the user guides of GuardDuty, Security Hub,
 * Inspector, Macie, Detective and Firewall Manager.
 */
export class RegionalDelegations extends Construct {
  constructor(scope: Construct, id: string, props: RegionalDelegationsProps) {
    super(scope, id);
    requireProps(this, props);
    const entries = Object.entries(props.administrators) as [DelegableServiceName, string][];
    for (const [name, accountId] of entries.sort(([left], [right]) => (left < right ? -1 : 1))) {
      const { registration } = delegableServices[name];
      const here =
        registration === "by-service-in-us-east-1"
          ? props.region === globalRegionOf(props.region)
          : registration === "by-service-in-each-region" && props.scope === "used";
      if (here) this.register(name, accountId);
    }
    fulfils(this, "governance.administration-delegated");
  }

  private register(name: DelegableServiceName, accountId: string): void {
    switch (name) {
      case "detective":
        new DetectiveOrganizationAdminAccount(this, name, { accountId });
        return;
      case "firewall-manager":
        new FmsAdminAccount(this, name, { accountId });
        return;
      case "guardduty":
        new GuarddutyOrganizationAdminAccount(this, name, { adminAccountId: accountId });
        return;
      case "inspector":
        new Inspector2DelegatedAdminAccount(this, name, { accountId });
        return;
      case "macie":
        new Macie2OrganizationAdminAccount(this, name, { adminAccountId: accountId });
        return;
      case "securityhub":
        new SecurityhubOrganizationAdminAccount(this, name, { adminAccountId: accountId });
        return;
      default:
    }
  }
}
