import { type ManagedRule, managedRules, type RemediationName } from "../../core/managed-rules";
import { stableJson } from "../../core/stable-json";
import { remediationDocuments } from "./remediation-documents";

/** Whether somebody has to start a remediation. */
export type RemediationMode = "off" | "manual" | "automatic";

export interface RemediationPackProps {
  readonly partition: string;
  /** How each finding is mended. */
  readonly modes: Readonly<Record<RemediationName, RemediationMode>>;
  /** Name of the role in each account that automations take. */
  readonly roleName: string;
  /** ARN of the document of a remediation. */
  readonly documentArn: (name: RemediationName) => string;
  /** Names of rules that are left out. */
  readonly leftOut: readonly string[];
}

/**
 * A conformance pack of the rules whose findings can be mended, each with its remediation, as a CloudFormation template.
 * A remediation belongs to a rule of its own account, and only a pack puts both into every account of an organization.
 *
 * Source: AWS Config Developer Guide "Custom Conformance Pack", "Example Templates with Remediation Action".
 */
export function remediationPackTemplate(props: RemediationPackProps): string {
  const rules = Object.entries(managedRules).filter(
    ([name, { remediation }]) => remediation !== undefined && !props.leftOut.includes(name),
  );
  const resources = Object.fromEntries(rules.flatMap(([name, rule]) => resourcesOf(name, rule, props)));
  // CloudFormation's own `${AWS::AccountId}` is no reference of Terraform's.
  return stableJson({ Resources: resources }).replaceAll("${", "$$$${");
}

function resourcesOf(name: string, rule: ManagedRule, props: RemediationPackProps): [string, unknown][] {
  const id = name.replaceAll(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
  const { remediation } = rule;
  const mode = remediation === undefined ? "off" : props.modes[remediation];
  const configRule: [string, unknown] = [
    id,
    {
      Type: "AWS::Config::ConfigRule",
      Properties: {
        ConfigRuleName: name,
        Description: rule.finds,
        ...(rule.parameters !== undefined && { InputParameters: rule.parameters }),
        Source: { Owner: "AWS", SourceIdentifier: rule.identifier },
      },
    },
  ];
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
          TargetId: props.documentArn(remediation),
          Automatic: automatic,
          ...(automatic && { MaximumAutomaticAttempts: 3, RetryAttemptSeconds: 300 }),
          Parameters: {
            AutomationAssumeRole: {
              StaticValue: {
                Values: [
                  { "Fn::Sub": `arn:${props.partition}:iam::\${AWS::AccountId}:role/${props.roleName}` },
                ],
              },
            },
            ResourceId: { ResourceValue: { Value: "RESOURCE_ID" } },
          },
        },
      },
    ],
  ];
}
