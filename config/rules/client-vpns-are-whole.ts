import { Cidr } from "../../core/cidr";
import { notForHosts } from "../../facts/not-for-hosts";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

type ClientVpn = Organization["clientVpns"][string];

/**
 * A Client VPN endpoint leads to a network, gives clients addresses that nothing else has, and says which group reaches
 * which of the network's blocks.
 *
 * Source: AWS Client VPN Administrator Guide "Rules and best practices for using AWS Client VPN" (client CIDR of /22 to
 * /12, which overlaps neither the VPC nor any route).
 */
export const clientVpnsAreWhole: Rule = (organization, { unreadable }) => {
  const taken = takenBlocks(organization);
  return Object.entries(organization.clientVpns).flatMap(([name, vpn]) => [
    ...unknownName(
      { what: "network", known: Object.keys(organization.networks), section: "networks", unreadable },
      ["clientVpns", name, "network"],
      vpn.network,
    ),
    ...clientBlockProblems(name, vpn, taken),
    ...ruleProblems(organization, name, vpn),
    ...arnProblems(organization, name, vpn),
  ]);
};

interface Taken {
  /** Where it is in the file. */
  readonly place: string;
  readonly block: Cidr;
}

function takenBlocks({ networks, transitGateways, vpnConnections, clientVpns }: Organization): Taken[] {
  const written = [
    ...Object.entries(networks).flatMap(([name, { cidr, secondaryCidrs }]) =>
      [cidr, ...secondaryCidrs].map((block) => [`networks.${name}`, block] as const),
    ),
    ...Object.entries(transitGateways).flatMap(([name, { onPremises }]) =>
      onPremises.map((block) => [`transitGateways.${name}.onPremises`, block] as const),
    ),
    ...Object.entries(vpnConnections).flatMap(([name, { onPremises }]) =>
      onPremises.map((block) => [`vpnConnections.${name}.onPremises`, block] as const),
    ),
    ...Object.entries(clientVpns).map(
      ([name, { clientCidr }]) => [`clientVpns.${name}`, clientCidr] as const,
    ),
  ];
  return written.flatMap(([place, text]) => {
    const block = parsedCidr(text);
    return block instanceof Cidr ? [{ place, block }] : [];
  });
}

function clientBlockProblems(name: string, { clientCidr }: ClientVpn, taken: readonly Taken[]): Finding[] {
  const path = ["clientVpns", name, "clientCidr"];
  const block = parsedCidr(clientCidr);
  if (!(block instanceof Cidr)) return block.map((finding) => ({ path, ...finding }));
  if (block.prefix < 12 || block.prefix > 22) {
    return [
      {
        path,
        found: `${block}, a prefix of ${block.prefix}`,
        allowed: "a prefix of 12 to 22; each connection takes two addresses",
        fix: "choose a block of such a size",
      },
    ];
  }
  const forbidden = notForHosts.find((one) => Cidr.parse(one).overlaps(block));
  // Of two endpoints the later one is told.
  const own = taken.findIndex(({ place }) => place === `clientVpns.${name}`);
  const other = taken.slice(0, own === -1 ? undefined : own).find((one) => one.block.overlaps(block));
  if (forbidden === undefined && other === undefined) return [];
  return [
    {
      path,
      found:
        other === undefined
          ? `${block}, which overlaps ${forbidden}`
          : `${block} overlaps ${other.place} (${other.block})`,
      allowed: "a block that no network, nothing on premises and no other endpoint has",
      fix: "choose a free block",
    },
  ];
}

function ruleProblems(
  { networks }: Organization,
  name: string,
  { network, authentication, authorizationRules }: ClientVpn,
): Finding[] {
  const vpc = parsedCidr(networks[network]?.cidr ?? "");
  const before = new Set<string>();
  return authorizationRules.flatMap(({ cidr, group }, index): Finding[] => {
    const path = ["clientVpns", name, "authorizationRules", index];
    const block = parsedCidr(cidr);
    if (!(block instanceof Cidr)) return block.map((finding) => ({ path: [...path, "cidr"], ...finding }));
    const key = `${cidr} ${group ?? ""}`;
    if (before.has(key)) {
      return [{ path, found: `${key.trim()} is listed twice`, allowed: "each rule once", fix: "remove one" }];
    }
    before.add(key);
    const findings: Finding[] = [];
    if (vpc instanceof Cidr && !vpc.contains(block)) {
      findings.push({
        path: [...path, "cidr"],
        found: `${block}, which is not in ${network} (${vpc})`,
        allowed: "blocks of the network: the endpoint leads nowhere else",
        fix: "name a block of the network",
      });
    }
    if (authentication.type === "federated" && group === undefined) {
      findings.push({
        path,
        found: "no group",
        allowed:
          "the group of people that reaches the block: without one, everybody does whom the provider knows",
        fix: "add group, as the SAML provider names it",
      });
    }
    if (authentication.type === "mutual" && group !== undefined) {
      findings.push({
        path: [...path, "group"],
        found: `${group}, while clients are known by certificates`,
        allowed: "groups with type: federated: certificates have none",
        fix: "remove it, or let people sign in by SAML",
      });
    }
    return findings;
  });
}

function arnProblems(
  { accounts, networks }: Organization,
  name: string,
  { network, serverCertificate, authentication }: ClientVpn,
): Finding[] {
  const { account = "", region = "" } = networks[network] ?? {};
  const id = accounts[account]?.id;
  const path = ["clientVpns", name];
  const arns: (readonly [path: string[], arn: string])[] = [
    [[...path, "serverCertificate"], serverCertificate],
    authentication.type === "federated"
      ? [[...path, "authentication", "samlProvider"], authentication.samlProvider]
      : [[...path, "authentication", "clientCertificate"], authentication.clientCertificate],
  ];
  return arns.flatMap(([place, arn]): Finding[] => {
    const [, , , itsRegion = "", itsAccount] = arn.split(":");
    // Providers of IAM have no Region.
    if (region !== "" && itsRegion !== "" && itsRegion !== region) {
      return [
        {
          path: place,
          found: `${arn} is in ${itsRegion}`,
          allowed: `the network ${network} is in ${region}`,
          fix: `name one of ${region}`,
        },
      ];
    }
    if (id === undefined || itsAccount === id) return [];
    return [
      {
        path: place,
        found: `${arn} is in account ${itsAccount}`,
        allowed: `the network ${network} is in ${account} (${id})`,
        fix: `name one of ${account}`,
      },
    ];
  });
}
