import { deliveryDeploymentRolesScoped } from "../../../controls/objectives/delivery-deployment-roles-scoped";
import { DeploymentRole } from "../../../modules/bootstrap/deployment-role";
import { changed } from "../../controls/changed";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";

const ci = "arn:aws:iam::555555555555:role/ci";
const address = "aws_iam_role.deployment_role";
const stack = stackWith(
  (scope) =>
    new DeploymentRole(scope, "DeploymentRole", {
      roleName: "acme-deployment",
      trustedPrincipals: [ci],
      protectedRoleArns: [
        "arn:aws:iam::111111111111:role/acme-deployment",
        "arn:aws:iam::111111111111:role/OrganizationAccountAccessRole",
      ],
      organizationId: "o-acme123456",
    }),
);

function assume(principal: string, organization: string) {
  return decision({
    principal,
    action: "sts:AssumeRole",
    resource: "arn:aws:iam::111111111111:role/acme-deployment",
    resourceAccount: "111111111111",
    context: { "aws:PrincipalOrgID": organization },
    resourcePolicy: stack.resource?.aws_iam_role?.deployment_role?.assume_role_policy,
  });
}

function act(action: string, resource: string) {
  return decision({
    principal: "arn:aws:iam::111111111111:role/acme-deployment",
    action,
    resource,
    resourceAccount: "111111111111",
    identityPolicy: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "*", Resource: "*" },
        ...JSON.parse(String(stack.resource?.aws_iam_role_policy?.deployment_role_never_allowed?.policy))
          .Statement,
      ],
    },
  });
}

describe("DeploymentRole", () => {
  test("is assumed by the pipeline, and by nobody else", async () => {
    expect(await assume(ci, "o-acme123456")).toBe("Allowed");
    expect(await assume("arn:aws:iam::555555555555:role/other", "o-acme123456")).toBe("ImplicitlyDenied");
    expect(await assume(ci, "o-other12345")).toBe("ImplicitlyDenied");
  });

  test.each([
    ["iam:CreateRole", "arn:aws:iam::111111111111:role/new", "Allowed"],
    ["iam:CreateUser", "arn:aws:iam::111111111111:user/new", "ExplicitlyDenied"],
    ["iam:CreateAccessKey", "arn:aws:iam::111111111111:user/old", "ExplicitlyDenied"],
    ["iam:CreateLoginProfile", "arn:aws:iam::111111111111:user/old", "ExplicitlyDenied"],
    ["organizations:LeaveOrganization", "*", "ExplicitlyDenied"],
    [
      "organizations:RemoveAccountFromOrganization",
      "arn:aws:organizations::111111111111:account/o-acme123456/222222222222",
      "ExplicitlyDenied",
    ],
    ["iam:UpdateAssumeRolePolicy", "arn:aws:iam::111111111111:role/other", "Allowed"],
    ["iam:UpdateAssumeRolePolicy", "arn:aws:iam::111111111111:role/acme-deployment", "ExplicitlyDenied"],
    ["iam:DeleteRolePolicy", "arn:aws:iam::111111111111:role/acme-deployment", "ExplicitlyDenied"],
    ["iam:PutRolePolicy", "arn:aws:iam::111111111111:role/OrganizationAccountAccessRole", "ExplicitlyDenied"],
  ])("%s is %s", async (action, resource, expected) => {
    expect(await act(action, resource)).toBe(expected);
  });

  test("keeps delivery.deployment-roles-scoped", () => {
    expect(deliveryDeploymentRolesScoped.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    [
      "an account as principal",
      { assume_role_policy: trust("arn:aws:iam::555555555555:root") },
      "its trust policy admits arn:aws:iam::555555555555:root, which is no named role",
    ],
    ["everyone", { assume_role_policy: trust("*") }, "its trust policy admits *, which is no named role"],
    ["nobody", { assume_role_policy: "{}" }, "its trust policy names nobody"],
    ["sessions of a day", { max_session_duration: 43200 }, "its sessions last longer than an hour"],
  ])("%s breaks it", (_, extra, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    expect(deliveryDeploymentRolesScoped.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("losing its denials breaks it", () => {
    const edited = changed(stack, "aws_iam_role_policy.deployment_role_never_allowed", () => undefined);
    expect(deliveryDeploymentRolesScoped.proof(edited).broken).toEqual([
      { address, problem: "no policy denies it to make access keys" },
    ]);
  });
});

function trust(principal: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: [principal] }, Action: "sts:AssumeRole" }],
  });
}
