import { Route } from "@cdktf/provider-aws/lib/route";
import type { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { type CidrPlan, cidrPlan, type NetworkTier } from "../../core/cidr-plan";
import { PalisadeError } from "../../core/palisade-error";
import { zoneSlots } from "../../core/zone-slots";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { blockDestinations } from "./block-destinations";
import { bookedIn } from "./booked-in";
import { ClosedDefaults } from "./closed-defaults";
import { DnsQueryLogs } from "./dns-query-logs";
import { FlowLogs } from "./flow-logs";
import { inspectionAclRules } from "./inspection-acl-rules";
import { inspectionNetworkProblems } from "./inspection-network-problems";
import type { InspectionNetworkProps } from "./inspection-network-props";
import { InternetAccess } from "./internet-access";
import { NatGateways } from "./nat-gateways";
import { tierBlock } from "./tier-block";
import { TierSubnets } from "./tier-subnets";
import { TransitAttachment } from "./transit-attachment";
import type { ZoneEndpoints } from "./zone-endpoints";

/**
 * A VPC through which everything passes that leaves the networks of a Transit Gateway. What arrives from the Transit
 * Gateway goes to the firewall of its own zone and nowhere else; what the firewall lets pass goes back to the Transit
 * Gateway or, where there are NAT gateways, to the internet; replies come back through the same firewall.
 *
 * Sources: AWS Network Firewall Developer Guide "Deployment models", centralized; VPC User Guide "Appliance mode".
 *
 * @throws PalisadeError that holds every problem with the props
 */
export class InspectionNetwork extends Construct {
  readonly resource: Vpc;
  readonly plan: CidrPlan;
  readonly tiers: ReadonlyMap<NetworkTier, TierSubnets>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: InspectionNetworkProps,
  ) {
    super(scope, id);
    requireProps(this, props);
    const problems = inspectionNetworkProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    this.plan = cidrPlan({
      cidr: props.cidr,
      slots: Math.max(...zoneSlots(props.zones).values()),
      transit: true,
      where: `network ${props.name}, cidr`,
      ...(props.tierPrefixes && { tiers: props.tierPrefixes }),
    });
    this.resource = new Vpc(this, "Resource", {
      cidrBlock: props.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: props.name },
      ...bookedIn(props.ipamPoolId),
    });
    const common = { name: props.name, vpcId: this.resource.id };
    new ClosedDefaults(this, "Default", { name: props.name, vpc: this.resource });
    new FlowLogs(this, "FlowLogs", { ...common, bucketArn: props.flowLogBucketArn });
    new DnsQueryLogs(this, "Queries", { ...common, bucketArn: props.queryLogBucketArn });
    this.tiers = this.tierSubnets();
    this.routesOutside();
    new TransitAttachment(this, "Attachment", {
      ...common,
      gateway: props.transit,
      tier: this.tier("transit"),
      from: [[this.tier("firewall"), blockDestinations(props.transit.destinations)]],
      applianceMode: true,
    });
    this.routesToFirewall(
      props.inspect({ scope: this, vpcId: this.resource.id, firewallTier: this.tier("firewall") }),
    );
    fulfils(this, "network.defaults-closed", "network.flows-logged", "network.queries-logged");
  }

  /** @throws when the network has no such tier */
  tier(name: NetworkTier): TierSubnets {
    const tier = this.tiers.get(name);
    if (tier === undefined) throw new Error(`${this.props.name} has no tier ${name}`);
    return tier;
  }

  private tierSubnets(): ReadonlyMap<NetworkTier, TierSubnets> {
    const { name, region, zones, transit, subnetTags } = this.props;
    const names: readonly NetworkTier[] = [
      "transit",
      "firewall",
      ...(this.internet ? ["public" as const] : []),
    ];
    const rules = inspectionAclRules([...transit.destinations], this.internet);
    return new Map(
      names.map((tier) => [
        tier,
        new TierSubnets(this, tier.charAt(0).toUpperCase() + tier.slice(1), {
          name,
          tier,
          vpcId: this.resource.id,
          region,
          zones: zoneSlots(zones),
          addresses: tierBlock(this.plan, tier),
          rules,
          tags: subnetTags?.[tier] ?? {},
        }),
      ]),
    );
  }

  private get internet(): boolean {
    return (this.props.nat ?? "none") !== "none";
  }

  private routesOutside(): void {
    const { name, nat = "none", natAddresses } = this.props;
    if (nat === "none") return;
    const publicTier = this.tier("public");
    const { resource } = new InternetAccess(this, "Internet", { name, vpcId: this.resource.id, publicTier });
    new NatGateways(this, "Nat", {
      name,
      count: nat,
      addresses: natAddresses ?? {},
      publicTier,
      privateTier: this.tier("firewall"),
      internetGateway: resource,
    });
  }

  private routesToFirewall(endpoints: ZoneEndpoints): void {
    for (const [zone, { routes }] of this.tier("transit").zones) {
      this.route(routes, "ToFirewall", "0.0.0.0/0", endpoints(zone));
    }
    if (!this.internet) return;
    for (const [zone, { routes }] of this.tier("public").zones) {
      for (const block of this.props.transit.destinations) {
        this.route(routes, `RepliesToFirewall-${block.replace(/[./]/g, "-")}`, block, endpoints(zone));
      }
    }
  }

  private route(table: RouteTable, id: string, destinationCidrBlock: string, vpcEndpointId: string): void {
    new Route(table.node.scope ?? this, id, { routeTableId: table.id, destinationCidrBlock, vpcEndpointId });
  }
}
