import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { ResponseName } from "../../core/response-name";
import type { Partition } from "../../facts/partitions";
import { ruleTrust } from "../alerting/rule-trust";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ResponseStarterRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Begins the names of rules and documents. */
  readonly prefix: string;
  /** Responses that start by themselves, one at least. */
  readonly responses: readonly ResponseName[];
  /** ARN of the role that automations take. */
  readonly responseRoleArn: string;
}

/**
 * The role by which EventBridge starts a response: these documents, with this role to carry them out, and nothing else.
 *
 * Source: AWS Systems Manager User Guide "Run automations based on EventBridge events", "Setting up identity based policies
 * examples" (the resources of StartAutomationExecution).
 */
export class ResponseStarterRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: ResponseStarterRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { partition, accountId, prefix } = props;
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Starts response automations for findings.",
      assumeRolePolicy: policyJson({
        statements: [
          ruleTrust(
            "AllowRoleToResponseRules",
            accountId,
            `arn:${partition}:events:*:${accountId}:rule/${prefix}-*`,
          ),
        ],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "start-responses",
      role: this.resource.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowStartOfResponses",
            reason: "These documents of the baseline are started, and no others.",
            effect: "Allow",
            actions: ["ssm:StartAutomationExecution"],
            // AWS has asked for the definition, and asks for the document and the execution that is made of it.
            resources: [
              `arn:${partition}:ssm:*:${accountId}:automation-execution/*`,
              ...[...props.responses]
                .sort()
                .flatMap((name) => [
                  `arn:${partition}:ssm:*:${accountId}:automation-definition/${prefix}-${name}:*`,
                  `arn:${partition}:ssm:*:${accountId}:document/${prefix}-${name}`,
                ]),
            ],
          },
          {
            sid: "AllowRoleToAutomations",
            reason: "Systems Manager carries them out by the role for responses, and by no other.",
            effect: "Allow",
            actions: ["iam:PassRole"],
            resources: [props.responseRoleArn],
            conditions: { StringEquals: { "iam:PassedToService": "ssm.amazonaws.com" } },
          },
        ],
      }),
    });
    fulfils(this, "compliance.remediation-scoped");
  }
}
