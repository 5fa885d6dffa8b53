import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { RemediationName } from "../../facts/managed-rules";
import type { Partition } from "../../facts/partitions";
import { automationTrust } from "../automation/automation-trust";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { remediationDocuments } from "./remediation-documents";

export interface RemediationRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Remediations that the role carries out. */
  readonly remediations: readonly RemediationName[];
}

/**
 * The role that automations take to remediate what AWS Config found in an account: it may make the calls of their steps, and
 * nothing else, and is taken by Systems Manager only, for automations of this account.
 *
 * Source: AWS Config Developer Guide "Remediating noncompliant resources".
 */
export class RemediationRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: RemediationRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const byResource = new Map<string, Set<string>>();
    for (const [action, resource] of props.remediations.flatMap((name) =>
      Object.entries(remediationDocuments[name].actions),
    )) {
      byResource.set(resource, (byResource.get(resource) ?? new Set()).add(action));
    }
    const arn = (resource: string) =>
      resource === "*" ? "*" : `arn:${props.partition}:${resource.replace("ACCOUNT", props.accountId)}`;
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Assumed by SSM Automation to remediate what AWS Config finds.",
      assumeRolePolicy: policyJson({ statements: [automationTrust(props.partition, props.accountId)] }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "mend-findings",
      role: this.resource.id,
      policy: policyJson({
        statements: [...byResource].sort(byName).map(([resource, actions], index) => ({
          sid: `AllowStepsOfRemediations${index + 1}`,
          reason: "What is found may be any resource of its kind in the account; what is done to it is this.",
          effect: "Allow" as const,
          actions: [...actions].sort(),
          resources: [arn(resource)],
        })),
      }),
    });
    fulfils(this, "compliance.remediation-scoped");
  }
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
