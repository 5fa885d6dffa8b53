import type { Organization } from "../config/schema/organization";
import type { NetworkModel, Vpc } from "../reach/network-model";

/** Something of networks in which no fault was looked for. */
export interface NotAsked {
  readonly what: string;
  readonly why: string;
}

/** So many of a kind are named. */
const named = 3;

/** What a search for faults did not ask, for want of what it would ask about: that no fault is told there says nothing. */
export function notAsked({ networks }: Organization, model: NetworkModel): NotAsked[] {
  const { vpcs, peerings, transitGateways } = model;
  const read = new Set(vpcs.map(({ network }) => network));
  const unread = Object.keys(networks).filter((name) => !read.has(name));
  const pending = Object.entries(networks).filter(([, { transit }]) => transit?.attachmentId === "pending");
  const half = peerings.filter(({ vpcs: ends }) => ends.includes(undefined)).map(({ name }) => name);
  const behind = [...new Set(vpcs.flatMap(elsewhere))];
  return [
    ...(unread.length === 0
      ? []
      : [{ what: list(unread), why: "no stack has it: its account has no id yet, or is closed" }]),
    ...pending.map(([name, { transit }]) => ({
      what: `ways of ${name} through ${transit?.gateway}`,
      why: "its attachment is pending: write its id to transit.attachmentId once it is made",
    })),
    ...(half.length === 0
      ? []
      : [{ what: `ways over ${list(half)}`, why: "no stack has the network at the other end" }]),
    ...(behind.length === 0 ? [] : [{ what: `ways on from ${list(behind)}`, why: "no stack has it" }]),
    ...missing([
      ["spoke-to-spoke", transitGateways.length + peerings.length > 0, "nothing connects networks"],
      ["past-the-firewall", vpcs.some(isInspected), "no network has a firewall"],
      ["dns-past-the-firewall in networks", hasDnsFirewall(model), "no network has DNS Firewall"],
      ["endpoint-without-group", hasEndpoints(vpcs), "no network has interface endpoints"],
      ["zone-without-nat", vpcs.some(({ natGateways }) => natGateways.length > 0), "no NAT gateway is there"],
    ]),
  ];
}

function missing(wanted: readonly (readonly [what: string, isThere: boolean, why: string])[]): NotAsked[] {
  return wanted.filter(([, isThere]) => !isThere).map(([what, , why]) => ({ what, why }));
}

/** What routes of a VPC lead to that is not read. */
function elsewhere({ routeTables }: Vpc): string[] {
  return routeTables
    .flatMap(({ routes }) => routes)
    .flatMap(({ target }) => (target.kind === "elsewhere" ? [target.written] : []));
}

function isInspected({ firewalls, endpoints }: Vpc): boolean {
  return firewalls.length > 0 || endpoints.some(({ type }) => type === "GatewayLoadBalancer");
}

function hasDnsFirewall({ vpcs, dnsRuleGroups }: NetworkModel): boolean {
  return dnsRuleGroups.length > 0 || vpcs.some(({ dnsFirewall }) => dnsFirewall.length > 0);
}

function hasEndpoints(vpcs: readonly Vpc[]): boolean {
  return vpcs.some(({ endpoints }) => endpoints.some(({ type }) => type === "Interface"));
}

function list(names: readonly string[]): string {
  const more = names.length - named;
  return [...names.slice(0, named), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
