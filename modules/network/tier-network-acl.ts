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
        ...(rule.ipv6 ? { ipv6CidrBlock: rule.cidr } : { cidrBlock: rule.cidr }),
        ...matched(rule),
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

function matched({ ipv6, traffic }: NetworkAclEntry) {
  // ICMPv6 2/0 is "packet too big". AWS and Terraform know ICMPv6 in network ACLs by its number.
  if (traffic === "path-mtu" && ipv6) return { protocol: "58", icmpType: 2, icmpCode: 0 };
  // ICMP 3/4 is "fragmentation needed": without it, large packets vanish on narrow paths.
  if (traffic === "path-mtu") return { protocol: "icmp", icmpType: 3, icmpCode: 4 };
  return { protocol: traffic.protocol ?? "tcp", fromPort: traffic.from, toPort: traffic.to };
}
