import { identityBoundaryTravels } from "../../../controls/objectives/identity-boundary-travels";
import { PermissionsBoundary } from "../../../modules/identity/permissions-boundary";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import "../../kept-collator";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { policyEscalations } from "../../../core/policy-escalations";

expect.extend(matchers);

const account = "111111111111";
const arn = `arn:aws:iam::${account}:policy/acme-boundary`;
const stack = stackWith((scope) => {
  new PermissionsBoundary(scope, "Boundary", {
    policyName: "acme-boundary",
    partition: "aws",
    accountId: account,
    prefix: "acme",
    services: ["s3", "lambda", "s3"],
  });
  const role = new IamRole(scope, "Team", {
    name: "team",
    assumeRolePolicy: "{}",
    permissionsBoundary: arn,
  });
  new IamRolePolicyAttachment(scope, "All", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
  });
});
const asks = (action: string, resource: string, context: Record<string, string> = {}) => ({
  principal: "aws_iam_role.team",
  account,
  action,
  resource,
  resourceAccount: account,
  context,
  managedPolicies: {
    AdministratorAccess: {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
    },
  },
});
const bounded = { "iam:PermissionsBoundary": arn };
const elsewhere = { "iam:PermissionsBoundary": `arn:aws:iam::${account}:policy/workload/wide` };
const workload = `arn:aws:iam::${account}:role/workload/orders`;

describe("a role of an administrator within the boundary", () => {
  test.each<[string, string, Record<string, string>]>([
    ["lambda:CreateFunction", `arn:aws:lambda:eu-west-1:${account}:function:a`, {}],
    ["iam:CreateRole", workload, bounded],
    ["iam:AttachRolePolicy", workload, bounded],
    ["iam:PutRolePolicy", workload, bounded],
    ["iam:PassRole", workload, {}],
    ["iam:CreatePolicyVersion", `arn:aws:iam::${account}:policy/workload/orders`, {}],
    ["iam:GetRole", `arn:aws:iam::${account}:role/acme-deployment`, {}],
  ])("may %s on %s %j", async (action, resource, context) => {
    await expect(stack).toAllow(asks(action, resource, context));
  });

  test.each<[string, string, Record<string, string>]>([
    ["ec2:RunInstances", `arn:aws:ec2:eu-west-1:${account}:instance/*`, {}],
    ["iam:CreateRole", workload, {}],
    ["iam:CreateRole", workload, elsewhere],
    ["iam:CreateRole", `arn:aws:iam::${account}:role/anywhere`, bounded],
    ["iam:AttachRolePolicy", workload, {}],
    ["iam:PutRolePolicy", workload, elsewhere],
    ["iam:PutRolePermissionsBoundary", workload, elsewhere],
    ["iam:DeleteRolePermissionsBoundary", workload, bounded],
    ["iam:UpdateAssumeRolePolicy", `arn:aws:iam::${account}:role/acme-deployment`, {}],
    ["iam:PassRole", `arn:aws:iam::${account}:role/acme-deployment`, {}],
    ["iam:PassRole", `arn:aws:iam::${account}:role/of-before`, {}],
    ["iam:CreatePolicyVersion", arn, {}],
    ["iam:DeletePolicy", arn, {}],
    ["iam:SetDefaultPolicyVersion", arn, {}],
    ["iam:CreatePolicyVersion", `arn:aws:iam::${account}:policy/of-people`, {}],
    ["iam:CreateUser", `arn:aws:iam::${account}:user/a`, {}],
    ["iam:CreateAccessKey", `arn:aws:iam::${account}:user/a`, {}],
    ["sts:AssumeRole", `arn:aws:iam::${account}:role/acme-deployment`, {}],
    ["sts:AssumeRole", "arn:aws:iam::222222222222:role/anything", {}],
    ["organizations:LeaveOrganization", "*", {}],
    ["sso:CreateAccountAssignment", "*", {}],
  ])("may not %s on %s %j", async (action, resource, context) => {
    await expect(stack).toDeny(asks(action, resource, context));
  });

  test("keeps its promise, and says which ways are left within it", () => {
    expect(stack).toFulfil("identity.boundary-travels");
    const metadata = stack.resource?.["aws_iam_policy"]?.["boundary"]?.["//"] as {
      readonly powers: readonly { readonly escalations: readonly string[] }[];
    };
    expect(metadata.powers[0]?.escalations.filter((id) => id.startsWith("iam:"))).toEqual([
      "iam:CreatePolicyVersion",
      "iam:PassRole + lambda:CreateFunction",
    ]);
  });

  const policyOf = (change: (statements: Record<string, unknown>[]) => unknown) => {
    const body = stack.resource?.["aws_iam_policy"]?.["boundary"] ?? {};
    const { Statement } = JSON.parse(String(body["policy"]));
    return {
      resource: {
        aws_iam_policy: {
          boundary: {
            ...body,
            policy: JSON.stringify({ Version: "2012-10-17", Statement: change(Statement) }),
          },
        },
      },
    };
  };
  test.each<[string, (statements: Record<string, unknown>[]) => unknown, string]>([
    [
      "roles without a boundary",
      (all) => [...all, { Effect: "Allow", Action: "iam:CreateRole", Resource: "*" }],
      "without a boundary",
    ],
    ["everything", (all) => [...all, { Effect: "Allow", Action: "*", Resource: "*" }], "without a boundary"],
    [
      "changes of itself",
      (all) => all.filter(({ Sid }) => Sid !== "DenyBoundaryChanges"),
      "nothing denies iam:CreatePolicyVersion",
    ],
    [
      "taking it off",
      (all) => all.filter(({ Sid }) => Sid !== "DenyTakingBoundaryOff"),
      "nothing denies iam:DeleteRolePermissionsBoundary",
    ],
  ])("breaks it where it lets through %s", (_, change, problem) => {
    expect(identityBoundaryTravels.proof(policyOf(change)).broken[0]?.problem).toContain(problem);
  });

  test("names each service once", () => {
    const text = String(stack.resource?.["aws_iam_policy"]?.["boundary"]?.["policy"]);
    expect(JSON.parse(text).Statement[0].Action).toEqual(["lambda:*", "s3:*"]);
    expect(policyEscalations(JSON.parse(text).Statement).map(({ id }) => id)).not.toContain("*:*");
  });
});
