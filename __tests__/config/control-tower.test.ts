import { exampleOrganization } from "../example-organization";

const services = "  trustedServices:\n";

describe("trusted access of AWS Control Tower", () => {
  test.each<[string, string, string]>([
    [
      "the role by which the management account enters members",
      "accessRole: OrganizationAccountAccessRole",
      "accessRole: AWSControlTowerExecution",
    ],
    [
      "a recorder that is adopted",
      "robots-dev: {",
      "robots-dev: { adopted: { regions: { eu-central-1: { configRecorder: aws-controltower-BaselineConfigRecorder } } },",
    ],
    [
      "a role that is exempt",
      "arn:aws:iam::666666666666:role/storefront-mailer-admin",
      "arn:aws:iam::666666666666:role/aws-controltower-*",
    ],
  ])("is missed where the file names %s", (_, from, to) => {
    const changed = (text: string) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    };
    expect(() => exampleOrganization(changed)).toThrow(
      /organization\.trustedServices: controltower\.amazonaws\.com is missing, and \S+ names \S*aws-?controltower.*add controltower\.amazonaws\.com, and what else this lists: aws organizations list-aws-service-access/i,
    );
    const listed = (text: string) =>
      changed(text).replace(services, `${services}    - controltower.amazonaws.com\n`);
    expect(() => exampleOrganization(listed)).not.toThrow();
  });

  test("is not asked for where nothing hints at it", () => {
    expect(exampleOrganization().organization?.trustedServices).not.toContain("controltower.amazonaws.com");
  });
});
