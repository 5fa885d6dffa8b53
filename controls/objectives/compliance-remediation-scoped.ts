import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";

/** What remediates a finding or responds to one cannot be turned against the account. */
export const complianceRemediationScoped = {
  id: "compliance.remediation-scoped",
  promise:
    "Roles of remediations and response automations make named calls only, none of which grants access, and are assumed by Systems Manager for their own account only.",
  source:
    "AWS Systems Manager User Guide, service roles for Automation; IAM User Guide, the confused deputy problem",
  proof: (stack) =>
    merged(
      judged(stack, "aws_iam_role", (body) => {
        const open = policyStatements(body["assume_role_policy"]).find(
          (statement) =>
            JSON.stringify(statement.Principal ?? "").includes("ssm.amazonaws.com") &&
            statement.Condition?.StringEquals?.["aws:SourceAccount"] === undefined,
        );
        return open === undefined ? undefined : `${open.Sid} lets automations of any account take it`;
      }),
      judged(stack, "aws_iam_role_policy", (body) => {
        const wide = policyStatements(body["policy"]).flatMap(givesAccess)[0];
        return wide === undefined ? undefined : `it allows ${wide}`;
      }),
    ),
} as const satisfies Objective;

/** Actions of a statement that are not named, or by which its role could get more than it has. */
function givesAccess(statement: RenderedStatement): readonly string[] {
  const { Action, Condition, Effect, Resource } = statement;
  if (Effect !== "Allow") return [];
  const resources = [Resource ?? []].flat();
  return [Action ?? []].flat().filter((action) => {
    if (action.includes("*")) return true;
    if (!/^(iam|sts|organizations):/i.test(action)) return false;
    switch (action) {
      case "iam:UpdateAccessKey":
        return false;
      case "iam:AttachRolePolicy":
        return !/^arn:aws[a-z-]*:iam::aws:policy\/AWSDenyAll$/.test(
          String(Condition?.ArnEquals?.["iam:PolicyARN"]),
        );
      case "iam:PassRole":
        return (
          Condition?.StringEquals?.["iam:PassedToService"] !== "ssm.amazonaws.com" ||
          resources.some((resource) => resource.includes("*"))
        );
      default:
        return true;
    }
  });
}
