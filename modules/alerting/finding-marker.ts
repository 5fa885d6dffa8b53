import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { apiStep } from "../automation/api-step";
import { automationContent } from "../automation/automation-content";
import { automationTrust } from "../automation/automation-trust";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { ruleTrust } from "./rule-trust";

export interface FindingMarkerProps {
  readonly names: Names;
  /** Account and region in which findings are gathered. */
  readonly accountId: string;
  readonly region: string;
}

/** Paths into an event of Security Hub, by parameter of the automation. */
const parameters = {
  FindingId: { says: "Id of the finding.", path: "$.detail.findings[0].Id" },
  ProductArn: { says: "ARN of the product that found it.", path: "$.detail.findings[0].ProductArn" },
};

/**
 * Marks a finding as notified once it was passed on. Security Hub tells of a finding at each update; one whose workflow
 * status is no longer `NEW` is passed on no more, until Security Hub sets it back: when it was archived and is active again,
 * or passed and fails again.
 *
 * Source: AWS Security Hub User Guide "Setting the workflow status of findings", "Event formats for Security Hub CSPM";
 * Service Authorization Reference (`securityhub:ASFFSyntaxPath`).
 */
export class FindingMarker extends Construct {
  /** What a target of a rule of the security bus takes to mark a finding. */
  readonly target: {
    readonly targetId: string;
    readonly arn: string;
    readonly roleArn: string;
    readonly inputTransformer: {
      readonly inputPaths: Readonly<Record<string, string>>;
      readonly inputTemplate: string;
    };
    readonly dependsOn: SsmDocument[];
  };

  constructor(scope: Construct, id: string, props: FindingMarkerProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const { partition } = names;
    const name = names.alerting.findingMarker();
    const rules = `arn:${partition}:events:${region}:${accountId}:rule/${names.alerting.securityBus()}/*`;
    const role = new IamRole(this, "Role", {
      name,
      description: "Marks findings as notified.",
      assumeRolePolicy: policyJson({
        statements: [
          automationTrust(partition, accountId),
          ruleTrust("AllowRoleToFindingRules", accountId, rules),
        ],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "mark-findings",
      role: role.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowMarkOfFindings",
            reason: "A finding that people were told of says so; nothing else of it is changed.",
            effect: "Allow",
            actions: ["securityhub:BatchUpdateFindings"],
            resources: [`arn:${partition}:securityhub:${region}:${accountId}:hub/default`],
            conditions: { StringEquals: { "securityhub:ASFFSyntaxPath/Workflow.Status": "NOTIFIED" } },
          },
          {
            sid: "AllowStartOfMark",
            reason: "This document is started, and no other.",
            effect: "Allow",
            actions: ["ssm:StartAutomationExecution"],
            resources: [
              `arn:${partition}:ssm:${region}:${accountId}:automation-definition/${name}:*`,
              `arn:${partition}:ssm:${region}:${accountId}:automation-execution/*`,
              `arn:${partition}:ssm:${region}:${accountId}:document/${name}`,
            ],
          },
          {
            sid: "AllowRoleToAutomation",
            reason: "Systems Manager carries it out by this role.",
            effect: "Allow",
            actions: ["iam:PassRole"],
            resources: [names.roleArn(accountId, name)],
            conditions: { StringEquals: { "iam:PassedToService": "ssm.amazonaws.com" } },
          },
        ],
      }),
    });
    const roleArn = names.roleArn(accountId, name);
    const document = new SsmDocument(this, "Document", {
      name,
      documentType: "Automation",
      documentFormat: "JSON",
      content: automationContent({
        description: "Marks a finding as notified.",
        parameters: {
          AutomationAssumeRole: { description: "Role that the automation takes.", default: roleArn },
          ...Object.fromEntries(
            Object.entries(parameters).map(([key, { says }]) => [key, { description: says }]),
          ),
        },
        steps: [
          apiStep("markFinding", "securityhub", "BatchUpdateFindings", {
            FindingIdentifiers: [{ Id: "{{ FindingId }}", ProductArn: "{{ ProductArn }}" }],
            Workflow: { Status: "NOTIFIED" },
          }),
        ],
      }),
    });
    this.target = {
      targetId: "mark",
      arn: `arn:${partition}:ssm:${region}:${accountId}:automation-definition/${document.name}:$DEFAULT`,
      roleArn: role.arn,
      inputTransformer: {
        inputPaths: Object.fromEntries(Object.entries(parameters).map(([key, { path }]) => [key, path])),
        // Systems Manager takes lists of strings.
        inputTemplate: `{${Object.keys(parameters)
          .map((key) => `"${key}":["<${key}>"]`)
          .join(",")}}`,
      },
      dependsOn: [document],
    };
    fulfils(this, "alerting.findings-routed");
  }
}
