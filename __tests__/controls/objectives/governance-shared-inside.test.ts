import { governanceSharedInside } from "../../../controls/objectives/governance-shared-inside";
import { everyStack } from "../../every-stack";
import { hubAndSpoke } from "../../hub-and-spoke";
import { changed } from "../changed";

const stacks = everyStack(hubAndSpoke(), (path) =>
  ["management/global/organization", "network/eu-central-1/transit-gateway-frankfurt"].includes(path),
);
const [organization, gateway] = [...stacks.values()].sort((left, right) =>
  left.resource?.aws_organizations_organization === undefined
    ? 1
    : right.resource?.aws_organizations_organization === undefined
      ? -1
      : 0,
);
if (organization === undefined || gateway === undefined) throw new Error("the example has no hub");

const share = "aws_ram_resource_share.transit_gateway_share";
const principal = "aws_ram_principal_association.transit_gateway_with_production";

describe("governance.shared-inside", () => {
  test("holds for the organization, and for what the hub shares", () => {
    expect(governanceSharedInside.proof(organization)).toEqual({
      satisfied: ["aws_ram_sharing_with_organization.resource_sharing"],
      broken: [],
    });
    const { satisfied, broken } = governanceSharedInside.proof(gateway);
    expect(broken).toEqual([]);
    expect(satisfied).toEqual(expect.arrayContaining([share, principal]));
  });

  test.each([
    "arn:aws:organizations::111111111111:organization/o-abcdefghij",
    "arn:aws-us-gov:organizations::111111111111:ou/o-abcdefghij/ou-ab12-12345678",
  ])("holds for the principal %s", (whole) => {
    const other = changed(gateway, principal, (body) => ({ ...body, principal: whole }));
    expect(governanceSharedInside.proof(other).broken).toEqual([]);
  });

  test("is broken by a share that strangers may have", () => {
    const open = changed(gateway, share, (body) => ({ ...body, allow_external_principals: true }));
    expect(governanceSharedInside.proof(open).broken).toEqual([
      { address: share, problem: "it may be shared outside of the organization" },
    ]);
  });

  test.each(["*", "arn:aws:iam::444444444444:role/reader", "o-abcdefghij"])(
    "is broken by the principal %s",
    (stranger) => {
      const other = changed(gateway, principal, (body) => ({ ...body, principal: stranger }));
      expect(governanceSharedInside.proof(other).broken).toEqual([
        { address: principal, problem: "its principal is no account, OU or organization" },
      ]);
    },
  );
});
