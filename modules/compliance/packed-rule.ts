import type { ManagedRule } from "../../facts/managed-rules";

/** A managed rule as CloudFormation, and so a conformance pack, takes it. */
export function packedRule(name: string, rule: ManagedRule) {
  return {
    Type: "AWS::Config::ConfigRule",
    Properties: {
      ConfigRuleName: name,
      Description: rule.finds,
      ...(rule.parameters !== undefined && { InputParameters: rule.parameters }),
      Source: { Owner: "AWS", SourceIdentifier: rule.identifier },
    },
  } as const;
}
