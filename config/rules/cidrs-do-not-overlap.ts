import { Cidr } from "../../core/cidr";
import { cidrPlan } from "../../core/cidr-plan";
import { PalisadeError } from "../../core/palisade-error";
import { zoneSlots } from "../../core/zone-slots";
import { notForHosts } from "../../facts/not-for-hosts";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";

/** Networks overlap neither each other nor networks on premises, so that they can be connected, and each has space for its subnets. */
export const cidrsDoNotOverlap: Rule = (organization) => {
  const findings: Finding[] = [];
  const blocks: { readonly name: string; readonly cidr: Cidr }[] = [];
  for (const [name, network] of Object.entries(organization.networks)) {
    const path = ["networks", name, "cidr"];
    try {
      const cidr = Cidr.parse(network.cidr);
      cidrPlan({
        cidr: network.cidr,
        tiers: network.subnetPrefixes,
        slots: Math.max(...zoneSlots(network.zones).values()),
        transit: network.transit !== undefined,
      });
      blocks.push({ name, cidr });
      const taken = notForHosts.find((block) => Cidr.parse(block).overlaps(cidr));
      if (taken !== undefined) {
        findings.push({
          path,
          found: `${cidr} is in ${taken}, which VPCs cannot use`,
          allowed: "a private block (RFC 1918), or a public one that you own",
          fix: "choose a block in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16",
        });
      }
    } catch (error) {
      if (!(error instanceof PalisadeError)) throw error;
      findings.push(...error.problems.map(({ found, allowed, fix }) => ({ path, found, allowed, fix })));
    }
  }
  for (const [name, { onPremises }] of Object.entries(organization.transitGateways)) {
    for (const [index, written] of onPremises.entries()) {
      const cidr = parsedCidr(written);
      const path = ["transitGateways", name, "onPremises", index];
      if (!(cidr instanceof Cidr)) {
        findings.push(...cidr.map((finding) => ({ path, ...finding })));
        continue;
      }
      const network = blocks.find((block) => block.cidr.overlaps(cidr));
      if (network === undefined) continue;
      findings.push({
        path,
        found: `${cidr} overlaps networks.${network.name} (${network.cidr})`,
        allowed: "blocks of networks on premises that no VPC has, or packets for one would go to the other",
        fix: "name the blocks that are in use there, or give the network another",
      });
    }
  }
  // In the order of their first addresses, a block that overlaps any earlier one overlaps the one that ends last.
  const ordered = [...blocks].sort(
    (left, right) => left.cidr.first - right.cidr.first || (left.name < right.name ? -1 : 1),
  );
  let widest: (typeof ordered)[number] | undefined;
  for (const block of ordered) {
    if (widest?.cidr.overlaps(block.cidr)) {
      findings.push({
        path: ["networks", block.name, "cidr"],
        found: `${block.cidr} overlaps networks.${widest.name} (${widest.cidr})`,
        allowed: "networks do not overlap, so that they can be connected",
        fix: "choose a free block",
      });
    }
    if (widest === undefined || end(block.cidr) > end(widest.cidr)) widest = block;
  }
  return findings;
};

function end(cidr: Cidr): number {
  return cidr.first + cidr.size;
}
