import type { NetworkTier } from "../../core/cidr-plan";
import type { Zones } from "../../core/zone-slots";
import type { InspectionPlace } from "./inspection-place";
import type { TransitProps } from "./transit-props";
import type { ZoneEndpoints } from "./zone-endpoints";

/** What a network that inspects is made of. */
export interface InspectionNetworkProps {
  /** Name of the network, for example `acme-inspection`: begins the `Name` tags. */
  readonly name: string;
  /** Block of the VPC, a prefix of 16 to 28. */
  readonly cidr: string;
  /** IPAM pool in which the block is booked when the VPC is made, `ipam-pool-...`. @default none */
  readonly ipamPoolId?: string;
  readonly region: string;
  /** The Availability Zones, as of `VpcNetwork`. */
  readonly zones: Zones;
  /** Prefix length of a tier's subnets. @default see `cidrPlan` */
  readonly tierPrefixes?: Readonly<Partial<Record<NetworkTier, number>>>;
  /** Tags of the subnets of a tier, beside `Name` and `Tier`. @default none */
  readonly subnetTags?: Readonly<Partial<Record<NetworkTier, Readonly<Record<string, string>>>>>;
  /** Whether it leads to the internet, by NAT gateways in public subnets. @default "none" */
  readonly nat?: "none" | "one" | "per-zone";
  /** Elastic IP addresses that exist, by zone: allocation ids. @default none */
  readonly natAddresses?: Readonly<Record<string, string>>;
  /** The Transit Gateway, and the blocks of the networks behind it. */
  readonly transit: TransitProps;
  /** ARN of the bucket in the log archive that receives flow logs. */
  readonly flowLogBucketArn: string;
  /** ARN of the bucket in the log archive that receives DNS query logs. */
  readonly queryLogBucketArn: string;
  /** Makes the firewall in the subnets of its tier, and says where it inspects what passes a zone. */
  readonly inspect: (place: InspectionPlace) => ZoneEndpoints;
}
