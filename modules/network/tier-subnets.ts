import { Construct } from "constructs";
import type { NetworkTier, TierBlock } from "../../core/cidr-plan";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { Ipv6Addresses } from "./ipv6-addresses";
import type { NetworkAclEntry } from "./network-acl-entry";
import { TierNetworkAcl } from "./tier-network-acl";
import { ZoneSubnet } from "./zone-subnet";

export interface TierSubnetsProps {
  /** Name of the network. */
  readonly name: string;
  readonly tier: NetworkTier;
  readonly vpcId: string;
  readonly region: string;
  /** Letter or id of each zone, and its slot in the block, counted from 1. */
  readonly zones: ReadonlyMap<string, number>;
  readonly addresses: TierBlock;
  /** IPv6 blocks of its subnets by slot, and whether what is launched there gets an address by itself. @default none */
  readonly ipv6?: { readonly addresses: Ipv6Addresses; readonly isAssigned: boolean };
  readonly rules: readonly NetworkAclEntry[];
  /** Tags of its subnets beside `Name` and `Tier`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** One tier of a network: a subnet in each zone, all behind one network ACL. */
export class TierSubnets extends Construct {
  /** Subnets by letter or id of their zone, in the order of their slots. */
  readonly zones: ReadonlyMap<string, ZoneSubnet>;

  constructor(scope: Construct, id: string, props: TierSubnetsProps) {
    super(scope, id);
    requireProps(this, props);
    const name = `${props.name}-${props.tier}`;
    const acl = new TierNetworkAcl(this, "Acl", { name, vpcId: props.vpcId, rules: props.rules });
    const slots = [...props.addresses.slots, ...(props.addresses.more?.slots ?? [])];
    this.zones = new Map(
      [...props.zones].map(([zone, slot]) => [
        zone,
        new ZoneSubnet(this, zone.toUpperCase(), {
          name: `${name}-${zone}`,
          tier: props.tier,
          vpcId: props.vpcId,
          cidr: String(slots[slot - 1]),
          ...(zone.length === 1
            ? { availabilityZone: `${props.region}${zone}` }
            : { availabilityZoneId: zone }),
          ...(props.ipv6 && {
            ipv6: {
              cidr: props.ipv6.addresses.subnet(props.tier, slot),
              isAssigned: props.ipv6.isAssigned,
            },
          }),
          networkAclId: acl.resource.id,
          tags: props.tags,
        }),
      ]),
    );
    fulfils(this, "network.tiers-separated");
  }
}
