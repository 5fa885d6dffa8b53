import { DetectiveOrganizationAdminAccount } from "@cdktf/provider-aws/lib/detective-organization-admin-account";
import { FmsAdminAccount } from "@cdktf/provider-aws/lib/fms-admin-account";
import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import { Inspector2DelegatedAdminAccount } from "@cdktf/provider-aws/lib/inspector2-delegated-admin-account";
import { Macie2OrganizationAdminAccount } from "@cdktf/provider-aws/lib/macie2-organization-admin-account";
import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { globalRegionOf } from "../../core/global-region-of";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface RegionalDelegationsProps {
  readonly region: string;
  /** `used`: services of each region are registered. `firewall-manager-only`: for us-east-1 where it is not used. */
  readonly scope: "used" | "firewall-manager-only";
  /** Service -> id of the account that administers it, twelve digits. */
  readonly administrators: Readonly<Partial<Record<DelegableServiceName, string>>>;
  /** Services whose administrator is registered in the region already and is adopted. @default none */
  readonly adopted?: readonly DelegableServiceName[];
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
      const registered = here ? this.register(name, accountId) : undefined;
      // Each is imported by the id of the account.
      if (registered !== undefined && props.adopted?.includes(name)) adopt(registered, accountId);
    }
    fulfils(this, "governance.administration-delegated");
  }

  private register(name: DelegableServiceName, accountId: string): TerraformResource | undefined {
    switch (name) {
      case "detective":
        return new DetectiveOrganizationAdminAccount(this, name, { accountId });
      case "firewall-manager":
        return new FmsAdminAccount(this, name, { accountId });
      case "guardduty":
        return new GuarddutyOrganizationAdminAccount(this, name, { adminAccountId: accountId });
      case "inspector":
        return new Inspector2DelegatedAdminAccount(this, name, { accountId });
      case "macie":
        return new Macie2OrganizationAdminAccount(this, name, { adminAccountId: accountId });
      case "securityhub":
        return new SecurityhubOrganizationAdminAccount(this, name, { adminAccountId: accountId });
      default:
        return undefined;
    }
  }
}
