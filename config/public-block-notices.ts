import { Cidr } from "../core/cidr";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/**
 * Blocks that VPCs use without owning them: RFC 1918, and RFC 6598.
 *
 * Source: Amazon VPC User Guide "VPC CIDR blocks".
 */
const privateBlocks = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

/** That a network has addresses of the internet: what has them there cannot be reached from it. */
export function publicBlockNotices({ networks }: Organization, source: Source): Notice[] {
  const own = privateBlocks.map((block) => Cidr.parse(block));
  return Object.entries(networks).flatMap(([name, { cidr }]): Notice[] => {
    const block = Cidr.parse(cidr);
    if (own.some((one) => one.contains(block))) return [];
    return [
      {
        where: source.where(["networks", name, "cidr"]),
        message: `${cidr} has public addresses: unless they are yours, ${name} cannot reach whoever has them; private blocks are ${privateBlocks.join(", ")}`,
      },
    ];
  });
}
