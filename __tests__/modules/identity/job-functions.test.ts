import { type JobFunctionName, jobFunctions } from "../../../core/job-functions";
import { policyJson } from "../../../core/policy-json";
import { decision } from "../../decision";

const account = "444444444444";
const all = { Effect: "Allow", Action: "*", Resource: "*" };

/** Decides as if the policies of AWS allowed everything, so that the denials of the job function are what is left. */
function decided(name: JobFunctionName, action: string, resource = "*"): Promise<string> {
  const { Statement } = JSON.parse(policyJson({ statements: jobFunctions[name].statements }));
  return decision({
    principal: `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${name}_0123456789abcdef`,
    action,
    resource,
    resourceAccount: account,
    identityPolicy: { Version: "2012-10-17", Statement: [all, ...Statement] },
  });
}

const role = `arn:aws:iam::${account}:role/shop`;
const user = `arn:aws:iam::${account}:user/ada`;
const secret = `arn:aws:secretsmanager:eu-west-1:${account}:secret:shop-AbCdEf`;
const object = "arn:aws:s3:::shop/orders.csv";
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-1111-1111-1111-111111111111`;

describe("whatever else allows it, a job function", () => {
  test.each([
    ["administrator", "iam:CreateUser", user],
    ["administrator", "iam:CreateAccessKey", user],
    ["break-glass", "iam:CreateLoginProfile", user],
    ["power-user", "iam:CreateRole", role],
    ["power-user", "iam:PutRolePolicy", role],
    ["power-user", "iam:AttachRolePolicy", role],
    ["power-user", "iam:UpdateAssumeRolePolicy", role],
    ["power-user", "iam:CreatePolicyVersion", `arn:aws:iam::${account}:policy/shop`],
    ["power-user", "iam:DeleteRolePermissionsBoundary", role],
    ["power-user", "sso:CreateAccountAssignment", "*"],
    ["power-user", "sso:PutInlinePolicyToPermissionSet", "*"],
    ["power-user", "identitystore:CreateGroupMembership", "*"],
    ["billing", "iam:AttachUserPolicy", user],
    ["database", "iam:PutUserPolicy", user],
    ["network", "iam:AddUserToGroup", `arn:aws:iam::${account}:group/admins`],
    ["read-only", "secretsmanager:GetSecretValue", secret],
    ["read-only", "s3:GetObject", object],
    ["read-only", "kms:Decrypt", key],
    ["security-audit", "dynamodb:GetItem", `arn:aws:dynamodb:eu-west-1:${account}:table/orders`],
    ["security-audit", "ssm:GetParameter", `arn:aws:ssm:eu-west-1:${account}:parameter/shop`],
  ] as const)("%s is denied %s", async (name, action, resource) => {
    expect(await decided(name, action, resource)).toBe("ExplicitlyDenied");
  });

  test.each([
    ["administrator", "iam:CreateRole", role],
    [
      "power-user",
      "iam:CreateServiceLinkedRole",
      `arn:aws:iam::${account}:role/aws-service-role/x.amazonaws.com/x`,
    ],
    ["power-user", "ec2:RunInstances", `arn:aws:ec2:eu-west-1:${account}:instance/*`],
    ["power-user", "sso:ListAccountAssignments", "*"],
    ["network", "ec2:CreateVpc", `arn:aws:ec2:eu-west-1:${account}:vpc/*`],
    ["read-only", "s3:ListBucket", "arn:aws:s3:::shop"],
    ["security-audit", "iam:GetRole", role],
    ["incident-responder", "logs:StartQuery", `arn:aws:logs:eu-west-1:${account}:log-group:shop`],
  ] as const)("%s may %s", async (name, action, resource) => {
    expect(await decided(name, action, resource)).toBe("Allowed");
  });
});
