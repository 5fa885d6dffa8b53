import { identitySessionsLimited } from "../../../controls/objectives/identity-sessions-limited";
import { type JobFunction, jobFunctions } from "../../../core/job-functions";
import { PermissionSet, type PermissionSetProps } from "../../../modules/identity/permission-set";
import { stackWith } from "../../stack-with";

const props: PermissionSetProps = {
  name: "look",
  instanceArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
  partition: "aws",
  description: "Looks.",
  sessionHours: 8,
  managedPolicies: ["ReadOnlyAccess", "job-function/Billing"],
};

const made = (more: Partial<PermissionSetProps> = {}) =>
  stackWith((stack) => new PermissionSet(stack, "Look", { ...props, ...more }));

describe("a permission set", () => {
  test("has its session, and policies of AWS with their paths", () => {
    const { resource } = made();
    expect(resource?.["aws_ssoadmin_permission_set"]?.["look"]).toMatchObject({ session_duration: "PT8H" });
    const arns = Object.values(resource?.["aws_ssoadmin_managed_policy_attachment"] ?? {}).map(
      (body) => body["managed_policy_arn"],
    );
    expect(arns).toEqual([
      "arn:aws:iam::aws:policy/job-function/Billing",
      "arn:aws:iam::aws:policy/ReadOnlyAccess",
    ]);
    expect(resource?.["aws_ssoadmin_permission_set_inline_policy"]).toBeUndefined();
  });

  test("joins the statements of its job function with its own, IAM's variables escaped", () => {
    const own = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::home/${aws:username}/*" };
    const statements = jobFunctions["read-only"].statements;
    const { resource } = made({ statements, ownStatements: [own] });
    const text = String(
      resource?.["aws_ssoadmin_permission_set_inline_policy"]?.["look_inline"]?.["inline_policy"],
    );
    expect(text).toContain("home/$${aws:username}/*");
    const { Statement } = JSON.parse(text.replaceAll("$${", "${"));
    expect(Statement).toHaveLength(2);
    expect(Statement[0].Sid).toBe("DenyReadingData");
    expect(Statement[1]).toEqual(own);
    const alone = made({ ownStatements: [own] }).resource?.["aws_ssoadmin_permission_set_inline_policy"];
    expect(
      JSON.parse(String(alone?.["look_inline"]?.["inline_policy"]).replaceAll("$${", "${")).Statement,
    ).toEqual([own]);
  });

  test.each([
    [
      "a policy of AWS",
      { aws: "PowerUserAccess" },
      { managed_policy_arn: "arn:aws:iam::aws:policy/PowerUserAccess" },
    ],
    [
      "one of theirs",
      { customer: { name: "bound" } },
      { customer_managed_policy_reference: { name: "bound", path: "/" } },
    ],
  ] as const)("is bounded by %s", (_, boundary, expected) => {
    const { resource } = made({ boundary });
    expect(resource?.["aws_ssoadmin_permissions_boundary_attachment"]?.["look_boundary"]).toMatchObject({
      permissions_boundary: expected,
    });
  });

  test("names policies of theirs", () => {
    const { resource } = made({ customerManagedPolicies: [{ name: "own", path: "/team/" }] });
    expect(resource?.["aws_ssoadmin_customer_managed_policy_attachment"]?.["look_customerown"]).toMatchObject(
      {
        customer_managed_policy_reference: { name: "own", path: "/team/" },
      },
    );
  });

  test.each([0, 13, 1.5])("refuses a session of %s hours", (sessionHours) => {
    expect(() => made({ sessionHours })).toThrow(/whole hours from 1 to 12/);
  });

  test("refuses an inline policy that is larger than AWS takes", () => {
    const ownStatements = Array.from({ length: 200 }, (_, index) => ({
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::bucket-${index}/*`,
    }));
    expect(() => made({ ownStatements })).toThrow(/its inline policy takes \d+ characters; 10240/);
  });
});

describe("what is promised of permission sets", () => {
  const stack = (session: string, policy = "{}") => ({
    resource: {
      aws_ssoadmin_permission_set: { look: { session_duration: session } },
      aws_ssoadmin_permission_set_inline_policy: {
        look: { permission_set_arn: "${aws_ssoadmin_permission_set.look.arn}", inline_policy: policy },
      },
    },
  });
  const policy = (statement: object) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Resource: "*", ...statement }] });

  test.each([
    ["no duration", stack("")],
    ["thirteen hours", stack("PT13H")],
    ["everything on everything", stack("PT1H", policy({ Action: "*" }))],
    ["all but something", stack("PT1H", policy({ NotAction: "iam:*" }))],
  ])("%s breaks it", (_, given) => {
    expect(identitySessionsLimited.proof(given).broken).toHaveLength(1);
  });

  test.each([
    ["twelve hours", stack("PT12H")],
    ["actions by name", stack("PT1H", policy({ Action: "s3:List*" }))],
  ])("%s keeps it", (_, given) => {
    expect(identitySessionsLimited.proof(given)).toEqual({
      satisfied: ["aws_ssoadmin_permission_set.look"],
      broken: [],
    });
  });
});

test("descriptions, sessions and counts of job functions are what AWS takes, one hour for those that administer", () => {
  for (const [name, { does, sessionHours, managedPolicies }] of Object.entries(
    jobFunctions as Readonly<Record<string, JobFunction>>,
  )) {
    expect([name, does.length <= 700, managedPolicies.length <= 10]).toEqual([name, true, true]);
    const administers = managedPolicies.includes("AdministratorAccess");
    expect([name, sessionHours <= (administers ? 1 : 12)]).toEqual([name, true]);
  }
});
