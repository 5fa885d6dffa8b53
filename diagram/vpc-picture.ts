import type { Conversation } from "./conversation";

/** What a picture of one VPC shows, in words and without places: whoever draws it chooses those. */
export interface VpcPicture {
  /** The key under `networks`. */
  readonly network: string;
  /** Addresses, Region and account, and what holds for the whole VPC. */
  readonly facts: readonly string[];
  /** Columns, sorted. */
  readonly zones: readonly string[];
  /** Rows, from the one nearest to the internet. */
  readonly tiers: readonly string[];
  readonly subnets: readonly SubnetPicture[];
  /** What routes lead to, each once, in the order of the pictures. */
  readonly targets: readonly TargetPicture[];
  /** Where what comes in by the internet gateway is sent first, where that is a firewall. */
  readonly entrances: readonly RoutePicture[];
  /** Names of the security groups without that of the VPC, from the internet inwards. */
  readonly groups: readonly string[];
  readonly conversations: readonly Conversation[];
}

export interface SubnetPicture {
  readonly name: string;
  readonly tier: string;
  readonly zone: string;
  readonly block: string;
  /** Gateways, endpoints and attachments in it. */
  readonly holds: readonly string[];
  /** Ids of the Transit Gateways to which the VPC is attached by it. */
  readonly attachedTo: readonly string[];
  /** Without the VPC's own route, which every table has. */
  readonly routes: readonly RoutePicture[];
}

export interface RoutePicture {
  /** Blocks, and names of AWS services. */
  readonly destinations: readonly string[];
  /** Id of a target of the picture. */
  readonly target: string;
}

export interface TargetPicture {
  readonly id: string;
  readonly kind: TargetKind;
  readonly label: string;
  /** Zone that it is in, where it is in one alone. */
  readonly zone?: string;
}

export type TargetKind =
  | "internet-gateway"
  | "nat-gateway"
  | "firewall"
  | "transit-gateway"
  | "endpoint"
  | "peering"
  | "vpn-gateway"
  | "other";
