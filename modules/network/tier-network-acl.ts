import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { NetworkAclRule } from "@cdktf/provider-aws/lib/network-acl-rule";
import { Construct } from "constructs";
import { dependOn } from "../depend-on";
import { requireProps } from "../require-props";
import type { NetworkAclEntry } from "./network-acl-entry";

export interface TierNetworkAclProps {
  /** Name of the ACL, shown in the console. */
  readonly name: string;
  readonly vpcId: string;
  readonly rules: readonly NetworkAclEntry[];
}

/** The network ACL of a tier: what its rules allow, and nothing else. Subnets are associated one by one. */
export class TierNetworkAcl extends Construct {
  readonly resource: NetworkAcl;

  constructor(scope: Construct, id: string, props: TierNetworkAclProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new NetworkAcl(this, "Resource", { vpcId: props.vpcId, tags: { Name: props.name } });
    const made = new Map<string, NetworkAclRule>();
    for (const rule of props.rules) {
      const entry = new NetworkAclRule(this, rule.id, {
        networkAclId: this.resource.id,
        egress: rule.direction === "out",
        ruleNumber: rule.number,
        ruleAction: rule.action,
        cidrBlock: rule.cidr,
        ...matched(rule.traffic),
      });
      if (rule.flow !== undefined) entry.addOverride("//.flow", rule.flow);
      made.set(rule.id, entry);
    }
    for (const { id, after = [] } of props.rules) {
      const entry = made.get(id);
      if (entry !== undefined)
        dependOn(
          entry,
          after.flatMap((other) => made.get(other) ?? []),
        );
    }
  }
}

function matched(traffic: NetworkAclEntry["traffic"]) {
  // ICMP 3/4 is "fragmentation needed": without it, large packets vanish on narrow paths.
  if (traffic === "path-mtu") return { protocol: "icmp", icmpType: 3, icmpCode: 4 };
  return { protocol: traffic.protocol ?? "tcp", fromPort: traffic.from, toPort: traffic.to };
}
