import type { Cidr } from "../core/cidr";
import type { Ipv6Block } from "../core/ipv6-block";
import type { FirewallRules } from "./firewall-rules";

/** All networks of some stacks together: what is where, and what leads where. Plain data, without cycles. */
export interface NetworkModel {
  readonly vpcs: readonly Vpc[];
  readonly transitGateways: readonly TransitGateway[];
  readonly peerings: readonly Peering[];
  readonly vpnConnections: readonly VpnConnection[];
  /** Rule groups of DNS Firewall, whether anything is associated with them or not. */
  readonly dnsRuleGroups: readonly Part[];
}

/** What every part has. */
export interface Part {
  /** Unique among all stacks: the stack and the address. */
  readonly id: string;
  /** The stack that it is in, by the key under which it was given. */
  readonly stack: string;
  /** Terraform address: `aws_subnet.network_private_a`. */
  readonly address: string;
  /** The tag `Name`, or else the address. */
  readonly name: string;
}

export interface Vpc extends Part {
  /** The key under `networks`, where the stack tells it; else the name of the VPC. */
  readonly network: string;
  /** 12 digits, where the provider allows one account only. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  /** IPv4 blocks, the first one first. Those that only an apply tells are not here. */
  readonly blocks: readonly Cidr[];
  /** The IPv6 block, or what stands in for the one that AWS chooses. Whether it is there, its subnets say. */
  readonly ipv6Block: Ipv6Block | undefined;
  readonly subnets: readonly Subnet[];
  readonly routeTables: readonly RouteTable[];
  /** Route tables that decide about what comes in by a gateway, by the id of the gateway. */
  readonly edgeTables: ReadonlyMap<string, RouteTable>;
  readonly securityGroups: readonly SecurityGroup[];
  readonly internetGateway: Part | undefined;
  /** A VPC has one at most. */
  readonly vpnGateway: Part | undefined;
  readonly natGateways: readonly NatGateway[];
  readonly firewalls: readonly Firewall[];
  readonly endpoints: readonly Endpoint[];
  /** Associations of DNS Firewall rule groups, and of Route 53 Profiles, which can bear them. */
  readonly dnsFirewall: readonly Part[];
}

export interface Subnet extends Part {
  /** The tag `Tier`. */
  readonly tier: string | undefined;
  /** Availability Zone as the subnet names it: `eu-west-1a` or `euw1-az1`. */
  readonly zone: string;
  readonly block: Cidr;
  /** Its IPv6 block, or what stands in for one that AWS chooses; undefined in a subnet of IPv4 alone. */
  readonly ipv6Block: Ipv6Block | undefined;
  readonly routes: RouteTable;
  readonly acl: NetworkAcl;
}

export interface RouteTable extends Part {
  /** Without the VPC's own routes, which every table has. */
  readonly routes: readonly Route[];
  readonly ipv6Routes: readonly Ipv6Route[];
}

export interface Ipv6Route extends Part {
  /** Undefined where only an apply tells: it may be any. */
  readonly block: Ipv6Block | undefined;
  readonly target: RouteTarget;
}

export interface Route extends Part {
  /** One block, or those of a prefix list. */
  readonly destinations: readonly Cidr[];
  /** AWS service to whose addresses it leads, for a gateway endpoint: `s3`. */
  readonly service?: string;
  readonly target: RouteTarget;
  /** Whether a virtual private gateway makes it known, and nobody wrote it. */
  readonly isPropagated?: true;
}

export type RouteTarget =
  | { readonly kind: "local" }
  | { readonly kind: "internet-gateway"; readonly id: string }
  | { readonly kind: "nat-gateway"; readonly id: string }
  /** Lets out packets of IPv6, and their replies in. */
  | { readonly kind: "egress-only-gateway"; readonly id: string }
  /** Endpoint of a Network Firewall in one zone; undefined where the expression names none. */
  | { readonly kind: "firewall"; readonly id: string; readonly zone: string | undefined }
  /** Gateway endpoint, or endpoint of a Gateway Load Balancer. */
  | { readonly kind: "endpoint"; readonly id: string }
  | { readonly kind: "transit-gateway"; readonly id: string }
  | { readonly kind: "peering"; readonly id: string }
  /** Virtual private gateway, where VPN connections of one VPC end. */
  | { readonly kind: "vpn-gateway"; readonly id: string }
  /** Leads to what is not read here: a network interface, an id that stands in the file. */
  | { readonly kind: "elsewhere"; readonly written: string }
  /** Names something that is not there. */
  | { readonly kind: "missing"; readonly written: string };

