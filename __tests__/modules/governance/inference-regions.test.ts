import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { denyDisabledRegions } from "../../../modules/governance/guardrails/service-control/deny-disabled-regions";
import { acmeContext } from "./acme-organization";
import { admin } from "./guardrail-cases/actors";
import { guardrailDecision } from "./guardrail-decision";

const context: GuardrailContext = { ...acmeContext, inferenceRegions: ["eu-north-1", "eu-west-3"] };
const profile = "arn:aws:bedrock:eu-west-1:333333333333:inference-profile/eu.model";

const said = (action: string, region: string, resource = "*", of = context) =>
  guardrailDecision(
    {
      guardrail: denyDisabledRegions.id,
      name: action,
      principal: admin,
      action,
      resource,
      region,
      expected: "Allowed",
    },
    [denyDisabledRegions],
    of,
  );

test.each([
  ["bedrock:InvokeModel", "eu-west-1", profile, "Allowed"],
  ["bedrock:InvokeModel", "eu-north-1", profile, "Allowed"],
  ["bedrock:InvokeModelWithResponseStream", "eu-west-3", profile, "Allowed"],
  ["bedrock:InvokeModel", "us-east-1", profile, "ExplicitlyDenied"],
  ["bedrock:ListFoundationModels", "eu-north-1", "*", "ExplicitlyDenied"],
  ["ec2:DescribeInstances", "eu-north-1", "*", "ExplicitlyDenied"],
  ["iam:ListRoles", "us-west-2", "*", "Allowed"],
])("%s in %s", async (action, region, resource, expected) => {
  expect(await said(action, region, resource)).toBe(expected);
});

test("no model answers from elsewhere where no Region is named", async () => {
  expect(await said("bedrock:InvokeModel", "eu-north-1", profile, acmeContext)).toBe("ExplicitlyDenied");
});
