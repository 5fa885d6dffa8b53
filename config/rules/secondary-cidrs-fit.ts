import { Cidr } from "../../core/cidr";
import { notForHosts } from "../../facts/not-for-hosts";
import { secondaryBlockRestrictions } from "../../facts/secondary-block-restrictions";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";

/**
 * Further blocks of a network are such that AWS adds them to its own, and overlap no network's own block. Those of
 * two networks may overlap: blocks for pods are the same everywhere and are not routed between networks.
 */
export const secondaryCidrsFit: Rule = ({ networks }) => {
  const own = Object.entries(networks).flatMap(([name, { cidr }]) => {
    const block = parsedCidr(cidr);
    return block instanceof Cidr ? [{ name: `networks.${name}`, block }] : [];
  });
  return Object.entries(networks).flatMap(([name, { cidr, secondaryCidrs }]) => {
    const primary = parsedCidr(cidr);
    const before: { readonly name: string; readonly block: Cidr }[] = [];
    return secondaryCidrs.flatMap((written, index): Finding[] => {
      const path = ["networks", name, "secondaryCidrs", index];
      const block = parsedCidr(written);
      if (!(block instanceof Cidr)) return block.map((finding) => ({ path, ...finding }));
      const overlapped = [...own, ...before].find((other) => other.block.overlaps(block));
      before.push({ name: `another of networks.${name}`, block });
      if (block.prefix < 16 || block.prefix > 28) return [size(path, block)];
      if (overlapped !== undefined) return [overlaps(path, block, overlapped)];
      const range = primary instanceof Cidr ? restricted(primary, block) : undefined;
      return range === undefined ? [] : [refused(path, block, range, cidr)];
    });
  });
};

/** The range because of which a VPC does not take a further block. */
function restricted(primary: Cidr, block: Cidr): string | undefined {
  const { byRange, otherwise, never } = secondaryBlockRestrictions;
  const range = Object.keys(byRange).find((one) => Cidr.parse(one).overlaps(primary));
  const ranges = [...(range === undefined ? otherwise : (byRange[range] ?? [])), ...never, ...notForHosts];
  return ranges.find((one) => Cidr.parse(one).overlaps(block));
}

function size(path: Finding["path"], block: Cidr): Finding {
  return {
    path,
    found: `${block}, a prefix of ${block.prefix}`,
    allowed: "blocks with prefixes of 16 to 28",
    fix: "choose a block of such a size; several can be added",
  };
}

function overlaps(
  path: Finding["path"],
  block: Cidr,
  other: { readonly name: string; readonly block: Cidr },
): Finding {
  return {
    path,
    found: `${block} overlaps ${other.name} (${other.block})`,
    allowed: "blocks that are free",
    fix: "choose another block, for example in 100.64.0.0/10",
  };
}

function refused(path: Finding["path"], block: Cidr, range: string, primary: string): Finding {
  return {
    path,
    found: `${block} is in ${range}, from which AWS adds no block to ${primary}`,
    allowed: "a block of the same private range, of 100.64.0.0/10, or a public one that you own",
    fix: "choose a block there",
  };
}
