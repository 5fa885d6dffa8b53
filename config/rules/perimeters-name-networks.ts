import { Cidr } from "../../core/cidr";
import { PalisadeError } from "../../core/palisade-error";
import type { Finding, Rule } from "../rule";

/** Addresses that AWS never sees as the source of a request from outside. Source: RFC 1918, RFC 6598. */
const privateBlocks = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"];

/** A wider block than this is no network of anybody's, but a part of the internet. */
const widest = 8;

/** A perimeter of networks names some, by the public addresses from which their requests come. */
export const perimetersNameNetworks: Rule = ({ perimeter }) => {
  const { networks } = perimeter;
  if (networks === undefined) return [];
  if (networks.cidrs.length + networks.vpcs.length === 0) {
    return [
      {
        path: ["perimeter", "networks"],
        found: "neither cidrs nor vpcs",
        allowed: "networks from which requests are expected, one at least",
        fix: "name them, those of NAT gateways among the cidrs, or leave networks out",
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
          allowed: `a prefix of ${widest} or more: a perimeter around everybody is none`,
          fix: "name the networks that are yours",
        },
      ];
    }
    const hidden = privateBlocks.find((block) => Cidr.parse(block).overlaps(cidr));
    return hidden === undefined
      ? []
      : [
          {
            path,
            found: `${text} lies in the private block ${hidden}`,
            allowed: "public addresses: AWS sees those of the gateway through which a request leaves",
            fix: "name the addresses of the NAT gateway or firewall, or the VPC under vpcs",
          },
        ];
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    return error.problems.map(({ found, allowed, fix }) => ({ path, found, allowed, fix }));
  }
}
