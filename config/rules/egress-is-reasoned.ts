import { Cidr } from "../../core/cidr";
import { parsedCidr } from "../parsed-cidr";
import type { Finding, Rule } from "../rule";

/** The longest prefix of a block that is a great part of the internet: no holder of addresses has a shorter one. */
const wide = 7;

/** Each block of an egress is one outside of the network and is written once, and one that is the internet says why. */
export const egressIsReasoned: Rule = ({ networks }) =>
  Object.entries(networks).flatMap(([name, { egress, cidr, secondaryCidrs }]): Finding[] => {
    if (egress === undefined) return [];
    const path = ["networks", name, "egress"];
    return egress.cidrs.flatMap((written, index): Finding[] => {
      const place = [...path, "cidrs", index];
      const block = parsedCidr(written);
      if (!(block instanceof Cidr)) return block.map((finding) => ({ path: place, ...finding }));
      if (egress.cidrs.indexOf(written) !== index) {
        return [{ path: place, found: `${written} again`, allowed: "each block once", fix: "remove one" }];
      }
      // What is no block of a VPC is an error of its own.
      const own = [cidr, ...secondaryCidrs].find((one) => {
        const parsed = parsedCidr(one);
        return parsed instanceof Cidr && parsed.prefix >= 16 && parsed.contains(block);
      });
      if (own !== undefined) {
        return [
          {
            path: place,
            found: `${written} lies in ${own}, a block of the network itself`,
            allowed: "blocks outside of the network, to which its NAT gateways lead",
            fix: "remove it",
          },
        ];
      }
      if (block.prefix > wide || egress.reason !== undefined) return [];
      return [
        {
          path: place,
          found: `${written}, without a reason`,
          allowed: "blocks of the size /8 or smaller, or a reason why applications may reach the internet",
          fix: "name the addresses that applications call, or add reason",
        },
      ];
    });
  });
