import { onePartitionIsNamed } from "../../config/rules/one-partition-is-named";
import { smallOrganization } from "../small-organization";

const context = { today: "2026-01-01", unreadable: [] };
const organization = smallOrganization({ home: "eu-west-1", others: ["us-east-1"] });
const withRegions = (home: string, enabled: readonly string[]) =>
  onePartitionIsNamed(
    { ...organization, regions: { ...organization.regions, home, enabled: [...enabled] } },
    context,
  );

test("Regions and ARNs of one partition are taken", () => {
  expect(onePartitionIsNamed(organization, context)).toEqual([]);
});

test("a Region of another partition is refused with its place", () => {
  expect(withRegions("eu-west-1", ["eu-west-1", "us-gov-west-1"])).toEqual([
    expect.objectContaining({
      path: ["regions", "enabled", 1],
      found: "us-gov-west-1 is in the partition aws-us-gov",
    }),
  ]);
});

test.each([
  ["us-gov-west-1", "aws-us-gov"],
  ["cn-north-1", "aws-cn"],
])("ARNs of the partition aws are refused where the home Region is %s", (home, partition) => {
  expect(withRegions(home, [home])).toContainEqual(
    expect.objectContaining({
      path: ["deployment", "trustedPrincipals", 0],
      fix: expect.stringContaining(`arn:${partition}:iam::`),
    }),
  );
});
