/**
 * Ranges from which a VPC takes no further block, by the range of the block that it has; `otherwise` for all other ranges.
 * No VPC takes one from `never`.
 *
 * Source: Amazon VPC User Guide "VPC CIDR blocks", IPv4 CIDR block association restrictions.
 * As of: 2026-11-26
 */
export const secondaryBlockRestrictions = {
  byRange: {
    "10.0.0.0/8": ["172.16.0.0/12", "192.168.0.0/16"],
    "172.16.0.0/12": ["10.0.0.0/8", "192.168.0.0/16", "172.31.0.0/16"],
    "192.168.0.0/16": ["10.0.0.0/8", "172.16.0.0/12"],
  } as Readonly<Record<string, readonly string[]>>,
  otherwise: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
  never: ["198.19.0.0/16"],
} as const;
