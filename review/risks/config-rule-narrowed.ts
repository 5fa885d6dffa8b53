import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const isSet = (values: unknown, path: string) => valuesAt(values, path).some((value) => value !== "");

const scopeNarrowed: Judge = (change) => {
  const { before, after } = change;
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [before, after].map((values) =>
    valuesAt(values, "scope.compliance_resource_types").map(String),
  );
  const narrower = (path: string) => !isSet(before, path) && isSet(after, path);
  const fewer =
    from !== undefined &&
    to !== undefined &&
    to.length > 0 &&
    (from.length === 0 || from.some((type) => !to.includes(type)));
  if (!fewer && !narrower("scope.tag_key") && !narrower("scope.compliance_resource_id")) return undefined;
  return {
    message: "judges fewer resources",
    before: `scope: ${shown(change, "before", "scope")}`,
    after: `scope: ${shown(change, "after", "scope")}`,
  };
};

export const configRuleNarrowed = {
  id: "config-rule-narrowed",
  severity: "medium",
  reason: "A rule that judges little stays compliant.",
  advice: "Let it judge every type that it can.",
  source: 'AWS Config Developer Guide, "Specifying triggers and scope for AWS Config rules"',
  reads: {
    aws_config_config_rule: [
      "scope.compliance_resource_types",
      "scope.tag_key",
      "scope.compliance_resource_id",
    ],
  },
  judge: scopeNarrowed,
  cases: {
    dangerous: [
      {
        type: "aws_config_config_rule",
        before: { scope: [{ compliance_resource_types: ["AWS::EC2::Volume", "AWS::EC2::Instance"] }] },
        after: { scope: [{ compliance_resource_types: ["AWS::EC2::Instance"] }] },
      },
      {
        type: "aws_config_config_rule",
        before: { scope: [] },
        after: { scope: [{ compliance_resource_types: ["AWS::EC2::EIP"] }] },
      },
    ],
    harmless: [
      {
        type: "aws_config_config_rule",
        before: { scope: [{ compliance_resource_types: ["AWS::EC2::Volume"] }] },
        after: { scope: [{ compliance_resource_types: ["AWS::EC2::Volume", "AWS::EC2::Instance"] }] },
      },
    ],
  },
} as const satisfies Risk;
