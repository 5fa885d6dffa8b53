import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const judge: Judge = ({ action, after, imported, index }) => {
  if (after === undefined || imported || !["create", "replace", "update"].includes(action)) return undefined;
  const text = (name: string) => String(after[name] ?? "");
  const principal = text("principal");
  const isBound =
    ["principal_org_id", "organization_id", "source_account"].some((name) => text(name) !== "") ||
    /:\d{12}:/.test(text("source_arn"));
  if (principal === "*" && !isBound) return { message: "lets everybody in" };
  const account = /^(?:arn:[^:]+:iam::)?(\d{12})(?::|$)/.exec(principal)?.[1];
  if (account !== undefined && !index.isOwnAccount(account)) return { message: `lets account ${account} in` };
  if (/\.amazonaws\.com$/.test(principal) && !isBound && text("source_arn") === "") {
    return { message: `lets ${principal} in on behalf of anybody`, severity: "medium" };
  }
  return undefined;
};

export const functionInvocable = {
  id: "function-invocable",
  severity: "critical",
  reason: "Whoever may invoke a function uses what its role may do, and reads what it answers.",
  advice: "Name the principal, and source_arn or source_account for a service.",
  source: 'AWS Lambda Developer Guide, "Resource-based policies in Lambda"; AWS FSBP Lambda.1',
  reads: {
    aws_lambda_permission: ["principal", "source_arn", "source_account", "principal_org_id"],
    aws_lambda_layer_version_permission: ["principal"],
  },
  judge,
  cases: {
    dangerous: [
      { type: "aws_lambda_permission", after: { principal: "*", action: "lambda:InvokeFunction" } },
      { type: "aws_lambda_permission", after: { principal: "999999999999" } },
      { type: "aws_lambda_permission", after: { principal: "s3.amazonaws.com" }, severity: "medium" },
    ],
    harmless: [
      {
        type: "aws_lambda_permission",
        after: { principal: "s3.amazonaws.com", source_account: "111111111111" },
      },
      { type: "aws_lambda_permission", after: { principal: "*", principal_org_id: "o-abcdefghij" } },
      { type: "aws_lambda_permission", before: { principal: "*" } },
    ],
  },
} as const satisfies Risk;
