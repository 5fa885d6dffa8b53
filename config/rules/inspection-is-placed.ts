import { inspectingNetwork } from "../inspecting-network";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

type Network = Organization["networks"][string];

/** A network that inspects has subnets for the endpoints, one firewall or appliance, and something to inspect. */
export const inspectionIsPlaced: Rule = (organization, { unreadable }) =>
  Object.entries(organization.networks).flatMap(([name, network]): Finding[] => {
    const path = ["networks", name];
    const { firewall, appliance } = network;
    if (firewall === undefined && appliance === undefined) {
      // A second one that inspects is an error by itself.
      const isSecond = inspectingNetwork(organization, network.transit?.gateway ?? "") !== name;
      const isUnread = unreadable.some((gone) => gone.startsWith(`networks.${name}.`));
      return isSecond || isUnread ? [] : transitless(path, network);
    }
    if (firewall !== undefined && appliance !== undefined) {
      return [
        {
          path: [...path, "appliance"],
          found: "firewall and appliance",
          allowed: "one of them inspects what passes a network",
          fix: "remove one of them",
        },
      ];
    }
    const key = firewall === undefined ? "appliance" : "firewall";
    const { firewalls } = organization;
    const known = Object.keys(firewalls);
    const what = { what: "firewall", known, section: "firewalls", unreadable };
    return [
      ...(firewall === undefined ? [] : unknownName(what, [...path, "firewall"], firewall)),
      ...missingTiers([...path, key], network),
      ...elsewhere([...path, "appliance", "serviceName"], network),
      ...certificates(path, network, firewalls),
    ];
  });

function transitless(path: readonly string[], { transit }: Network): Finding[] {
  if (transit?.inspects !== true) return [];
  return [
    {
      path: [...path, "transit", "inspects"],
      found: "inspects without a firewall",
      allowed: "a network that inspects has a firewall or an appliance",
      fix: "add firewall: <name> with its rules under firewalls, or appliance",
    },
  ];
}

function missingTiers(path: readonly string[], { tiers, transit }: Network): Finding[] {
  const needed = transit?.inspects ? (["firewall"] as const) : (["public", "firewall"] as const);
  const missing = needed.filter((tier) => !tiers.includes(tier));
  if (missing.length === 0) return [];
  return [
    {
      path,
      found: `found the tiers ${tiers.join(", ")}, without ${missing.join(" and ")}`,
      allowed:
        needed.length > 1
          ? "the tiers public and firewall: a firewall inspects what public subnets exchange with the internet, from subnets of its own"
          : "the tier firewall, in whose subnets the firewall is",
      fix: `add ${missing.join(" and ")} to tiers`,
    },
  ];
}

function elsewhere(path: readonly string[], { appliance, region }: Network): Finding[] {
  const service = appliance?.serviceName.split(".")[3];
  if (service === undefined || service === region) return [];
  return [
    {
      path,
      found: `a service in ${service}, and the network is in ${region}`,
      allowed: "an endpoint service of the network's Region",
      fix: `name the one in ${region}`,
    },
  ];
}

/** Certificates of ACM and prefix lists serve in their own Region only. */
function certificates(
  path: readonly string[],
  { firewall, region }: Network,
  firewalls: Organization["firewalls"],
): Finding[] {
  const { tlsInspection, rules = {} } = firewalls[firewall ?? ""] ?? {};
  const arns = [
    ...[tlsInspection?.certificateAuthorityArn ?? []].flat(),
    ...(tlsInspection?.certificateArns ?? []),
    ...Object.values(rules).flatMap(({ prefixLists }) => Object.values(prefixLists)),
  ];
  const other = arns.find((arn) => arn.split(":")[3] !== region);
  if (other === undefined) return [];
  return [
    {
      path: [...path, "firewall"],
      found: `firewalls.${firewall} names ${other}, and the network is in ${region}`,
      allowed: "certificates and prefix lists of the network's Region",
      fix: "name those of the Region, or give the network a firewall of its own",
    },
  ];
}
