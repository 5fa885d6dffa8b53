import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { ruleTrust } from "./rule-trust";

export interface ForwarderRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Begins the names of the rules that take the role. */
  readonly rulePrefix: string;
  /** ARN of the security team's event bus. */
  readonly busArn: string;
}

/**
 * The role by which EventBridge hands an account's security events to the bus of the security account, and does nothing
 * else.
 *
 * Source: Amazon EventBridge User Guide "Sending and receiving events between AWS accounts", "Cross-service confused
 * deputy prevention".
 */
export class ForwarderRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: ForwarderRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const rules = `arn:${props.partition}:events:*:${props.accountId}:rule/${props.rulePrefix}*`;
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Forwards security events of this account to the security account.",
      assumeRolePolicy: policyJson({
        statements: [ruleTrust("AllowRoleToForwardingRules", props.accountId, rules)],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "forward-security-events",
      role: this.resource.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowEventsToSecurityBus",
            reason: "Events go to this bus and to no other.",
            effect: "Allow",
            actions: ["events:PutEvents"],
            resources: [props.busArn],
          },
        ],
      }),
    });
    fulfils(this, "alerting.events-forwarded");
  }
}
