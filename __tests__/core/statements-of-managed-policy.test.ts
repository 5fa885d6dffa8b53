import { policyEscalations } from "../../core/policy-escalations";
import { statementsOfManagedPolicy } from "../../core/statements-of-managed-policy";

const ids = (...names: string[]) =>
  policyEscalations(names.flatMap(statementsOfManagedPolicy)).map(({ id }) => id);

test.each([
  ["AdministratorAccess", "*:*"],
  ["IAMFullAccess", "iam:CreatePolicyVersion"],
  ["PowerUserAccess", "lambda:UpdateFunctionCode"],
  ["AWSLambda_FullAccess", "iam:PassRole + lambda:CreateFunction"],
  ["job-function/SystemAdministrator", "iam:PassRole + ec2:RunInstances"],
])("%s gives more", (name, id) => {
  expect(ids(name)).toContain(id);
});

test.each(["ReadOnlyAccess", "SecurityAudit", "AmazonS3FullAccess", "AWSDenyAll", "of-nobody"])(
  "%s gives no more",
  (name) => {
    expect(ids(name)).toEqual([]);
  },
);

test("a role is passed to the services of the policy only", () => {
  expect(ids("AWSLambda_FullAccess")).not.toContain("iam:PassRole + ec2:RunInstances");
  expect(ids("AWSLambda_FullAccess", "AmazonEC2FullAccess")).not.toContain("iam:PassRole + ec2:RunInstances");
  expect(ids("job-function/NetworkAdministrator", "AmazonEC2FullAccess")).toContain(
    "iam:PassRole + ec2:RunInstances",
  );
});
