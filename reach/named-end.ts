import { Cidr } from "../core/cidr";
import { nearest } from "../core/nearest";
import { PalisadeError } from "../core/palisade-error";
import { UsageError } from "../core/usage-error";
import type { End, EndPlace } from "./end";
import { groupMembers } from "./group-members";
import type { NetworkIndex } from "./network-index";
import type { SecurityGroup, Subnet, Vpc } from "./network-model";
import { publicRanges } from "./public-ranges";
import { unknownEnd } from "./unknown-end";
import { vpnEnd } from "./vpn-end";

/**
 * What the name of an end stands for: `internet`, an IPv4 address or block, `<network>/<group>` with a security group of
 * the network (`shop-prod/application`), or else `<network>/<tier>` with a tier of subnets (`shop-prod/private`), whose
 * hosts may have any group; a VPN connection (`headquarters`) stands for what is behind it.
 *
 * @param where what the error names, such as `FROM`
 * @throws UsageError with the nearest name
 */
export function namedEnd(index: NetworkIndex, name: string, where: string): End {
  if (name === "internet") return { name, places: internet(index) };
  if (/^[\d./]+$/.test(name)) return { name, places: addresses(index, name, where) };
  if (name.includes(":")) throw notVersion4(name, where);
  const onPremises = vpnEnd(index, name, where);
  if (onPremises !== undefined) return { name, places: onPremises };
  const [network = "", part, further] = name.split("/");
  const { vpcs } = index.model;
  const matching = vpcs.filter((vpc) => vpc.network === network);
  const [vpc] = matching.length > 0 ? matching : vpcs.filter((one) => one.name === network);
  if (vpc === undefined) throw unknownNetwork(index, name, where);
  if (further !== undefined) {
    throw unknownEnd(where, `"${name}" names more than a part of the network`, `${network}/${part}`, []);
  }
  const group = vpc.securityGroups.find(({ role, id }) => role === part && !isDefault(id));
  if (group !== undefined) return { name, places: hosts(vpc, groupMembers(vpc, group), group) };
  const subnets = vpc.subnets.filter(({ tier }) => tier !== undefined && tier === part);
  if (subnets.length > 0) return { name, places: hosts(vpc, subnets, undefined) };
  const parts = partsOf(vpc);
  const near = nearest(part ?? "", parts);
  throw unknownEnd(
    where,
    part === undefined
      ? `"${name}" names no part of the network`
      : `the network ${network} has no tier or security group "${part}"`,
    near === undefined ? undefined : `${network}/${near}`,
    parts.map((one) => `${network}/${one}`),
  );
}

/** Whoever leaves out the network, or spells it in another way, reads the whole name. */
function unknownNetwork({ model }: NetworkIndex, name: string, where: string): UsageError {
  const [network = "", part] = name.split("/");
  const networks = [...new Set(model.vpcs.map((vpc) => vpc.network))].sort();
  const others = model.vpnConnections.map(({ key }) => key).sort();
  const near = nearest(network, [...networks, ...others, "internet"]);
  const has = (vpc: Vpc | undefined, wanted = "") => vpc !== undefined && partsOf(vpc).includes(wanted);
  const meant = part === undefined ? model.vpcs.find((vpc) => has(vpc, name)) : undefined;
  const isWhole = has(
    model.vpcs.find((vpc) => vpc.network === near),
    part,
  );
  return unknownEnd(
    where,
    `there is no network "${network}"`,
    meant === undefined ? (isWhole ? `${near}/${part}` : near) : `${meant.network}/${name}`,
    [...networks, ...others],
  );
}

function notVersion4(name: string, where: string): UsageError {
  return new UsageError(
    [
      {
        where,
        found: `"${name}" looks like an IPv6 address`,
        allowed: "addresses of IPv4; internet, networks and their parts stand for those of IPv6, too",
        fix: "name an IPv4 address or block, or internet",
      },
    ],
    "nothing was asked",
  );
}

function partsOf(vpc: Vpc): string[] {
  const tiers = vpc.subnets.map(({ tier }) => tier).filter((tier) => tier !== undefined);
  const roles = vpc.securityGroups.filter(({ id }) => !isDefault(id)).map(({ role }) => role);
  return [...new Set([...tiers, ...roles])].sort();
}

function isDefault(id: string): boolean {
  return id.includes("#aws_default_security_group.");
}

function hosts(vpc: Vpc, subnets: readonly Subnet[], group: SecurityGroup | undefined): EndPlace[] {
  return subnets.map((subnet) => ({ kind: "host", vpc, subnet, group, range: rangeOf(subnet.block) }));
}

function internet({ model }: NetworkIndex): EndPlace[] {
  const taken = model.vpcs.flatMap(({ blocks }) => blocks);
  return publicRanges(taken).map((range) => ({ kind: "outside", isPublic: true, range }));
}

function addresses(index: NetworkIndex, name: string, where: string): EndPlace[] {
  const block = parsed(name, where);
  const range = rangeOf(block);
  const inside = index.model.vpcs.flatMap((vpc) =>
    vpc.subnets
      .filter((subnet) => subnet.block.overlaps(block))
      .map((subnet): EndPlace => {
        const common = subnet.block.contains(block) ? block : subnet.block;
        return { kind: "host", vpc, subnet, group: undefined, range: rangeOf(common) };
      }),
  );
  const vpc = index.model.vpcs.find(({ blocks }) => blocks.some((own) => own.overlaps(block)));
  if (inside.length === 0 && vpc !== undefined) {
    throw new UsageError(
      [
        {
          where,
          found: `${name} is an address of the network ${vpc.network}, and in none of its subnets`,
          allowed: "",
          fix: "name an address of a subnet",
        },
      ],
      "nothing was asked",
    );
  }
  if (inside.length > 0) return inside;
  const isPublic = publicRanges().some(({ first, end }) => range.first < end && first < range.end);
  return [{ kind: "outside", isPublic, range }];
}

function parsed(name: string, where: string): Cidr {
  try {
    return Cidr.parse(name.includes("/") ? name : `${name}/32`, where);
  } catch (error) {
    if (error instanceof PalisadeError) throw new UsageError(error.problems, "nothing was asked");
    throw error;
  }
}

function rangeOf({ first, size }: Cidr) {
  return { first, end: first + size };
}
