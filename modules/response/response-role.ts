import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { rolePath } from "../../core/names/role-path";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import type { ResponseName } from "../../core/response-name";
import type { Partition } from "../../facts/partitions";
import { automationTrust } from "../automation/automation-trust";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { responseDocuments } from "./response-documents";

export interface ResponseRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Responses that the role carries out, one at least. */
  readonly responses: readonly ResponseName[];
  /** Names of roles that no response touches: those by which the account is administered and saved. */
  readonly exemptRoles: readonly string[];
}

/**
 * The role that automations take to stop an intruder in an account: it may make the calls of their steps, and nothing else.
 * The one policy that it can attach denies everything.
 *
 * Source: AWS Systems Manager User Guide "Creating a service role for Automation" (confused deputy); IAM Service
 * Authorization Reference (`iam:PolicyARN`).
 */
export class ResponseRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: ResponseRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { partition, accountId } = props;
    const arn = (resource: string) =>
      resource === "*" ? "*" : `arn:${partition}:${resource.replace("ACCOUNT", accountId)}`;
    const actions = props.responses.flatMap((name) => Object.entries(responseDocuments[name].actions));
    const unique = new Map(actions.sort(([left], [right]) => (left < right ? -1 : 1)));
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Assumed by SSM Automation to respond to findings.",
      assumeRolePolicy: policyJson({ statements: [automationTrust(partition, accountId)] }),
    });
    const attaches = unique.has("iam:AttachRolePolicy");
    new IamRolePolicy(this, "Permissions", {
      name: "answer-findings",
      role: this.resource.id,
      policy: policyJson({
        statements: [
          ...[...unique].map(
            ([action, resources]): PolicyStatement => ({
              sid: `Allow${action.slice(action.indexOf(":") + 1)}`,
              reason:
                "An intruder may be in any resource of its kind in the account; what is done to it is this.",
              effect: "Allow",
              actions: [action],
              resources: resources.map(arn),
              ...(action === "iam:AttachRolePolicy" && {
                conditions: { ArnEquals: { "iam:PolicyARN": `arn:${partition}:iam::aws:policy/AWSDenyAll` } },
              }),
            }),
          ),
          ...(attaches
            ? [
                {
                  sid: "DenyQuarantineOfBaseline",
                  reason: "No response locks out those who run and recover the account.",
                  effect: "Deny" as const,
                  actions: ["iam:AttachRolePolicy"],
                  resources: [...new Set(props.exemptRoles)]
                    .sort()
                    .map((role) => arn(`iam::ACCOUNT:role/${rolePath(role)}`)),
                },
              ]
            : []),
        ],
      }),
    });
    fulfils(this, "compliance.remediation-scoped");
  }
}
