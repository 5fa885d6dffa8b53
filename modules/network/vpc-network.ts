import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { type CidrPlan, cidrPlan, type NetworkTier } from "../../core/cidr-plan";
import { PalisadeError } from "../../core/palisade-error";
import { usedBlocks } from "../../core/used-blocks";
import { zoneSlots } from "../../core/zone-slots";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { bookedIn } from "./booked-in";
import { ClosedDefaults } from "./closed-defaults";
import { defaultPorts } from "./default-ports";
import { DnsQueryLogs } from "./dns-query-logs";
import { EgressOnlyAccess } from "./egress-only-access";
import { endpointPorts } from "./endpoint-ports";
import { FlowLogs } from "./flow-logs";
import { FlowRules } from "./flow-rules";
import { GatewayEndpoints } from "./gateway-endpoints";
import { hasIpv6 } from "./has-ipv6";
import { InspectedInternetAccess } from "./inspected-internet-access";
import { InstanceConnect } from "./instance-connect";
import { InterfaceEndpoints, type MadeEndpoint } from "./interface-endpoints";
import { InternetAccess, type InternetAccessProps } from "./internet-access";
import { Ipv6Addresses } from "./ipv6-addresses";
import { leavesInIpv6 } from "./leaves-in-ipv6";
import { NatGateways } from "./nat-gateways";
import { reachesInternet } from "./reaches-internet";
import { SecondaryBlocks } from "./secondary-blocks";
import { tierAcls } from "./tier-acls";
import { tierBlock } from "./tier-block";
import { TierSecurityGroups } from "./tier-security-groups";
import { TierSubnets } from "./tier-subnets";
import { TransitAttachment } from "./transit-attachment";
import { transitDestinations } from "./transit-destinations";
import { vpcNetworkProblems } from "./vpc-network-problems";
import type { VpcNetworkProps } from "./vpc-network-props";

/**
 * A VPC in tiers: public subnets for load balancers and NAT, private ones for applications, database ones
 * that only the private tier reaches, and firewall ones kept ready. Each tier stands behind a network ACL and
 * each role behind a security group; AWS services are reached by endpoints bound to the organization; all
 * traffic is recorded.
 *
 * Addresses are planned for four zones and all tiers from the start, for six where there is a fifth: a zone or a
 * tier that is added later adds resources and changes none.
 *
 * Sources: AWS Well-Architected SEC05; CIS AWS Foundations, chapter on networking; NIST SP 800-207.
 *
 * @throws PalisadeError that holds every problem with the props
 */
export class VpcNetwork extends Construct {
  readonly resource: Vpc;
  /** The addresses of every tier, whether it exists or not. */
  readonly plan: CidrPlan;
  readonly tiers: ReadonlyMap<NetworkTier, TierSubnets>;
  readonly securityGroups: TierSecurityGroups;
  /** Its IPv6 addresses; undefined in a network of IPv4 alone. */
  readonly ipv6: Ipv6Addresses | undefined;
  /** Interface endpoints by the short name of their service; none where there are none. */
  readonly endpoints: ReadonlyMap<string, MadeEndpoint> = new Map();

  constructor(scope: Construct, id: string, props: VpcNetworkProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = vpcNetworkProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    this.plan = cidrPlan({
      cidr: props.cidr,
      slots: Math.max(...zoneSlots(props.zones).values()),
      where: `network ${props.name}, cidr`,
      transit: props.transit !== undefined,
      ...(props.tierPrefixes && { tiers: props.tierPrefixes }),
    });
    this.resource = new Vpc(this, "Resource", {
      cidrBlock: props.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: props.name },
      ...(props.ipv6 && { assignGeneratedIpv6CidrBlock: true }),
      ...bookedIn(props.ipamPoolId),
    });
    const common = { name: props.name, vpcId: this.resource.id };
    new SecondaryBlocks(this, "Secondary", { vpcId: this.resource.id, cidrs: props.secondaryCidrs ?? [] });
    new ClosedDefaults(this, "Default", { name: props.name, vpc: this.resource });
    new FlowLogs(this, "FlowLogs", { ...common, bucketArn: props.flowLogBucketArn });
    new DnsQueryLogs(this, "Queries", {
      name: props.name,
      vpcId: this.resource.id,
      bucketArn: props.queryLogBucketArn,
    });
    this.ipv6 = props.ipv6 && new Ipv6Addresses(this.resource.ipv6CidrBlock);
    this.tiers = this.tierSubnets(props);
    this.routesOutside(props);
    this.transit(props);

