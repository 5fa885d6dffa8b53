import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

/** The support role of an account, in an organization that ends with these lines. */
function supportRole(more: string) {
  const stacks = everyStack(smallOrganization({ home: "eu-west-1", more }), (path) =>
    path.startsWith("shop/global/account"),
  );
  const [stack] = [...stacks.values()];
  return stack?.resource?.aws_iam_role?.account_support;
}

const exceptions = (role: ReturnType<typeof supportRole>) =>
  (role?.["//"] as { exceptions?: string[] } | undefined)?.exceptions;

test("a support role trusts the people who are named", () => {
  const role = supportRole('supportPrincipals: ["arn:aws:iam::444444444444:role/support"]\n');
  expect(role?.assume_role_policy).toContain("role/support");
  expect(role?.assume_role_policy).not.toContain("role/ci");
  expect(exceptions(role)).toBeUndefined();
});

test("a support role that pipelines take says so", () => {
  const role = supportRole("");
  expect(role?.assume_role_policy).toContain("role/ci");
  expect(role?.assume_role_policy).toContain("aws:PrincipalOrgID");
  expect(exceptions(role)).toEqual([
    "It trusts the roles that run Terraform, since supportPrincipals names no roles of people.",
  ]);
});
