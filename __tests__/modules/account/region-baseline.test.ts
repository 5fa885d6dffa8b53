import { accountDefaultNetworkClosed } from "../../../controls/objectives/account-default-network-closed";
import { identityMetadataServiceV2 } from "../../../controls/objectives/identity-metadata-service-v2";
import { RegionBaseline } from "../../../modules/account/region-baseline";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const stack = stackWith((scope) => new RegionBaseline(scope, "Region", { defaultVpc: "locked" }));

describe("RegionBaseline", () => {
  test("asks every new instance for IMDSv2", () => {
    expect(identityMetadataServiceV2.proof(stack)).toEqual({
      satisfied: ["aws_ec2_instance_metadata_defaults.region_metadata_defaults"],
      broken: [],
    });
  });

  test.each([
    ["http_tokens", "optional", "http_tokens is not required"],
    ["http_put_response_hop_limit", 64, "http_put_response_hop_limit is not 1 or 2"],
  ])("%s = %s breaks identity.metadata-service-v2", (argument, value, problem) => {
    const address = "aws_ec2_instance_metadata_defaults.region_metadata_defaults";
    const edited = changed(stack, address, (body) => ({ ...body, [argument]: value }));
    expect(identityMetadataServiceV2.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("closes the default VPC: no rule, no route, and a diff if one appears", () => {
    expect(accountDefaultNetworkClosed.proof(stack).broken).toEqual([]);
    expect(accountDefaultNetworkClosed.proof(stack).satisfied).toHaveLength(4);
    expect(stack.resource?.aws_default_route_table?.region_default_vpc_route_table?.route).toEqual([]);
  });

  test.each([
    ["aws_default_security_group.region_default_vpc_security_group", { ingress: [{}] }, "it has ingress"],
    ["aws_default_network_acl.region_default_vpc_network_acl", { egress: [{}] }, "it has egress"],
    ["aws_default_route_table.region_default_vpc_route_table", { route: [{}] }, "it has route"],
  ])("a rule or route in %s breaks account.default-network-closed", (address, extra, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    expect(accountDefaultNetworkClosed.proof(edited).broken).toEqual([{ address, problem }]);
  });

  test("a default VPC that nothing closes breaks account.default-network-closed", () => {
    const edited = changed(stack, "aws_default_network_acl.region_default_vpc_network_acl", () => undefined);
    expect(accountDefaultNetworkClosed.proof(edited).broken.map(({ address }) => address)).toEqual([
      "aws_default_vpc.region_default_vpc",
    ]);
  });

  test("does not bring back a default VPC that was deleted", () => {
    const absent = stackWith((scope) => new RegionBaseline(scope, "Region", { defaultVpc: "absent" }));
    expect(Object.keys(absent.resource ?? {})).toEqual(["aws_ec2_instance_metadata_defaults"]);
  });

  test("leaves the defaults to a declarative policy, and forgets what it set before", () => {
    const declared = stackWith(
      (scope) => new RegionBaseline(scope, "Region", { defaultVpc: "absent", metadataDefaults: "declared" }),
    );
    expect(declared.resource).toBeUndefined();
    expect((declared as { removed?: unknown }).removed).toEqual([
      {
        from: "aws_ec2_instance_metadata_defaults.region_metadata_defaults",
        lifecycle: { destroy: false },
      },
    ]);
    expect((stack as { removed?: unknown }).removed).toBeUndefined();
  });
});
