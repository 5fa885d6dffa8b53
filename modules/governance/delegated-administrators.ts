import { CloudtrailOrganizationDelegatedAdminAccount } from "@cdktf/provider-aws/lib/cloudtrail-organization-delegated-admin-account";
import { OrganizationsDelegatedAdministrator } from "@cdktf/provider-aws/lib/organizations-delegated-administrator";
import { VpcIpamOrganizationAdminAccount } from "@cdktf/provider-aws/lib/vpc-ipam-organization-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface DelegatedAdministratorsProps {
  /** Service -> id of the account that administers it, twelve digits. */
  readonly administrators: Readonly<Partial<Record<DelegableServiceName, string>>>;
  /**
   * Services whose administrator is registered already and is adopted: with all service principals of the service, or with
   * those named. @default none
   */
  readonly adopted?: Readonly<Partial<Record<DelegableServiceName, true | readonly string[]>>>;
  /** The organization, whose trusted access comes first. */
  readonly organization: ITerraformDependable;
}

/**
 * Administrators of services that are registered once for the organization; those of each region are
 * `RegionalDelegations`. Daily work then needs nobody in the management account, which no policy binds.
 *
 * Sources: AWS Security Reference Architecture "Delegated administration"; CIS 2.1.5.
 */
export class DelegatedAdministrators extends Construct {
  constructor(scope: Construct, id: string, props: DelegatedAdministratorsProps) {
    super(scope, id);
    requireProps(this, props);
    const dependsOn = [props.organization];
    const isAdopted = (name: DelegableServiceName, servicePrincipal: string) => {
      const adopted = props.adopted?.[name];
      return adopted === true || adopted?.includes(servicePrincipal) === true;
    };
    for (const [name, accountId] of sorted(props.administrators)) {
      const { registration, servicePrincipals } = delegableServices[name];
      if (registration === "by-organizations") {
        for (const servicePrincipal of servicePrincipals) {
          const suffix = servicePrincipals.length > 1 ? `-${servicePrincipal.split(".")[0]}` : "";
          const registered = new OrganizationsDelegatedAdministrator(this, `${name}${suffix}`, {
            accountId,
            servicePrincipal,
            dependsOn,
          });
          if (isAdopted(name, servicePrincipal)) adopt(registered, `${accountId}/${servicePrincipal}`);
        }
      } else if (name === "cloudtrail") {
        const registered = new CloudtrailOrganizationDelegatedAdminAccount(this, name, {
          accountId,
          dependsOn,
        });
        if (isAdopted(name, servicePrincipals[0])) adopt(registered, accountId);
      } else if (name === "ipam") {
        const registered = new VpcIpamOrganizationAdminAccount(this, name, {
          delegatedAdminAccountId: accountId,
          dependsOn,
        });
        if (isAdopted(name, servicePrincipals[0])) adopt(registered, accountId);
      }
    }
    fulfils(this, "governance.administration-delegated");
  }
}

function sorted(
  administrators: DelegatedAdministratorsProps["administrators"],
): [DelegableServiceName, string][] {
  const entries = Object.entries(administrators) as [DelegableServiceName, string][];
  return entries.sort(([left], [right]) => (left < right ? -1 : 1));
}
