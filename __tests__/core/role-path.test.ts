import { Names } from "../../core/names/names";
import { rolePath } from "../../core/names/role-path";

const role = "AWSReservedSSO_BreakGlass_0123456789abcdef";

describe("the name of a role in an ARN", () => {
  test("is the name alone", () => {
    expect(rolePath("acme-break-glass")).toBe("acme-break-glass");
    expect(rolePath("NotAWSReservedSSO_X")).toBe("NotAWSReservedSSO_X");
  });

  test.each(["aws-reserved/sso.amazonaws.com/eu-west-1/", "aws-reserved/sso.amazonaws.com/"])(
    "matches a role of IAM Identity Center below %s",
    (path) => {
      const pattern = new Names({ prefix: "acme" }).roleArn("*", role).replaceAll("*", ".*");
      expect(`arn:aws:iam::444444444444:role/${path}${role}`).toMatch(new RegExp(`^${pattern}$`));
      expect(`arn:aws:iam::444444444444:role/${role}`).not.toMatch(new RegExp(`^${pattern}$`));
    },
  );

  test("stands for a permission set's role in every account where its digits are left out", () => {
    const pattern = new Names({ prefix: "acme" })
      .roleArn("*", "AWSReservedSSO_BreakGlass")
      .replaceAll("*", ".*");
    const matches = (name: string) =>
      new RegExp(`^${pattern}$`).test(
        `arn:aws:iam::444444444444:role/aws-reserved/sso.amazonaws.com/eu-west-1/${name}`,
      );
    expect(
      [role, "AWSReservedSSO_BreakGlass", "AWSReservedSSO_BreakGlassX_0123456789abcdef"].map(matches),
    ).toEqual([true, false, false]);
  });
});
