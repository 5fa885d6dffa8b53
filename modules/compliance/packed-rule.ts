import type { ManagedRule } from "../../facts/managed-rules";
import { ruleParameters } from "./rule-parameters";

/** A managed rule as CloudFormation, and so a conformance pack, takes it, in any partition. */
export function packedRule(name: string, rule: ManagedRule, partition: string) {
  return {
    Type: "AWS::Config::ConfigRule",
    Properties: {
      ConfigRuleName: name,
      Description: rule.finds,
      ...(rule.parameters !== undefined && { InputParameters: ruleParameters(rule.parameters, partition) }),
      Source: { Owner: "AWS", SourceIdentifier: rule.identifier },
    },
  } as const;
}
