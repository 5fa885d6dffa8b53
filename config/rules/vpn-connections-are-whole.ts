import { Cidr } from "../../core/cidr";
import { vpnGatewayAsn } from "../../core/vpn-gateway-asn";
import { notForHosts } from "../../facts/not-for-hosts";
import { privateBlocks } from "../../facts/private-blocks";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import type { VpnConnectionSection } from "../schema/vpn-connection";
import { unknownName } from "../unknown-name";
import { vpnPlace } from "../vpn-place";

/**
 * A VPN connection leads to one network or one environment of a Transit Gateway, from a device that has a public address
 * and another ASN than AWS's side. What is behind it overlaps no VPC, and is behind nothing else.
 *
 * Sources: AWS Site-to-Site VPN User Guide "Customer gateway options", "Static and dynamic routing"; Amazon EC2 API
 * Reference "CreateCustomerGateway" (an equal one is not made twice).
 */
export const vpnConnectionsAreWhole: Rule = (organization, { unreadable }) => [
  ...Object.entries(organization.vpnConnections).flatMap(([name, vpn]) => [
    ...targetProblems(organization, name, vpn, unreadable),
    ...deviceProblems(organization, name, vpn),
    ...blockProblems(organization, name, vpn, unreadable),
  ]),
  ...devicesDiffer(organization),
  ...blocksDiffer(organization),
];

function targetProblems(
  { networks, transitGateways }: Organization,
  name: string,
  { network, gateway, environment }: VpnConnectionSection,
  unreadable: readonly string[],
): Finding[] {
  const path = ["vpnConnections", name];
  if ((network === undefined) === (gateway === undefined)) {
    return [
      {
        path,
        found: network === undefined ? "neither network nor gateway" : "network and gateway",
        allowed: "the network, or the Transit Gateway, to which it leads",
        fix: "write one of them",
      },
    ];
  }
  if (network !== undefined) {
    const known = Object.keys(networks);
    if (environment !== undefined) {
      return [
        {
          path: [...path, "environment"],
          found: "environment with network",
          allowed: "an environment of a Transit Gateway",
          fix: "remove it, or write gateway in the place of network",
        },
      ];
    }
    const { transit } = networks[network] ?? {};
    if (transit !== undefined) {
      return [
        {
          path: [...path, "network"],
          found: `${network}, which is attached to the Transit Gateway ${transit.gateway}`,
          allowed: "networks that nothing else connects: there would be two ways to one block",
          fix: `write gateway: ${transit.gateway} and an environment in its place`,
        },
      ];
    }
    return unknownName(
      { what: "network", known, section: "networks", unreadable },
      [...path, "network"],
      network,
    );
  }
  const hub = transitGateways[gateway ?? ""];
  if (hub === undefined) {
    const known = Object.keys(transitGateways);
    return unknownName(
      { what: "Transit Gateway", known, section: "transitGateways", unreadable },
      [...path, "gateway"],
      gateway ?? "",
    );
  }
  const known = Object.keys(hub.environments);
  if (environment === undefined) {
    return [
      {
        path,
        found: "gateway without environment",
        allowed: `the environment to which what is behind it belongs: ${known.join(", ")}`,
        fix: "add environment",
      },
    ];
  }
  const section = `transitGateways.${gateway}.environments`;
  return unknownName(
    { what: "environment", known, section, unreadable },
    [...path, "environment"],
    environment,
  );
}

function deviceProblems(
  { transitGateways }: Organization,
  name: string,
  { gateway, customerGateway: { ip, asn } }: VpnConnectionSection,
): Finding[] {
  const path = ["vpnConnections", name, "customerGateway"];
  const findings: Finding[] = [];
  const address = Cidr.parse(`${ip}/32`);
  const closed = [...privateBlocks, ...notForHosts, "100.64.0.0/10"].find((block) =>
    Cidr.parse(block).contains(address),
  );
  if (closed !== undefined) {
    findings.push({
      path: [...path, "ip"],
      found: `${ip}, which is in ${closed} and not reached by the internet`,
      allowed: "a public IPv4 address that does not change",
      fix: "write the address under which the device is seen from outside; it may be behind NAT",
    });
  }
  const own = gateway === undefined ? vpnGatewayAsn : transitGateways[gateway]?.asn;
  if (asn !== undefined && asn === own) {
    findings.push({
      path: [...path, "asn"],
      found: `${asn}, which is the ASN of AWS's side`,
      allowed: "another ASN: BGP sessions are between two",
      fix:
        gateway === undefined ? "give the device another" : "give the device another, or the Transit Gateway",
    });
  }
  return findings;
}

