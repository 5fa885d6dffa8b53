import { type DelegableServiceName, delegableServices, type Registration } from "../core/delegable-services";
import type { Estate } from "./estate";
import type { Concern, Placement } from "./placement";

/** CloudFront's web ACLs are made in this region, and events that are not of a region are told in it. */
const globalRegion = "us-east-1";

/**
 * Every stack of an organization, sorted by wave and path: a pure table, and the only place that decides what
 * goes where.
 */
export function placements(estate: Estate): Placement[] {
  const { organization, home } = estate;
  const management = estate.holder("management");
  const stateAccount = organization.state.account;
  const all: Placement[] = [];
  const place = (
    wave: number,
    account: string,
    at: { readonly region: string; readonly global?: boolean },
    concern: Concern,
    subject?: string,
  ) => {
    const scope = at.global === true ? "global" : at.region;
    const leaf = subject === undefined ? concern : `${concern}-${subject}`;
    all.push({
      account,
      region: at.region,
      scope,
      concern,
      ...(subject !== undefined && { subject }),
      wave,
      stackName: `${account}.${scope}.${leaf}`,
      path: `accounts/${account}/${scope}/${leaf}`,
    });
  };
  const global = { region: home, global: true };

  for (const account of estate.accountNames) {
    place(account === stateAccount ? 0 : 1, account, global, "bootstrap");
    place(3, account, global, "account");
    if (estate.enabledByTerraform(account).length > 0) place(2, account, global, "opt-in-regions");
    if (!estate.regions(account).includes(globalRegion)) {
      place(4, account, { region: globalRegion, global: true }, "global-events");
    }
    for (const region of estate.regions(account)) {
      place(3, account, { region }, "encryption");
      place(4, account, { region }, "region");
      if (estate.scannedBuckets(account, region).length > 0) {
        place(5, account, { region }, "malware-protection");
      }
    }
  }
  if (organization.organization !== undefined) place(2, management, global, "organization");
  if (estate.founding) return sorted(all.filter((placement) => founds(estate, placement)));
  place(3, management, global, "contacts-and-budgets");
  const security = estate.holder("security");
  const everywhere = estate.organization.regions.enabled;
  for (const region of everywhere) if (detects(estate)) place(3, security, { region }, "detection");
  for (const region of delegationRegions(estate)) place(4, management, { region }, "delegation");
  place(2, estate.holder("log-archive"), { region: home }, "log-archive");
  if (estate.archivesLogGroups) {
    for (const region of everywhere) place(3, estate.holder("log-archive"), { region }, "log-destination");
  }
  place(4, management, { region: home }, "organization-trail");
  place(3, security, { region: home }, "findings");
  place(5, management, { region: home }, "trail-alarms");
  for (const region of everywhere) {
    if (estate.organizationId !== undefined) place(5, security, { region }, "organization-detection");
    const assessed = region === home && estate.has("audit-manager");
    if (estate.has("config-rules") || assessed) place(5, security, { region }, "compliance");
  }
  for (const [name, network] of Object.entries(organization.networks)) {
    if (!estate.exists(network.account)) continue;
    place(4, network.account, { region: network.region }, "network", name);
  }
  for (const [name, acl] of Object.entries(organization.web)) {
    if (!estate.exists(acl.account)) continue;
    const at =
      acl.at.scope === "cloudfront" ? { region: globalRegion, global: true } : { region: acl.at.region };
    place(4, acl.account, at, "web", name);
  }
  return sorted(all);
}

/** Regions in which the administrator of a service is registered. */
function delegationRegions(estate: Estate): string[] {
  const delegated = Object.keys(estate.administrators) as DelegableServiceName[];
  const registered = (how: Registration) =>
    delegated.some((name) => delegableServices[name].registration === how);
  const used = registered("by-service-in-each-region") ? estate.regions(estate.holder("management")) : [];
  const edge = registered("by-service-in-us-east-1") ? ["us-east-1"] : [];
  return [...new Set([...used, ...edge])];
}

/** Whether anything of detection is made in the security account itself. */
function detects(estate: Estate): boolean {
  return (
    estate.has("guardduty") ||
    estate.has("security-hub") ||
    estate.has("macie") ||
    estate.inspected.length > 0
  );
}

/** What makes the organization's accounts, and what that stands on; the rest awaits their ids. */
function founds(estate: Estate, { concern, account }: Placement): boolean {
  if (concern === "organization") return true;
  const needed = [estate.holder("management"), estate.organization.state.account];
  return concern === "bootstrap" && needed.includes(account);
}

function sorted(placements: Placement[]): Placement[] {
  return placements.sort((left, right) => left.wave - right.wave || (left.path < right.path ? -1 : 1));
}
