import { networkNamesShared } from "../../../controls/objectives/network-names-shared";
import { everyStack } from "../../every-stack";
import { hubAndSpoke } from "../../hub-and-spoke";
import { changed } from "../changed";

const stacks = everyStack(hubAndSpoke(), (path) => /(shared|shop)-ireland$/.test(path));
const hub = stacks.get("network/eu-west-1/network-shared-ireland");
const shop = stacks.get("production/eu-west-1/network-shop-ireland");
if (hub === undefined || shop === undefined) throw new Error("the example shares no names");

const zone = "aws_route53_zone.names_service_ssm_zone";
const association = "aws_route53profiles_association.names_of_others";

describe("network.names-shared", () => {
  test("holds for the network that shares and for the one that takes", () => {
    const { satisfied, broken } = networkNamesShared.proof(hub);
    expect(broken).toEqual([]);
    expect(satisfied).toEqual(expect.arrayContaining([zone]));
    expect(networkNamesShared.proof(shop)).toEqual({ satisfied: [association], broken: [] });
  });

  test("is broken by a public zone, and by what is in it", () => {
    const open = changed(hub, zone, (body) => ({ ...body, vpc: undefined }));
    expect(networkNamesShared.proof(open).broken).toEqual(
      expect.arrayContaining([
        { address: zone, problem: "it is public" },
        {
          address: "aws_route53_record.names_service_ssm_record",
          problem: "its zone is no private one of this stack",
        },
        {
          address: "aws_route53profiles_resource_association.names_service_ssm_in_profile",
          problem: "its zone is no private one of this stack",
        },
      ]),
    );
  });

  test.each([
    ["profile_id", "${one(data.x.profiles).id}", "whoever shares a profile of that name answers"],
    ["resource_id", "vpc-1", "its VPC is not of this stack"],
  ])("is broken by another %s of an association", (argument, value, problem) => {
    const other = changed(shop, association, (body) => ({ ...body, [argument]: value }));
    expect(networkNamesShared.proof(other).broken).toEqual([{ address: association, problem }]);
  });
});
