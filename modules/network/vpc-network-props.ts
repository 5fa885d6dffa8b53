import type { NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import type { Zones } from "../../core/zone-slots";
import type { Partition } from "../../facts/partitions";
import type { InspectionPlace } from "./inspection-place";
import type { InterfaceEndpoint } from "./interface-endpoints";
import type { TransitProps } from "./transit-props";
import type { TrustedAccounts } from "./trusted-accounts";
import type { ZoneEndpoints } from "./zone-endpoints";

/** An AWS service that a gateway endpoint can reach. Gateway endpoints cost nothing. */
export type GatewayService = "s3" | "dynamodb" | "s3express";

/** What a network is made of. */
export interface VpcNetworkProps {
  /** Name of the network, for example `acme-prod`: begins the `Name` tags and the security groups' names. */
  readonly name: string;
  /** Block of the VPC, a prefix of 16 to 28: `10.20.0.0/16`. */
  readonly cidr: string;
  /**
   * Gives the VPC a /56 of IPv6 that AWS chooses, and subnets of the tiers public and private a /64 each. Public subnets are
   * reached in IPv6 as in IPv4; private ones leave by an egress-only internet gateway, where they leave to any address by
   * NAT. Not with `transit`, `inspect` or `ipamPoolId`. @default none: IPv4 alone
   */
  readonly ipv6?: "amazon-provided";
  /** IPAM pool in which the block is booked when the VPC is made, `ipam-pool-...`. @default none */
  readonly ipamPoolId?: string;
  readonly region: string;
  /**
   * The Availability Zones, one to six, all by letter or all by id: `["a", "b", "c"]`, `["use1-az1", "use1-az4"]`. The
   * order says which addresses a zone gets, so append a zone and never reorder them; or each zone with the slot of its
   * addresses, counted from 1: `{ b: 2, c: 3 }`.
   */
  readonly zones: Zones;
  /**
   * How private subnets reach the internet: not at all, through one NAT gateway in the first zone (cheaper,
   * down when that zone is), or through one in each zone.
   */
  readonly nat: "none" | "one" | "per-zone";
  /**
   * The Transit Gateway to which the network is attached, through subnets of a tier of their own. Private subnets route
   * to it; where that is their way to the internet, too, `nat` is `none`. @default none
   */
  readonly transit?: TransitProps;
  /**
   * Elastic IP addresses that exist, by zone: allocation ids that NAT gateways take instead of addresses of their own.
   * Their owner releases them, this network never does. @default none
   */
  readonly natAddresses?: Readonly<Record<string, string>>;
  /**
   * IPv4 blocks outside of the network that applications reach by NAT, on port 443.
   * @default ["0.0.0.0/0"]: any address, since services are called by name
   */
  readonly egressCidrs?: readonly string[];
  /** Tags of the subnets of a tier, beside `Name` and `Tier`. @default none */
  readonly subnetTags?: Readonly<Partial<Record<NetworkTier, Readonly<Record<string, string>>>>>;
  /** Further blocks of the VPC, prefixes of 16 to 28, in which others make subnets. @default none */
  readonly secondaryCidrs?: readonly string[];
  /** Layers of the network; `private` is always one of them, `public` whenever there is a NAT gateway. */
  readonly tiers: readonly Exclude<NetworkTier, "transit">[];
  /** Prefix length of a tier's subnets, for example `{ private: 20 }`. @default see `cidrPlan` */
  readonly tierPrefixes?: Readonly<Partial<Record<NetworkTier, number>>>;
  /** Organization that endpoints are bound to, `o-...`. @default none: they are bound to the account */
  readonly organizationId?: string;
  /** Accounts outside of the organization that endpoints let through too. @default none */
  readonly trusted?: TrustedAccounts;
  /** Account that owns the network. */
  readonly accountId: string;
  /** @default the partition of the Region */
  readonly partition?: Partition;
  readonly gatewayEndpoints: readonly GatewayService[];
  /** Services reached by private address: as AWS names them behind the region, `ssm`, or by their whole names. */
  readonly interfaceEndpoints: readonly InterfaceEndpoint[];
  /** Whether people reach applications by SSH, through an EC2 Instance Connect Endpoint. @default false */
  readonly instanceConnect?: boolean;
  /**
   * Makes the firewall in the subnets of its tier, through which public subnets reach the internet and are reached, and says
   * where it inspects what passes a zone. It takes the tiers public and firewall. @default public subnets lead to the
   * internet gateway themselves
   */
  readonly inspect?: (place: InspectionPlace) => ZoneEndpoints;
  /** ARN of the bucket in the log archive that receives flow logs. */
  readonly flowLogBucketArn: string;
  /** ARN of the bucket in the log archive that receives DNS query logs. */
  readonly queryLogBucketArn: string;
  /** Who talks to whom beyond what every network allows. @default nobody */
  readonly flows?: readonly NetworkFlow[];
  /** TCP port on which applications listen, or up to five. @default 8443 */
  readonly applicationPorts?: number | readonly number[];
  /** TCP port on which databases listen, or up to five. @default 5432 */
  readonly databasePorts?: number | readonly number[];
}
