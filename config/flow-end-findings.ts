import { type FlowGroup, flowEnd, flowGroups } from "../core/flow-end";
import { nearest } from "../core/nearest";
import { tierOfGroup } from "../core/tier-of-group";
import { parsedCidr } from "./parsed-cidr";
import type { Finding } from "./rule";
import type { Organization } from "./schema/organization";
import { unknownName } from "./unknown-name";

/** A block with a shorter prefix is a great part of the internet: no holder of addresses has one. */
const widest = 8;

/**
 * What is wrong with an end of a flow by itself. It is `internet`, a security group that its network has, or a block
 * outside of all networks.
 */
export function flowEndFindings(
  { networks }: Organization,
  path: Finding["path"],
  text: string,
  unreadable: readonly string[],
): Finding[] {
  const end = flowEnd(text);
  if (end === undefined) {
    const near = nearest(text, ["internet", ...Object.keys(networks)]);
    return [
      {
        path,
        found: `${JSON.stringify(text)} is no end of a flow`,
        allowed: `internet, an IPv4 CIDR block, or a network with one of ${flowGroups.join(", ")}`,
        fix:
          near === undefined
            ? "write it like shop-prod/application"
            : `did you mean "${near === "internet" ? near : `${near}/application`}"?`,
      },
    ];
  }
  if (end.kind === "internet") return [];
  if (end.kind === "block") return blockFindings(networks, path, end.cidr);
  const network = networks[end.network];
  if (network === undefined) {
    const known = Object.keys(networks);
    return unknownName({ what: "network", known, section: "networks", unreadable }, path, end.network);
  }
  const group = flowGroups.find((one) => one === end.group);
  if (group === undefined) {
    const near = nearest(end.group, [...flowGroups]) ?? groupOfTier(end.group);
    return [
      {
        path,
        found: `networks have no security group "${end.group}"`,
        allowed: flowGroups.join(", "),
        fix: near === undefined ? "name one of them" : `did you mean "${end.network}/${near}"?`,
      },
    ];
  }
  return groupFindings(network, end.network, group, path);
}

function blockFindings(networks: Organization["networks"], path: Finding["path"], text: string): Finding[] {
  const block = parsedCidr(text);
  if (Array.isArray(block)) return block.map((finding) => ({ path, ...finding }));
  if (block.prefix < widest) {
    return [
      {
        path,
        found: `${text} has ${block.size} addresses`,
        allowed: `blocks with a prefix length of ${widest} or more`,
        fix: "name the addresses in use there, or write internet",
      },
    ];
  }
  const inner = Object.entries(networks).filter(([, { cidr, secondaryCidrs }]) =>
    [cidr, ...secondaryCidrs].some((one) => {
      const own = parsedCidr(one);
      // A block that is too large for a VPC is a mistake of its own.
      return !Array.isArray(own) && own.prefix >= 16 && own.overlaps(block);
    }),
  );
  if (inner.length === 0) return [];
  const names = inner.map(([name]) => name);
  return [
    {
      path,
      found: `${text} has addresses of ${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""}`,
      allowed: "blocks outside of all networks; networks are named by their groups",
      fix: `write ${names[0]}/application, or the addresses that lie outside`,
      cause: `${block} in networks.${names[0]}`,
    },
  ];
}

function groupFindings(
  network: Organization["networks"][string],
  name: string,
  group: FlowGroup,
  path: Finding["path"],
): Finding[] {
  if (network.transit?.inspects === true) {
    return [
      {
        path,
        found: `${name} inspects, and has no ${group}`,
        allowed: "networks in which applications are",
        fix: "name the network whose packets it inspects",
      },
    ];
  }
  if (group === "endpoints" && network.interfaceEndpoints.length === 0) {
    return [
      {
        path,
        found: `${name} has no interface endpoints`,
        allowed: "networks with interfaceEndpoints",
        fix: `add some under networks.${name}.interfaceEndpoints`,
      },
    ];
  }
  const tier = tierOfGroup[group];
  if (network.tiers.includes(tier)) return [];
  return [
    {
      path,
      found: `${name} has no ${tier} tier, in which ${group} would be`,
      allowed: `its tiers: ${network.tiers.join(", ")}`,
      fix: `add ${tier} under networks.${name}.tiers, or name another group`,
    },
  ];
}

/** Whoever writes a tier means the group of it. */
function groupOfTier(word: string): FlowGroup | undefined {
  return flowGroups.find((group) => tierOfGroup[group] === word);
}
