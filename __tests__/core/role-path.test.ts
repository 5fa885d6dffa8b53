import { matchesPattern } from "../../core/matches-pattern";
import { Names } from "../../core/names/names";
import { rolePath } from "../../core/names/role-path";

const role = "AWSReservedSSO_BreakGlass_0123456789abcdef";
const inAnyAccount = (name: string) => new Names({ prefix: "acme" }).roleArn("*", name);

describe("the name of a role in an ARN", () => {
  test("is the name alone", () => {
    expect(rolePath("acme-break-glass")).toBe("acme-break-glass");
    expect(rolePath("NotAWSReservedSSO_X")).toBe("NotAWSReservedSSO_X");
  });

  test.each(["aws-reserved/sso.amazonaws.com/eu-west-1/", "aws-reserved/sso.amazonaws.com/"])(
    "matches a role of IAM Identity Center below %s",
    (path) => {
      expect(matchesPattern(inAnyAccount(role), `arn:aws:iam::444444444444:role/${path}${role}`)).toBe(true);
      expect(matchesPattern(inAnyAccount(role), `arn:aws:iam::444444444444:role/${role}`)).toBe(false);
    },
  );

  test.each([
    ["that permission set's role in every account", role, true],
    ["no role without digits", "AWSReservedSSO_BreakGlass", false],
    ["no permission set whose name begins so", "AWSReservedSSO_BreakGlass_Reader_0123456789abcdef", false],
    ["no other", "AWSReservedSSO_BreakGlassX_0123456789abcdef", false],
  ])("stands, without its digits, for %s", (_, name, matches) => {
    const arn = `arn:aws:iam::444444444444:role/aws-reserved/sso.amazonaws.com/eu-west-1/${name}`;
    expect(matchesPattern(inAnyAccount("AWSReservedSSO_BreakGlass"), arn)).toBe(matches);
  });
});
