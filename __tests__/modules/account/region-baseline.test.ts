import { accountDefaultNetworkClosed } from "../../../controls/objectives/account-default-network-closed";
import { accountExternalAccessAnalyzed } from "../../../controls/objectives/account-external-access-analyzed";
import { accountRegionSettingsClosed } from "../../../controls/objectives/account-region-settings-closed";
import { identityMetadataServiceV2 } from "../../../controls/objectives/identity-metadata-service-v2";
import { changed } from "../../controls/changed";
import { regionStack } from "./region-stack";

const stack = regionStack();

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
    const absent = regionStack({ defaultVpc: "absent" });
    expect(absent.resource?.aws_default_vpc).toBeUndefined();
  });

  test.each([
    ["metadata-defaults", "aws_ec2_instance_metadata_defaults.region_metadata_defaults"],
    ["snapshot-sharing", "aws_ebs_snapshot_block_public_access.region_snapshot_sharing"],
    ["image-sharing", "aws_ec2_image_block_public_access.region_image_sharing"],
    ["serial-console", "aws_ec2_serial_console_access.region_serial_console"],
  ] as const)("leaves %s to a declarative policy, and forgets what it set before", (setting, from) => {
    const [type = ""] = from.split(".");
    const declared = regionStack({ declared: [setting] });
    expect(declared.resource?.[type]).toBeUndefined();
    expect((declared as { removed?: unknown }).removed).toEqual([{ from, lifecycle: { destroy: false } }]);
    expect(stack.resource?.[type]).toBeDefined();
    expect((stack as { removed?: unknown }).removed).toBeUndefined();
  });

  test("closes what could be made public, and scans images", () => {
    const { satisfied, broken } = accountRegionSettingsClosed.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(6);
  });

  test.each([
    ["aws_ebs_snapshot_block_public_access.region_snapshot_sharing", { state: "unblocked" }],
    ["aws_ec2_image_block_public_access.region_image_sharing", { state: "unblocked" }],
    ["aws_ec2_serial_console_access.region_serial_console", { enabled: true }],
    ["aws_ssm_service_setting.region_document_sharing", { setting_value: "Enable" }],
    [
      "aws_emr_block_public_access_configuration.region_cluster_exposure",
      { permitted_public_security_group_rule_range: [{ min_range: 22, max_range: 22 }] },
    ],
    [
      "aws_emr_block_public_access_configuration.region_cluster_exposure",
      { block_public_security_group_rules: false },
    ],
    ["aws_ecr_registry_scanning_configuration.region_image_scanning", { rule: [] }],
  ])("%s with %j breaks account.region-settings-closed", (address, extra) => {
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    expect(accountRegionSettingsClosed.proof(edited).broken).toEqual([
      { address, problem: "it leaves a door open" },
    ]);
  });

  test.each([
    ["on-push", "BASIC", "SCAN_ON_PUSH"],
    ["by-inspector", "ENHANCED", "CONTINUOUS_SCAN"],
  ] as const)("scans images %s", (imageScanning, type, frequency) => {
    const scanned = regionStack({ imageScanning }).resource?.aws_ecr_registry_scanning_configuration;
    expect(scanned?.region_image_scanning).toMatchObject({
      scan_type: type,
      rule: [{ scan_frequency: frequency }],
    });
  });

  test("analyzes what is shared outside the account, by an analyzer of its own or an adopted one", () => {
    const address = "aws_accessanalyzer_analyzer.region_analyzer";
    expect(accountExternalAccessAnalyzed.proof(stack)).toEqual({ satisfied: [address], broken: [] });
    const edited = changed(stack, address, (body) => ({ ...body, type: "" }));
    expect(accountExternalAccessAnalyzed.proof(edited).broken).toHaveLength(1);
    expect(stack.import).toBeUndefined();
    expect(regionStack({ analyzer: "adopted" }).import).toEqual([
      { to: address, id: "acme-external-access" },
    ]);
  });
});
