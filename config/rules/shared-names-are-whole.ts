import { domainPatternProblem } from "../../core/domain-pattern-problem";
import { flowEnd } from "../../core/flow-end";
import { interfaceEndpointsOf } from "../interface-endpoints-of";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { sharesNames } from "../shares-names";
import { unknownName } from "../unknown-name";

/**
 * Networks that share names have some, each once; those that take them name one that shares, in their Region, and reach the
 * endpoints to which the names lead: requests to AWS would time out otherwise.
 */
export const sharedNamesAreWhole: Rule = (organization, { unreadable }) => {
  const owners = new Map<string, string>();
  return Object.entries(organization.networks).flatMap(([name, network]): Finding[] => {
    const path = ["networks", name];
    const key = (["centralEndpoints", "privateZones", "dnsProfile"] as const).find(
      (one) => network[one] !== undefined && [network[one]].flat().length > 0,
    );
    if (network.transit?.inspects && key !== undefined) {
      return [
        {
          path: [...path, key],
          found: "a network that inspects",
          allowed: "networks in which something runs",
          fix: "say it of another network",
        },
      ];
    }
    return [
      ...(network.centralEndpoints === true && interfaceEndpointsOf(network).length === 0
        ? [
            {
              path: [...path, "centralEndpoints"],
              found: "no interface endpoints",
              allowed: "a network with interface endpoints, which serve others",
              fix: "add interfaceEndpoints, or remove the line",
            },
          ]
        : []),
      ...network.privateZones.flatMap((zone, index) => zoneFindings(owners, name, zone, index)),
      ...profileFindings(organization, name, network, unreadable),
    ];
  });
};

function zoneFindings(owners: Map<string, string>, name: string, zone: string, index: number): Finding[] {
  const path = ["networks", name, "privateZones", index];
  const owner = owners.get(zone);
  owners.set(zone, owner ?? name);
  const problem = domainPatternProblem(zone);
  if (problem !== undefined) return [{ path, ...problem }];
  if (zone.startsWith("*") || /(^|\.)(amazonaws\.com(\.cn)?|api\.aws)$/.test(zone)) {
    return [
      {
        path,
        found: `found ${zone}`,
        allowed: "names of your own, without wildcards: names of AWS come with centralEndpoints",
        fix: zone.startsWith("*.") ? `write ${zone.slice(2)}` : "remove it",
      },
    ];
  }
  if (owner === undefined) return [];
  return [
    {
      path,
      found: `${zone}, which networks.${owner} has${owner === name ? " already" : ", too"}`,
      allowed: "each zone once: two would answer differently",
      fix: "remove one",
    },
  ];
}

function profileFindings(
  organization: Organization,
  name: string,
  { dnsProfile, region, ...network }: Organization["networks"][string],
  unreadable: readonly string[],
): Finding[] {
  if (dnsProfile === undefined) return [];
  const path = ["networks", name, "dnsProfile"];
  const known = Object.keys(organization.networks);
  const sharing = organization.networks[dnsProfile];
  if (sharing === undefined) {
    return unknownName({ what: "network", known, section: "networks", unreadable }, path, dnsProfile);
  }
  if (network.centralEndpoints === true || network.privateZones.length > 0) {
    return [
      {
        path,
        found: `${name} shares names itself`,
        allowed: "networks that share none: a VPC has one profile",
        fix: "remove the line, or put what it shares into the other network",
      },
    ];
  }
  if (!sharesNames(sharing)) {
    return [
      {
        path,
        found: `${dnsProfile} shares no names`,
        allowed: "a network with centralEndpoints or privateZones",
        fix: `add one of them to networks.${dnsProfile}, or name another`,
      },
    ];
  }
  if (sharing.region !== region) {
    return [
      {
        path,
        found: `${dnsProfile} is in ${sharing.region}`,
        allowed: `a network in ${region}: a profile is of one Region`,
        fix: `name one in ${region}`,
      },
    ];
  }
  const reaches = organization.flows.some(({ from, to }) => {
    const [source, destination] = [flowEnd(from), flowEnd(to)];
    return (
      source?.kind === "group" &&
      source.network === name &&
      destination?.kind === "group" &&
      destination.network === dnsProfile &&
      destination.group === "endpoints"
    );
  });
  if (sharing.centralEndpoints !== true || reaches || unreadable.some((gone) => gone.startsWith("flows"))) {
    return [];
  }
  return [
    {
      path,
      found: `names of AWS services lead to ${dnsProfile}, and no flow does`,
      allowed: `a flow from ${name} to ${dnsProfile}/endpoints`,
      fix: `add to flows { from: ${name}/application, to: ${dnsProfile}/endpoints, port: 443, reason: … }`,
    },
  ];
}
