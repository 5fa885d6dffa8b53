import { Cidr } from "../core/cidr";
import { privateBlocks } from "../facts/private-blocks";
import { blocksBehind } from "./blocks-behind";
import { protectedBlocks } from "./protected-blocks";
import type { Organization } from "./schema/organization";

/**
 * What is inside for the firewall of a network, where the file does not say it: all private blocks, and what the firewall
 * protects beside them. Rules speak of `HOME_NET` alone: what is missing there is watched by none of them.
 */
export function insideBlocks(organization: Organization, name: string): string[] {
  const { transit } = organization.networks[name] ?? {};
  if (transit?.inspects) return blocksBehind(organization, transit.gateway);
  const others = protectedBlocks(organization, name).filter(
    (cidr) => !privateBlocks.some((block) => Cidr.parse(block).contains(Cidr.parse(cidr))),
  );
  return [...privateBlocks, ...new Set(others)];
}
