import { attachedNetworks } from "../attached-networks";
import { hasCentralEgress } from "../has-central-egress";
import { inspectingNetwork } from "../inspecting-network";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

/**
 * Transit Gateways and what is attached to them agree: each has its own ASN, by which others find it; each network is in
 * one environment of a Transit Gateway of its Region, or inspects; there is one way out.
 *
 * Source: Amazon VPC Transit Gateways "Quotas for your transit gateways" (20 route tables).
 */
export const transitIsWhole: Rule = (organization, { unreadable }) => [
  ...asnsDiffer(organization),
  ...Object.entries(organization.transitGateways).flatMap(([name, gateway]) =>
    environmentsMeetKnown(name, gateway, unreadable, tablesOfVpns(organization, name)),
  ),
  ...Object.keys(organization.transitGateways).flatMap((name) =>
    inspectingIsOne(organization, name, unreadable),
  ),
  ...Object.keys(organization.networks).flatMap((name) => attachment(organization, name, unreadable)),
  ...attachmentsDiffer(organization),
  ...attachmentsAreFound(organization),
];

/** Route tables that a Transit Gateway has at most, one of which the network that inspects takes. */
const environmentsAtMost = 19;

function asnsDiffer({ transitGateways }: Organization): Finding[] {
  const owners = new Map<number, string>();
  return Object.entries(transitGateways).flatMap(([name, { asn }]): Finding[] => {
    const owner = owners.get(asn);
    owners.set(asn, owner ?? name);
    if (owner === undefined) return [];
    return [
      {
        path: ["transitGateways", name, "asn"],
        found: `${asn}, which transitGateways.${owner} has, too`,
        allowed: "an ASN for each Transit Gateway: networks in other accounts find it by its ASN",
        fix: "choose another, for example the next one",
      },
    ];
  });
}

function environmentsMeetKnown(
  name: string,
  { environments }: Organization["transitGateways"][string],
  unreadable: readonly string[],
  vpns: number,
): Finding[] {
  const known = Object.keys(environments);
  const section = `transitGateways.${name}.environments`;
  const findings: Finding[] = [];
  if (known.length + vpns > environmentsAtMost) {
    findings.push({
      path: ["transitGateways", name, "environments"],
      found: `${known.length} environments${vpns === 0 ? "" : ` and ${vpns} VPN connections`}`,
      allowed: `at most ${environmentsAtMost} together: a Transit Gateway has 20 route tables, one of them for inspection`,
      fix: "put networks that may reach each other into one environment, or make another Transit Gateway",
    });
  }
  for (const [environment, { reachedBy = [], reason }] of Object.entries(environments)) {
    const path = ["transitGateways", name, "environments", environment];
    if (environment === "inspection") {
      findings.push({
        path,
        found: "inspection, which is the route table of the network that inspects",
        allowed: "other names for environments",
        fix: "rename it",
      });
    }
    if (reachedBy.length > 0 && reason === undefined) {
      findings.push({
        path,
        found: "reachedBy without a reason",
        allowed: "a reason why packets pass between environments",
        fix: "add reason, which stands beside the routes",
      });
    }
    if (reachedBy.length === 0 && reason !== undefined) {
      findings.push({
        path: [...path, "reason"],
        found: "a reason without reachedBy",
        allowed: "a reason why packets pass between environments",
        fix: "add reachedBy, or remove it",
      });
    }
    for (const [index, other] of reachedBy.entries()) {
      const place = [...path, "reachedBy", index];
      if (other === environment || reachedBy.indexOf(other) !== index) {
        findings.push({
          path: place,
          found: other === environment ? `${other} itself` : `${other} is listed twice`,
          allowed: "other environments, each once; networks of one environment reach each other anyway",
          fix: "remove it",
        });
        continue;
      }
      findings.push(...unknownName({ what: "environment", known, section, unreadable }, place, other));
    }
  }
  return findings;
}

function tablesOfVpns({ vpnConnections }: Organization, gateway: string): number {
  return Object.values(vpnConnections).filter((connection) => connection.gateway === gateway).length;
}

