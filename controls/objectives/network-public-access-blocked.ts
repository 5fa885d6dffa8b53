import { judged } from "../judged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { Verdict } from "../verdict";

/** A forgotten route or address opens nothing. */
export const networkPublicAccessBlocked = {
  id: "network.public-access-blocked",
  promise:
    "VPC Block Public Access keeps the internet out of every VPC of its account and Region, but of those with an internet gateway that are excluded by name.",
  source:
    'Amazon VPC User Guide, "Block public access to VPCs and subnets"; AWS Foundational Security Best Practices EC2.172',
  proof(stack): Verdict {
    const options = judged(
      stack,
      "aws_vpc_block_public_access_options",
      ({ internet_gateway_block_mode: mode }) =>
        mode === "block-ingress" || mode === "block-bidirectional" ? undefined : "it blocks nothing",
    );
    const gateways = Object.values(stack.resource?.["aws_internet_gateway"] ?? {}).map((gateway) =>
      referencedAddress(gateway["vpc_id"]),
    );
    const exclusions = judged(stack, "aws_vpc_block_public_access_exclusion", (exclusion) => {
      const vpc = referencedAddress(exclusion["vpc_id"]);
      return vpc !== undefined && gateways.includes(vpc)
        ? undefined
        : "it excludes what has no internet gateway here";
    });
    return {
      satisfied: [...options.satisfied, ...exclusions.satisfied],
      broken: [...options.broken, ...exclusions.broken],
    };
  },
} as const satisfies Objective;
