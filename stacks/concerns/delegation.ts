import { isAvailable } from "../../core/is-available";
import {
  type DelegableService,
  type DelegableServiceName,
  delegableServices,
  type Registration,
} from "../../facts/delegable-services";
import { ManagementHub } from "../../modules/detection/management-hub";
import { RegionalDelegations } from "../../modules/governance/regional-delegations";
import type { Concern } from "../concern";
import { withWhatIsMissing } from "../detection/with-what-is-missing";
import type { Estate } from "../estate";
import { administrators } from "../governance/administrators";
import { adoptedServices } from "../governance/adopted-services";
import { detection } from "./detection";
import { organization } from "./organization";

/** Which account administers the services of a Region for the organization. */
export const delegation: Concern = {
  name: "delegation",
  summary: withWhatIsMissing(
    "Registers the delegated administrator of each security service of this Region, so that daily work needs nobody in the management account; and enables Security Hub in the management account, where the administrator cannot enable it.",
  ),
  places: (estate) =>
    delegationRegions(estate).map((region) => ({ account: estate.holder("management"), region })),
  after: [
    { concern: organization, of: "all" },
    { concern: detection, of: "same-region" },
  ],
  firstApply: (estate) =>
    estate.has("security-hub")
      ? "Security Hub is enabled in the management account here. Where it is enabled already, set `securityHub: true` under `accounts.<name>.adopted`, and it is imported."
      : "",
  define: (stack) => {
    const { estate, accountId } = stack;
    const { account, region } = stack.placement;
    const used = estate.regions(account).includes(region);
    new RegionalDelegations(stack, "Delegation", {
      region,
      scope: used ? "used" : "firewall-manager-only",
      administrators: administratorsIn(estate, region),
      adopted: adoptedServices(estate, region),
    });
    if (used && estate.hasIn(region, "security-hub")) {
      const adopted = estate.account(account).adopted.regions[region]?.securityHub === true;
      new ManagementHub(stack, "SecurityHub", { accountId, hub: adopted ? "adopted" : "made" });
    }
  },
};

/** Administrators of the services that AWS offers in a Region. */
function administratorsIn(estate: Estate, region: string): ReturnType<typeof administrators> {
  const offered = Object.entries(administrators(estate)).filter(([name]) => {
    const { offering }: DelegableService = delegableServices[name as DelegableServiceName];
    return offering === undefined || isAvailable(offering, region);
  });
  return Object.fromEntries(offered);
}

/** Regions in which the administrator of a service is registered. */
function delegationRegions(estate: Estate): string[] {
  const delegated = Object.keys(administrators(estate)) as DelegableServiceName[];
  const registered = (how: Registration) =>
    delegated.some((name) => delegableServices[name].registration === how);
  const used = registered("by-service-in-each-region") ? estate.regions(estate.holder("management")) : [];
  const edge = registered("by-service-in-us-east-1") ? [estate.globalRegion] : [];
  return [...new Set([...used, ...edge])];
}
