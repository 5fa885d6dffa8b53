import { ShieldApplicationLayerAutomaticResponse } from "@cdktf/provider-aws/lib/shield-application-layer-automatic-response";
import { ShieldProtection } from "@cdktf/provider-aws/lib/shield-protection";
import { ShieldProtectionGroup } from "@cdktf/provider-aws/lib/shield-protection-group";
import { ShieldProtectionHealthCheckAssociation } from "@cdktf/provider-aws/lib/shield-protection-health-check-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A resource that is protected. */
export interface ProtectedResource {
  /** Part of addresses, and by it a caller finds it again. */
  readonly id: string;
  /** At most 128 characters. */
  readonly name: string;
  /** ARN of the resource. */
  readonly resourceArn: string;
  /** ARN of a Route 53 health check that tells whether the application works. @default none */
  readonly healthCheckArn?: string;
  /** What the rules do that Shield Advanced writes into the web ACL of the resource during an attack. @default it writes none */
  readonly automaticResponse?: "COUNT" | "BLOCK";
}

/** Resources whose traffic is judged together. */
export interface ProtectionGroup {
  /** At most 36 characters. */
  readonly id: string;
  readonly aggregation: "SUM" | "MEAN" | "MAX";
  /** All that are protected, those of one type such as `ELASTIC_IP_ALLOCATION`, or those with these ARNs. */
  readonly members: "all" | { readonly type: string } | { readonly arns: readonly string[] };
}

export interface ShieldAdvancedProps {
  readonly protections: readonly ProtectedResource[];
  /** @default none */
  readonly groups?: readonly ProtectionGroup[];
  /** The subscription of the account, without which AWS takes none of these. */
  readonly subscription: ITerraformDependable;
}

/**
 * What Shield Advanced protects in an account, which groups it judges together, and how it responds to floods of requests. The
 * rules that it writes into a web ACL stand in a rule group of its own, with priority 10,000,000 and 150 WCU, which the
 * provider leaves alone.
 *
 * Sources: AWS WAF Developer Guide "AWS Shield Advanced resource protections", "Grouping your AWS Shield Advanced protections",
 * "Automating application layer DDoS mitigation with Shield Advanced".
 */
export class ShieldAdvanced extends Construct {
  /** Protections by id. */
  readonly protections: ReadonlyMap<string, ShieldProtection>;
  /** What a response team waits for before it calls anybody. */
  readonly healthChecks: readonly ShieldProtectionHealthCheckAssociation[];

  constructor(scope: Construct, id: string, props: ShieldAdvancedProps) {
    super(scope, id);
    requireProps(this, props);
    const protections = new Map<string, ShieldProtection>();
    const healthChecks: ShieldProtectionHealthCheckAssociation[] = [];
    for (const { id: key, name, resourceArn, healthCheckArn, automaticResponse } of props.protections) {
      const here = new Construct(this, key);
      const protection = new ShieldProtection(here, "Resource", {
        name,
        resourceArn,
        dependsOn: [props.subscription],
      });
      protections.set(key, protection);
      if (healthCheckArn !== undefined) {
        healthChecks.push(
          new ShieldProtectionHealthCheckAssociation(here, "Health", {
            healthCheckArn,
            shieldProtectionId: protection.id,
          }),
        );
      }
      if (automaticResponse !== undefined) {
        new ShieldApplicationLayerAutomaticResponse(here, "Response", {
          resourceArn: protection.resourceArn,
          action: automaticResponse,
        });
      }
    }
    const groups = new Construct(this, "Group");
    for (const { id: group, aggregation, members } of props.groups ?? []) {
      new ShieldProtectionGroup(groups, group, {
        protectionGroupId: group,
        aggregation,
        ...membersOf(members),
        // A group holds what is protected: before that it is empty, and AWS refuses ARNs that are not.
        dependsOn: [...protections.values()],
      });
    }
    this.protections = protections;
    this.healthChecks = healthChecks;
    fulfils(this, "web.floods-mitigated");
  }
}

function membersOf(members: ProtectionGroup["members"]) {
  if (members === "all") return { pattern: "ALL" };
  if ("type" in members) return { pattern: "BY_RESOURCE_TYPE", resourceType: members.type };
  return { pattern: "ARBITRARY", members: [...members.arns].sort() };
}
