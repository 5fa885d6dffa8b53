import { partitionOfArn } from "../../core/partition-of-arn";
import { stableJson } from "../../core/stable-json";
import { type ManagedRule, managedRules, type RemediationName } from "../../facts/managed-rules";
import { logicalId } from "./logical-id";
import { packedRule } from "./packed-rule";
import { remediationDocuments } from "./remediation-documents";

/** Whether somebody has to start a remediation. */
export type RemediationMode = "off" | "manual" | "automatic";

export interface RemediationTemplateProps {
  /** How each finding is remediated. */
  readonly modes: Readonly<Record<RemediationName, RemediationMode>>;
  /** ARN of the role that automations take. */
  readonly roleArn: string;
  /** Name of the document of a remediation. */
  readonly documentName: (name: RemediationName) => string;
  /** Names of excluded rules. */
  readonly excluded: readonly string[];
}

/**
 * A conformance pack of the rules whose findings can be remediated, each with its remediation, as a CloudFormation template.
 *
 * Source: AWS Config Developer Guide "Custom Conformance Pack", "Example Templates with Remediation Action".
 */
export function remediationPackTemplate(props: RemediationTemplateProps): string {
  const rules = Object.entries(managedRules).filter(
    ([name, { remediation }]) => remediation !== undefined && !props.excluded.includes(name),
  );
  const resources = Object.fromEntries(rules.flatMap(([name, rule]) => resourcesOf(name, rule, props)));
  return stableJson({ Resources: resources });
}

function resourcesOf(name: string, rule: ManagedRule, props: RemediationTemplateProps): [string, unknown][] {
  const id = logicalId(name);
  const { remediation } = rule;
  const mode = remediation === undefined ? "off" : props.modes[remediation];
  const configRule: [string, unknown] = [id, packedRule(name, rule, partitionOfArn(props.roleArn))];
  if (remediation === undefined || mode === "off") return [configRule];
  const automatic = mode === "automatic";
  return [
    configRule,
    [
      `${id}Remediation`,
      {
        Type: "AWS::Config::RemediationConfiguration",
        DependsOn: id,
        Properties: {
          ConfigRuleName: name,
          ResourceType: remediationDocuments[remediation].resourceType,
          TargetType: "SSM_DOCUMENT",
          TargetId: props.documentName(remediation),
          Automatic: automatic,
          ...(automatic && { MaximumAutomaticAttempts: 3, RetryAttemptSeconds: 300 }),
          Parameters: {
            AutomationAssumeRole: {
              StaticValue: { Values: [props.roleArn] },
            },
            ResourceId: { ResourceValue: { Value: "RESOURCE_ID" } },
          },
        },
      },
    ],
  ];
}