function inspectingIsOne(
  organization: Organization,
  gateway: string,
  unreadable: readonly string[],
): Finding[] {
  const { account = "" } = organization.transitGateways[gateway] ?? {};
  const first = inspectingNetwork(organization, gateway);
  return attachedNetworks(organization, gateway)
    .filter(({ transit }) => transit.inspects)
    .flatMap(({ name, network }): Finding[] => {
      if (name !== first) {
        return [
          {
            path: ["networks", name, "transit", "inspects"],
            found: `${first} inspects what passes ${gateway} already`,
            allowed:
              "one network that inspects for a Transit Gateway: packets and their replies pass one firewall",
            fix: "give this one an environment, or remove it",
          },
        ];
      }
      // An account that does not exist is another rule's error, and none to move to.
      const exists =
        organization.accounts[account] !== undefined || unreadable.includes(`accounts.${account}`);
      if (network.account === account || !exists) return [];
      return [
        {
          path: ["networks", name, "account"],
          found: `${network.account}, while transitGateways.${gateway} is in ${account}`,
          allowed:
            "the account of the Transit Gateway: whoever routes has the firewall, and no workload has either",
          fix: `write account: ${account}`,
        },
      ];
    });
}

function attachment(organization: Organization, name: string, unreadable: readonly string[]): Finding[] {
  const { transit, region, nat } = organization.networks[name] ?? {};
  if (transit === undefined || region === undefined) return [];
  const path = ["networks", name, "transit"];
  const { transitGateways } = organization;
  const gateway = transitGateways[transit.gateway];
  if (gateway === undefined) {
    const known = Object.keys(transitGateways);
    return unknownName(
      { what: "Transit Gateway", known, section: "transitGateways", unreadable },
      [...path, "gateway"],
      transit.gateway,
    );
  }
  const findings: Finding[] = [];
  if (gateway.region !== region) {
    findings.push({
      path: [...path, "gateway"],
      found: `${transit.gateway} is in ${gateway.region}, the network in ${region}`,
      allowed: "a Transit Gateway of the network's Region: AWS attaches no VPC of another",
      fix: `make one in ${region} under transitGateways, or correct transitGateways.${transit.gateway}.region`,
      cause: `transitGateways.${transit.gateway}.region ${region}`,
    });
  }
  if ((transit.environment === undefined) === (transit.inspects === undefined)) {
    findings.push({
      path,
      found:
        transit.environment === undefined ? "neither environment nor inspects" : "environment and inspects",
      allowed:
        "the environment that the network is in, or inspects: true for the one that inspects all others",
      fix: "write one of them",
    });
  } else if (transit.environment !== undefined) {
    const known = Object.keys(gateway.environments);
    const section = `transitGateways.${transit.gateway}.environments`;
    findings.push(
      ...unknownName(
        { what: "environment", known, section, unreadable },
        [...path, "environment"],
        transit.environment,
      ),
    );
  }
  if (transit.inspects === undefined && nat !== "none" && hasCentralEgress(organization, transit.gateway)) {
    findings.push({
      path: ["networks", name, "nat"],
      found: `${nat}, while ${inspectingNetwork(organization, transit.gateway)} leads ${transit.gateway} to the internet`,
      allowed: "one way to the internet: by NAT gateways of its own, packets would pass no firewall",
      fix: "write nat: none, or take the network off the Transit Gateway",
    });
  }
  return findings;
}

function attachmentsDiffer({ networks }: Organization): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(networks).flatMap(([name, { transit }]): Finding[] => {
    const id = transit?.attachmentId;
    if (id === undefined || id === "pending") return [];
    const owner = owners.get(id);
    owners.set(id, owner ?? name);
    if (owner === undefined) return [];
    return [
      {
        path: ["networks", name, "transit", "attachmentId"],
        found: `${id}, which networks.${owner} has, too`,
        allowed: "the id of the network's own attachment",
        fix: "look it up with `aws ec2 describe-transit-gateway-vpc-attachments` in the network's account",
      },
    ];
  });
}

/**
 * Where an account attaches several networks, each says which attachment is its own. Without that the hub would know none of
 * them, and one that is connected would lose its routes when another is added.
 */
function attachmentsAreFound(organization: Organization): Finding[] {
  return Object.entries(organization.transitGateways).flatMap(([gateway, { account }]) => {
    if (organization.accounts[account] === undefined) return [];
    const spokes = attachedNetworks(organization, gateway).filter(
      ({ network }) => network.account !== account,
    );
    return spokes.flatMap(({ name, network, transit }): Finding[] => {
      const others = spokes.filter((one) => one.name !== name && one.network.account === network.account);
      const [other] = others;
      if (other === undefined || transit.attachmentId !== undefined) return [];
      return [
        {
          path: ["networks", name, "transit"],
          found: `no attachmentId, while ${network.account} attaches ${other.name} to ${gateway}, too`,
          allowed:
            "attachmentId for each network of an account that attaches several: AWS shows the hub no names of them, and one that is connected would be cut off",
          fix: "write the id that `aws ec2 describe-transit-gateway-vpc-attachments` prints in its account; or pending, where its stack was never applied, and the id afterwards",
          cause: `attachments of ${network.account} to ${gateway}`,
        },
      ];
    });
  });
}
