import { Cidr } from "../../core/cidr";
import { PalisadeError } from "../../core/palisade-error";
import type { Finding, Rule } from "../rule";

/** Addresses that are never the source of a request to AWS over the internet. Source: RFC 1918, RFC 6598. */
const privateBlocks = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

/** A block with a shorter prefix is too large to be the network of one organization. */
const widest = 8;

/** The networks of the perimeter are given by VPC ids or by public CIDR blocks. */
export const perimetersNameNetworks: Rule = ({ perimeter }) => {
  const { networks } = perimeter;
  if (networks === undefined) return [];
  if (networks.cidrs.length + networks.vpcs.length === 0) {
    return [
      {
        path: ["perimeter", "networks"],
        found: "neither cidrs nor vpcs",
        allowed: "at least one network from which requests are allowed",
        fix: "add cidrs (including those of NAT gateways) or vpcs, or remove networks",
      },
    ];
  }
  return networks.cidrs.flatMap((text, index) => judged(["perimeter", "networks", "cidrs", index], text));
};

function judged(path: (string | number)[], text: string): Finding[] {
  try {
    const cidr = Cidr.parse(text);
    if (cidr.prefix < widest) {
      return [
        {
          path,
          found: `${text} has ${cidr.size} addresses`,
          allowed: `a prefix length of ${widest} or more`,
          fix: "name only your own networks",
        },
      ];
    }
    const hidden = privateBlocks.find((block) => Cidr.parse(block).overlaps(cidr));
    return hidden === undefined
      ? []
      : [
          {
            path,
            found: `${text} is in the private block ${hidden}`,
            allowed:
              "public addresses: AWS sees the address of the NAT gateway or firewall, not the private one",
            fix: "name the public address of the NAT gateway or firewall, or add the VPC to vpcs",
          },
        ];
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    return error.problems.map(({ found, allowed, fix }) => ({ path, found, allowed, fix }));
  }
}
