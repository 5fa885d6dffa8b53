import { Construct } from "constructs";
import type { NetworkTier, TierBlock } from "../../core/cidr-plan";
import { fulfils } from "../fulfils";
import type { NetworkAclEntry } from "./network-acl-rules";
import { TierNetworkAcl } from "./tier-network-acl";
import { ZoneSubnet } from "./zone-subnet";

export interface TierSubnetsProps {
  /** Name of the network. */
  readonly name: string;
  readonly tier: NetworkTier;
  readonly vpcId: string;
  readonly region: string;
  /** Letters of the zones, in the order of the block's slots. */
  readonly zones: readonly string[];
  readonly addresses: TierBlock;
  readonly rules: readonly NetworkAclEntry[];
}

/** One tier of a network: a subnet in each zone, all behind one network ACL. */
export class TierSubnets extends Construct {
  /** Subnets by letter of their zone, in the order in which zones are listed. */
  readonly zones: ReadonlyMap<string, ZoneSubnet>;

  constructor(scope: Construct, id: string, props: TierSubnetsProps) {
    super(scope, id);
    const name = `${props.name}-${props.tier}`;
    const acl = new TierNetworkAcl(this, "Acl", { name, vpcId: props.vpcId, rules: props.rules });
    this.zones = new Map(
      props.zones.map((zone, index) => [
        zone,
        new ZoneSubnet(this, zone.toUpperCase(), {
          name: `${name}-${zone}`,
          tier: props.tier,
          vpcId: props.vpcId,
          cidr: String(props.addresses.slots[index]),
          availabilityZone: `${props.region}${zone}`,
          networkAclId: acl.resource.id,
        }),
      ]),
    );
    fulfils(this, "network.tiers-separated");
  }
}
