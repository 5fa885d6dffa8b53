import type { Cidr } from "../core/cidr";
import { groupMembers } from "./group-members";
import type { NetworkIndex } from "./network-index";
import type { SecurityGroup, SecurityGroupRule, Subnet, Vpc } from "./network-model";

/** A way that both ends open: the group that asks lets out to the other, and the other lets in from it. */
export interface DeclaredWay {
  readonly from: DeclaredEnd;
  readonly to: DeclaredEnd;
  /** TCP port. */
  readonly port: number;
}

export interface DeclaredEnd {
  readonly vpc: Vpc;
  readonly group: SecurityGroup;
  /** Those of its subnets that the rule of the other end names. */
  readonly subnets: readonly Subnet[];
}

/** Ways between two VPCs that security groups declare, both of them by blocks: beyond a VPC no rule can name a group. */
export function declaredWays(index: NetworkIndex): DeclaredWay[] {
  const outward = openings(index, "out");
  const inward = openings(index, "in");
  return outward.flatMap((out) =>
    inward.flatMap((into): DeclaredWay[] => {
      const { from, to } = out.rule.ports;
      const port = Math.max(from, into.rule.ports.from);
      if (out.vpc === into.vpc || port > Math.min(to, into.rule.ports.to)) return [];
      const asking = named(out, into.blocks);
      const asked = named(into, out.blocks);
      if (asking.length === 0 || asked.length === 0) return [];
      return [
        {
          from: { vpc: out.vpc, group: out.group, subnets: asking },
          to: { vpc: into.vpc, group: into.group, subnets: asked },
          port,
        },
      ];
    }),
  );
}

interface Opening {
  readonly vpc: Vpc;
  readonly group: SecurityGroup;
  readonly rule: SecurityGroupRule;
  readonly blocks: readonly Cidr[];
}

function openings({ model }: NetworkIndex, direction: "in" | "out"): Opening[] {
  return model.vpcs.flatMap((vpc) =>
    vpc.securityGroups.flatMap((group) =>
      group.rules.flatMap((rule): Opening[] => {
        const { peer, protocol } = rule;
        if (rule.direction !== direction || peer.kind !== "blocks") return [];
        if (protocol !== "tcp" && protocol !== "-1") return [];
        // Wider ones mean nobody in particular; its own VPC is reached by no route.
        const blocks = peer.blocks.filter(
          (block) => block.prefix > 8 && !vpc.blocks.some((own) => own.contains(block)),
        );
        return blocks.length === 0 ? [] : [{ vpc, group, rule, blocks }];
      }),
    ),
  );
}

function named({ vpc, group }: Opening, blocks: readonly Cidr[]): readonly Subnet[] {
  return groupMembers(vpc, group).filter(({ block }) => blocks.some((one) => one.overlaps(block)));
}
