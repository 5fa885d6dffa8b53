import {
  type NetworkfirewallFirewallPolicyFirewallPolicyStatefulRuleGroupReference as GroupReference,
  NetworkfirewallFirewallPolicy,
} from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import type { FirewallDescription } from "../../core/firewall/firewall-description";
import type { FirewallGroup } from "../../core/firewall/firewall-group";
import { firewallGroups } from "../../core/firewall/firewall-groups";
import { groupCapacity } from "../../core/firewall/group-capacity";
import { orderFindings } from "../../core/firewall/order-findings";
import { ruleFindings } from "../../core/firewall/rule-findings";
import type { TlsInspection } from "../../core/firewall/tls-inspection";
import { PalisadeError } from "../../core/palisade-error";
import { partitionOf } from "../../core/partition-of";
import type { Partition } from "../../facts/partitions";
import { privateBlocks } from "../../facts/private-blocks";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { TlsInspectionConfiguration } from "./tls-inspection-configuration";

export interface FirewallPolicyProps extends Omit<FirewallDescription, "isObserving"> {
  /** Name of the policy, and beginning of its groups' names: letters, digits and single hyphens, at most 71. */
  readonly name: string;
  readonly region: string;
  /** @default the partition of the Region */
  readonly partition?: Partition;
  /** ARN of the key that encrypts the rules. */
  readonly keyArn: string;
  /** Blocks that are inside, `HOME_NET`; everything else is `EXTERNAL_NET`. @default all private ones */
  readonly insideCidrs?: readonly string[];
  /** Why what no rule decides is recorded and let pass, for now. @default it is dropped */
  readonly observing?: string;
  /** What is decrypted. @default nothing */
  readonly tlsInspection?: TlsInspection;
}

/**
 * The policy of a Network Firewall, with its rule groups: rules in the order that is written, and what none of them lets
 * pass is dropped and recorded.
 *
 * What is dropped by default is an established TCP connection whose client has sent what no rule lets pass: to drop what
 * comes from servers too, or all that is established, cuts off clients whose first message needs two packets, as with
 * post-quantum keys. Of UDP, ICMP and other protocols this default says nothing: the last group drops those. A connection that the firewall saw in part is answered with a reset, so that both ends begin anew.
 * The rules of a group cannot outgrow its capacity, which cannot change: a group that needs more gets another name, and
 * is made before the old one goes.
 *
 * Sources: AWS Prescriptive Guidance "Best practices for AWS Network Firewall" (July 2026); AWS What's New, June 2026,
 * "AWS Network Firewall updates default drop action"; AWS Network Firewall Developer Guide "Managing evaluation order",
 * "Setting rule group capacity"; AWS Security Hub NetworkFirewall.3, 4, 5 and 6.
 *
 * @throws PalisadeError that holds every problem with the rules
 */
export class FirewallPolicy extends Construct {
  readonly resource: NetworkfirewallFirewallPolicy;

  constructor(scope: Construct, id: string, props: FirewallPolicyProps) {
    super(scope, id);
    requireProps(this, props);
    const findings = [...orderFindings(props), ...ruleFindings(props)];
    if (findings.length > 0) {
      throw new PalisadeError(
        findings.map(({ path, found, allowed, fix, ...more }) => ({
          where: `firewall ${props.name}, ${path.join(".")}${"line" in more ? `, line ${more.line}` : ""}`,
          found,
          allowed,
          fix,
        })),
      );
    }
    const own = firewallGroups({ ...props, isObserving: props.observing !== undefined }).map((group) => ({
      priority: group.priority,
      resourceArn: this.group(props, group).arn,
    }));
    const tls =
      props.tlsInspection === undefined
        ? undefined
        : new TlsInspectionConfiguration(this, "Tls", {
            name: props.name,
            keyArn: props.keyArn,
            insideCidrs: props.insideCidrs ?? privateBlocks,
            inspection: props.tlsInspection,
          });
    this.resource = new NetworkfirewallFirewallPolicy(this, "Resource", {
      name: props.name,
      encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: props.keyArn },
      firewallPolicy: {
        statelessDefaultActions: ["aws:forward_to_sfe"],
        statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        statefulDefaultActions: [
          ...(props.observing === undefined ? ["aws:drop_established_app_layer_to_server"] : []),
          "aws:alert_established_app_layer_to_server",
        ],
        statefulEngineOptions: {
          ruleOrder: "STRICT_ORDER",
          streamExceptionPolicy: "REJECT",
          // As long as a NAT gateway keeps a connection that says nothing.
          flowTimeouts: { tcpIdleTimeoutSeconds: 350 },
        },
        policyVariables: {
          ruleVariables: [
            { key: "HOME_NET", ipSet: { definition: [...(props.insideCidrs ?? privateBlocks)] } },
          ],
        },
        statefulRuleGroupReference: [...own, ...managed(props)].sort(
          (left, right) => left.priority - right.priority,
        ),
        ...(tls !== undefined && { tlsInspectionConfigurationArn: tls.resource.arn }),
      },
      tags: { Name: props.name },
    });
    const exceptions = [
      ...(props.observing === undefined ? [] : [`what no rule decides passes: ${props.observing}`]),
      ...(props.tlsInspection === undefined ? [] : [`TLS is decrypted: ${props.tlsInspection.reason}`]),
    ];
    if (exceptions.length > 0) this.resource.addOverride("//.exceptions", exceptions);
    fulfils(this, "network.traffic-inspected");
  }

  private group({ name, keyArn }: FirewallPolicyProps, group: FirewallGroup): NetworkfirewallRuleGroup {
    const { capacity } = groupCapacity(group);
    const words = group.name.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    const sets = Object.entries(group.prefixLists);
    return new NetworkfirewallRuleGroup(this, words.join(""), {
      name: `${name}-${group.name}-${capacity}`,
      type: "STATEFUL",
      capacity,
      encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: keyArn },
      ruleGroup: {
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
        rulesSource: { rulesString: escapedForTerraform(rulesAlone(group.text)) },
        ...(sets.length > 0 && {
          referenceSets: {
            ipSetReferences: sets.map(([key, referenceArn]) => ({
              key,
              ipSetReference: [{ referenceArn }],
            })),
          },
        }),
      },
      // A policy is changed before a group that it had is gone: AWS deletes no group that is in use.
      lifecycle: { createBeforeDestroy: true },
      tags: { Name: `${name}-${group.name}` },
    });
  }
}

/** The rules without comments: a comment that changes is no change of the firewall. */
function rulesAlone(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#")).join("\n");
}

function managed({
  managedGroups,
  region,
  partition,
}: FirewallPolicyProps): (GroupReference & { priority: number })[] {
  return managedGroups.map(({ name, priority, mode }) => ({
    priority,
    resourceArn: `arn:${partition ?? partitionOf(region)}:network-firewall:${region}:aws-managed:stateful-rulegroup/${name}`,
    ...(mode === "alert" && { override: { action: "DROP_TO_ALERT" } }),
  }));
}
