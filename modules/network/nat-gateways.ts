import { Eip } from "@cdktf/provider-aws/lib/eip";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { removeBlock } from "../remove-block";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface NatGatewaysProps {
  /** Name of the network. */
  readonly name: string;
  /** One gateway in the first zone, or one in each. */
  readonly count: "one" | "per-zone";
  /** Allocation ids of addresses that exist, by zone. A zone without one gets an address of its own. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Where the gateways live. */
  readonly publicTier: TierSubnets;
  /** Whose subnets they serve. */
  readonly privateTier: TierSubnets;
  readonly internetGateway: InternetGateway;
}

/**
 * NAT gateways, and the default routes that lead private subnets to them.
 *
 * An address that is given belongs to someone else: partners let it in, and a released one is lost for good. So once
 * addresses are given, those that this network made earlier leave its state and stay, whatever zone they were made for:
 * they may be the very ones that are given.
 */
export class NatGateways extends Construct {
  constructor(scope: Construct, id: string, props: NatGatewaysProps) {
    super(scope, id);
    requireProps(this, props);
    const gateways = new Map<string, NatGateway>();
    let first: NatGateway | undefined;
    for (const [zone, { resource: subnet }] of props.publicTier.zones) {
      if (first !== undefined && props.count === "one") break;
      const tags = { Name: `${props.name}-nat-${zone}` };
      const gateway = new NatGateway(this, zone.toUpperCase(), {
        allocationId: props.addresses[zone] ?? new Eip(this, addressId(zone), { domain: "vpc", tags }).id,
        subnetId: subnet.id,
        tags,
        // AWS makes a NAT gateway only in a VPC that has its internet gateway; no argument says so.
        dependsOn: [props.internetGateway],
      });
      gateways.set(zone, gateway);
      first ??= gateway;
    }
    if (Object.keys(props.addresses).length > 0) {
      for (const zone of zonesLike([...props.publicTier.zones.keys()])) {
        const own = gateways.has(zone) && props.addresses[zone] === undefined;
        if (!own) removeBlock(this, "aws_eip", addressId(zone), "forget");
      }
    }
    for (const [zone, subnet] of props.privateTier.zones) {
      const gateway = gateways.get(zone) ?? first;
      if (gateway === undefined) continue;
      new Route(subnet, "DefaultRoute", {
        routeTableId: subnet.routes.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: gateway.id,
      });
    }
    fulfils(this, "network.tiers-separated");
    fulfils(props.privateTier, "network.tiers-separated");
  }
}

function addressId(zone: string): string {
  return `${zone.toUpperCase()}Address`;
}

/** Every zone that the network may have had before: as many as any Region has, by letter or by id as it has them now. */
function zonesLike([zone = "a"]: readonly string[]): string[] {
  return [1, 2, 3, 4, 5, 6].map((number) =>
    zone.length === 1
      ? String.fromCharCode("a".charCodeAt(0) + number - 1)
      : zone.replace(/\d$/, `${number}`),
  );
}