function blockProblems(
  { networks, transitGateways }: Organization,
  name: string,
  { gateway, onPremises }: VpnConnectionSection,
  unreadable: readonly string[],
): Finding[] {
  const vpcs = Object.entries(networks).flatMap(([network, { cidr, secondaryCidrs }]) =>
    [cidr, ...secondaryCidrs].flatMap((written) => {
      const block = parsedCidr(written);
      return block instanceof Cidr ? [{ network, block }] : [];
    }),
  );
  const declared = (transitGateways[gateway ?? ""]?.onPremises ?? []).flatMap((written) => {
    const block = parsedCidr(written);
    return block instanceof Cidr ? [block] : [];
  });
  const before: Cidr[] = [];
  return onPremises.flatMap((written, index): Finding[] => {
    const path = ["vpnConnections", name, "onPremises", index];
    const block = parsedCidr(written);
    if (!(block instanceof Cidr)) return block.map((finding) => ({ path, ...finding }));
    const again = before.find((other) => other.overlaps(block));
    before.push(block);
    const vpc = vpcs.find((one) => one.block.overlaps(block));
    // A Transit Gateway whose blocks overlap a network has an error of its own, and these are copies of them.
    if (declared.some((one) => vpcs.some((other) => other.block.overlaps(one)))) return [];
    if (vpc !== undefined) {
      return [
        {
          path,
          found: `${block} overlaps networks.${vpc.network} (${vpc.block})`,
          allowed: "blocks that no VPC has, or packets for one would go to the other",
          fix: "name the blocks that are in use behind the device, or give the network another",
        },
      ];
    }
    const taken = notForHosts.find((one) => Cidr.parse(one).overlaps(block));
    if (taken !== undefined) {
      return [
        {
          path,
          found: `${block}, which overlaps ${taken}`,
          allowed: "blocks that hosts have behind the device; AWS uses 169.254.0.0/16 inside tunnels",
          fix: "name the blocks that are in use there",
        },
      ];
    }
    if (again !== undefined) {
      return [
        { path, found: `${block} overlaps ${again}`, allowed: "each block once", fix: "remove one of them" },
      ];
    }
    if (gateway === undefined || transitGateways[gateway] === undefined) return [];
    if (declared.some((one) => one.contains(block))) return [];
    if (unreadable.some((gone) => gone.startsWith(`transitGateways.${gateway}.onPremises`))) return [];
    return [
      {
        path,
        found: `${block}, which is in none of transitGateways.${gateway}.onPremises`,
        allowed: "blocks that the networks of the Transit Gateway route to it",
        fix: `add it to transitGateways.${gateway}.onPremises`,
      },
    ];
  });
}

/** AWS answers a second customer gateway that equals one with the one that is there: two stacks would own it. */
function devicesDiffer(organization: Organization): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(organization.vpnConnections).flatMap(([name, vpn]): Finding[] => {
    const place = vpnPlace(organization, vpn);
    const { ip } = vpn.customerGateway;
    if (place === undefined) return [];
    const key = `${place.account} ${place.region} ${ip}`;
    const owner = owners.get(key);
    owners.set(key, owner ?? name);
    if (owner === undefined) return [];
    return [
      {
        path: ["vpnConnections", name, "customerGateway", "ip"],
        found: `${ip}, which vpnConnections.${owner} has in ${place.account} and ${place.region}, too`,
        allowed:
          "one connection to a device from an account and Region: AWS keeps one customer gateway for it",
        fix: "join the networks by a Transit Gateway and connect that, or name another address of the device",
      },
    ];
  });
}

/** A route of a Transit Gateway leads to one attachment. */
function blocksDiffer({ vpnConnections }: Organization): Finding[] {
  const before: { readonly gateway: string; readonly name: string; readonly block: Cidr }[] = [];
  return Object.entries(vpnConnections).flatMap(([name, { gateway, onPremises }]) =>
    onPremises.flatMap((written, index): Finding[] => {
      const block = parsedCidr(written);
      if (gateway === undefined || !(block instanceof Cidr)) return [];
      const other = before.find(
        (one) => one.gateway === gateway && one.name !== name && one.block.overlaps(block),
      );
      before.push({ gateway, name, block });
      if (other === undefined) return [];
      return [
        {
          path: ["vpnConnections", name, "onPremises", index],
          found: `${block} overlaps ${other.block}, which is behind vpnConnections.${other.name}`,
          allowed: "blocks that are behind one connection of a Transit Gateway",
          fix: "say which connection leads there",
        },
      ];
    }),
  );
}
