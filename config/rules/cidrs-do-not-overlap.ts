import { Cidr } from "../../core/cidr";
import { cidrPlan } from "../../core/cidr-plan";
import { PalisadeError } from "../../core/palisade-error";
import { zoneSlots } from "../../core/zone-slots";
import { notForHosts } from "../../facts/not-for-hosts";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

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
      // Subnets of several tiers that are too small are one block that is.
      findings.push(
        ...error.problems.slice(0, 1).map(({ found, allowed, fix }) => ({ path, found, allowed, fix })),
      );
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
      const before = onPremises.slice(0, index).map(parsedCidr);
      const same = before.find((one) => one instanceof Cidr && one.overlaps(cidr));
      if (same !== undefined) {
        findings.push({
          path,
          found: `${cidr}, of which ${String(same)} says some already`,
          allowed: "each block once, without one inside another",
          fix: "remove one of them",
        });
        continue;
      }
      const network = [...blocks, ...secondaryBlocks(organization)].find((block) =>
        block.cidr.overlaps(cidr),
      );
      if (network === undefined) continue;
      findings.push({
        path,
        found: `${cidr} overlaps networks.${network.name} (${network.cidr})`,
        allowed: "blocks of networks on premises that no VPC has, or packets for one would go to the other",
        fix: "name the blocks that are in use there, or give the network another",
        // Flows name such a block, too, and it is the same mistake there.
        cause: `${cidr} in networks.${network.name}`,
      });
    }
  }
  for (const [index, { name, cidr }] of blocks.entries()) {
    const [first, ...others] = blocks.slice(0, index).filter((before) => before.cidr.overlaps(cidr));
    if (first === undefined) continue;
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    findings.push({
      path: ["networks", name, "cidr"],
      found: `${cidr} overlaps networks.${first.name} (${first.cidr})${more}`,
      allowed: "networks do not overlap, so that they can be connected",
      fix: "choose a free block",
      cause: `networks.${first.name}.cidr`,
    });
  }
  return findings;
};

function secondaryBlocks({ networks }: Organization): { readonly name: string; readonly cidr: Cidr }[] {
  return Object.entries(networks).flatMap(([name, { secondaryCidrs }]) =>
    secondaryCidrs.flatMap((written) => {
      const cidr = parsedCidr(written);
      return cidr instanceof Cidr ? [{ name: `${name}.secondaryCidrs`, cidr }] : [];
    }),
  );
}
