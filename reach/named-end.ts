import { Cidr } from "../core/cidr";
import { nearest } from "../core/nearest";
import { PalisadeError } from "../core/palisade-error";
import { UsageError } from "../core/usage-error";
import type { End, EndPlace } from "./end";
import { groupMembers } from "./group-members";
import type { NetworkIndex } from "./network-index";
import type { SecurityGroup, Subnet, Vpc } from "./network-model";
import { publicRanges } from "./public-ranges";

/** Names that an end can have, for those who ask. */
export const endNames = "internet, an IPv4 address or block, <network>/<security group>, or <network>/<tier>";

/**
 * What the name of an end stands for: `internet`, an IPv4 address or block, `<network>/<group>` with a security group of
 * the network (`shop-prod/application`), or else `<network>/<tier>` with a tier of subnets (`shop-prod/private`), whose
 * hosts may have any group.
 *
 * @param where what the error names, such as `FROM`
 * @throws UsageError with the nearest name
 */
export function namedEnd(index: NetworkIndex, name: string, where: string): End {
  if (name === "internet") return { name, places: internet(index) };
  if (/^[\d./]+$/.test(name)) return { name, places: addresses(index, name, where) };
  const [network = "", part] = name.split("/");
  const { vpcs } = index.model;
  const matching = vpcs.filter((vpc) => vpc.network === network);
  const [vpc] = matching.length > 0 ? matching : vpcs.filter((one) => one.name === network);
  if (vpc === undefined) {
    const networks = [...new Set(vpcs.map((one) => one.network))].sort();
    throw unknown(
      where,
      `there is no network "${network}"`,
      nearest(network, [...networks, "internet"]),
      networks,
    );
  }
  const group = vpc.securityGroups.find(({ role, id }) => role === part && !isDefault(id));
  if (group !== undefined) return { name, places: hosts(vpc, groupMembers(vpc, group), group) };
  const subnets = vpc.subnets.filter(({ tier }) => tier !== undefined && tier === part);
  if (subnets.length > 0) return { name, places: hosts(vpc, subnets, undefined) };
  const parts = partsOf(vpc);
  const near = nearest(part ?? "", parts);
  throw unknown(
    where,
    part === undefined
      ? `"${name}" names no part of the network`
      : `the network ${network} has no tier or security group "${part}"`,
    near === undefined ? undefined : `${network}/${near}`,
    parts.map((one) => `${network}/${one}`),
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

function unknown(
  where: string,
  found: string,
  near: string | undefined,
  known: readonly string[],
): UsageError {
  const shown = known.length > 12 ? [...known.slice(0, 12), `and ${known.length - 12} more`] : known;
  return new UsageError(
    [
      {
        where,
        found,
        allowed: near === undefined ? `there are ${shown.join(", ") || "none"}` : "",
        fix: near === undefined ? `name ${endNames}` : `did you mean "${near}"?`,
      },
    ],
    "nothing was asked",
  );
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