export interface NetworkAcl extends Part {
  /** Sorted by number; what none matches is denied. */
  readonly rules: readonly NetworkAclRule[];
  /** In the same order. */
  readonly ipv6Rules: readonly Ipv6AclRule[];
}

export interface Ipv6AclRule extends Omit<NetworkAclRule, "block"> {
  /** Undefined where only an apply tells: it may be any. */
  readonly block: Ipv6Block | undefined;
}

export interface NetworkAclRule {
  readonly address: string;
  readonly direction: "in" | "out";
  readonly number: number;
  readonly allow: boolean;
  readonly block: Cidr;
  readonly protocol: Protocol;
  /** Of TCP and UDP. */
  readonly ports: PortRange;
}

/** `-1` is every protocol. */
export type Protocol = "-1" | "tcp" | "udp" | "icmp" | "other";

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export interface SecurityGroup extends Part {
  /** The name of the group without that of its VPC: `application`. */
  readonly role: string;
  readonly rules: readonly SecurityGroupRule[];
}

export interface SecurityGroupRule {
  readonly address: string;
  readonly direction: "in" | "out";
  readonly protocol: Protocol;
  readonly ports: PortRange;
  readonly peer: RulePeer;
}

/** Who is at the other end of a rule. */
export type RulePeer =
  | {
      readonly kind: "blocks";
      readonly blocks: readonly Cidr[];
      /** Of IPv6, which a prefix list may have. */
      readonly ipv6Blocks: readonly Ipv6Block[];
      readonly written: string;
    }
  /** A block of IPv6; undefined where only an apply tells: it may be any. */
  | { readonly kind: "ipv6-block"; readonly block: Ipv6Block | undefined; readonly written: string }
  | { readonly kind: "group"; readonly id: string }
  /** Prefix list of an AWS service, whose addresses no stack tells. */
  | { readonly kind: "service"; readonly service: string }
  | { readonly kind: "unknown"; readonly written: string };

export interface NatGateway extends Part {
  readonly subnet: string;
  /** Whether it has a public address; one without only hides addresses behind its own. */
  readonly isPublic: boolean;
}

export interface Firewall extends Part {
  /** Ids of its subnets. */
  readonly subnets: readonly string[];
  /** Undefined where they are in no stack. */
  readonly rules: FirewallRules | undefined;
}

export interface Endpoint extends Part {
  readonly type: "Interface" | "Gateway" | "GatewayLoadBalancer" | "Resource" | "ServiceNetwork";
  /** Whole name of the service. */
  readonly service: string;
  readonly subnets: readonly string[];
  /** Ids of its security groups; undefined where the endpoint takes the VPC's default group. */
  readonly securityGroups: readonly string[] | undefined;
}

export interface Peering extends Part {
  /** Ids of the VPCs; undefined for one that no stack has. */
  readonly vpcs: readonly [string | undefined, string | undefined];
}

/** A VPN connection, by which networks on premises reach a VPC or a Transit Gateway. */
export interface VpnConnection extends Part {
  /** The key under `vpnConnections`, where its place in the stack tells it; else its name. */
  readonly key: string;
  /** Id of the virtual private gateway or the Transit Gateway where it ends. */
  readonly gateway: string | undefined;
  /** What is behind it, as far as static routes or routes to its gateway name it. */
  readonly blocks: readonly Cidr[];
}

export interface TransitGateway extends Part {
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly asn: string | undefined;
  readonly routeTables: readonly TransitRouteTable[];
  readonly attachments: readonly TransitAttachment[];
}

export interface TransitAttachment extends Part {
  /** Id of the VPC; undefined for a VPN, a peering, or a VPC that no stack has. */
  readonly vpc: string | undefined;
  /** Ids of its subnets, one a zone. */
  readonly subnets: readonly string[];
  readonly applianceMode: boolean;
  /** Id of the route table that decides about what the attachment sends. */
  readonly routeTable: string | undefined;
}

export interface TransitRouteTable extends Part {
  readonly routes: readonly TransitRoute[];
}

export interface TransitRoute {
  readonly stack: string;
  readonly address: string;
  readonly block: Cidr;
  readonly origin: "static" | "propagated";
  /** Id of the attachment, `blackhole`, or undefined where no stack has it. */
  readonly target: string | undefined;
  /** Whether it names an attachment of its own stack, which is not there. */
  readonly isMissing?: true;
}