    const privateTier = this.privateTier();
    const { gatewayEndpoints, interfaceEndpoints, ...endpointProps } = props;
    const gateways = new GatewayEndpoints(this, "Gateway", {
      ...endpointProps,
      vpcId: this.resource.id,
      services: gatewayEndpoints,
      tier: privateTier,
    });
    const groups = {
      ...common,
      applicationPorts: props.applicationPorts ?? defaultPorts.application,
      databasePorts: props.databasePorts ?? defaultPorts.database,
      tiers: props.tiers,
      privateBlocks: usedBlocks(this.plan.private, [...zoneSlots(props.zones).values()]),
      egressCidrs: reachesInternet(props) ? (props.egressCidrs ?? [anywhere]) : [],
      ...(this.ipv6 && { ipv6: { leaves: leavesInIpv6(props) } }),
      prefixListIds: gateways.prefixListIds,
      endpointPorts: endpointPorts(props),
    };
    this.securityGroups = new TierSecurityGroups(this, "Group", groups);
    new FlowRules(this, "Flow", { flows: props.flows ?? [], groups: this.securityGroups, given: groups });
    if (this.securityGroups.endpoints !== undefined) {
      const { endpoints } = new InterfaceEndpoints(this, "Interface", {
        ...endpointProps,
        vpcId: this.resource.id,
        services: interfaceEndpoints,
        tier: privateTier,
        securityGroup: this.securityGroups.endpoints,
      });
      this.endpoints = endpoints;
    }
    if (props.instanceConnect === true) {
      const { application } = this.securityGroups;
      new InstanceConnect(this, "InstanceConnect", { ...common, tier: privateTier, application });
    }
    // Of the resources only the VPC itself is left: the parts have claimed their own.
    fulfils(
      this,
      "network.defaults-closed",
      "network.flows-logged",
      "network.queries-logged",
      "network.tiers-separated",
    );
  }

  private tierSubnets(props: VpcNetworkProps): ReadonlyMap<NetworkTier, TierSubnets> {
    const { inspect, ...rest } = props;
    const acls = tierAcls(this.plan, { ...rest, ipv6: this.ipv6, isInspected: inspect !== undefined });
    return new Map(
      [...acls].map(([tier, rules]) => [
        tier,
        new TierSubnets(this, tier.charAt(0).toUpperCase() + tier.slice(1), {
          name: props.name,
          tier,
          vpcId: this.resource.id,
          region: props.region,
          zones: zoneSlots(props.zones),
          addresses: tierBlock(this.plan, tier),
          ...(this.ipv6 &&
            hasIpv6(tier) && {
              // Load balancers take addresses by themselves; applications without one could not leave.
              ipv6: { addresses: this.ipv6, isAssigned: tier === "private" && leavesInIpv6(props) },
            }),
          rules,
          tags: props.subnetTags?.[tier] ?? {},
        }),
      ]),
    );
  }

  private transit(props: VpcNetworkProps): void {
    const tier = this.tiers.get("transit");
    const { flows = [], transit } = props;
    if (transit === undefined || tier === undefined) return;
    new TransitAttachment(this, "Attachment", {
      name: props.name,
      vpcId: this.resource.id,
      gateway: transit,
      tier,
      from: [...this.tiers].map(([name, subnets]) => [
        subnets,
        transitDestinations(name, transit.destinations, flows),
      ]),
      applianceMode: false,
    });
  }

  /** Only public subnets route to the internet gateway, only private ones to NAT gateways. */
  private routesOutside(props: VpcNetworkProps): void {
    const publicTier = this.tiers.get("public");
    if (publicTier === undefined) return;
    const common = { name: props.name, publicTier };
    const vpcId = this.resource.id;
    const ipv6 = this.ipv6 !== undefined;
    const internet = this.internetAccess(props, { ...common, vpcId, ...(ipv6 && { ipv6 }) });
    if (props.nat === "none") return;
    if (ipv6 && leavesInIpv6(props)) {
      new EgressOnlyAccess(this, "EgressOnly", { name: props.name, vpcId, privateTier: this.privateTier() });
    }
    new NatGateways(this, "Nat", {
      ...common,
      count: props.nat,
      addresses: props.natAddresses ?? {},
      privateTier: this.privateTier(),
      internetGateway: internet.resource,
    });
  }

  private internetAccess({ inspect }: VpcNetworkProps, common: InternetAccessProps) {
    const firewallTier = this.tiers.get("firewall");
    if (inspect === undefined || firewallTier === undefined) {
      return new InternetAccess(this, "Internet", common);
    }
    const endpointIdOf = inspect({ scope: this, vpcId: this.resource.id, firewallTier });
    return new InspectedInternetAccess(this, "Internet", { ...common, firewallTier, endpointIdOf });
  }

  private privateTier(): TierSubnets {
    const tier = this.tiers.get("private");
    // vpcNetworkProblems() has seen to it.
    if (tier === undefined) throw new Error("a network without its private tier");
    return tier;
  }
}

const anywhere = "0.0.0.0/0";
