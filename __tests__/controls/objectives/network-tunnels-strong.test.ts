import { readOrganization } from "../../../config/read-organization";
import { networkTunnelsStrong } from "../../../controls/objectives/network-tunnels-strong";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { everyStack } from "../../every-stack";
import { changed } from "../changed";

const stacks = everyStack(readOrganization("examples/established/organization.yaml", "2027-01-15"), (path) =>
  path.endsWith("network-shop"),
);
const [stack = {}] = [...stacks.values()] as SynthesizedStack[];
const address = "aws_vpn_connection.vpn_warehouse";
const { proof } = networkTunnelsStrong;

describe("network.tunnels-strong", () => {
  test("is kept by VPN connections", () => {
    expect(proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ preshared_key_storage: "Standard" }, "its keys are in the state"],
    [{ preshared_key_storage: undefined }, "its keys are in the state"],
    [{ tunnel1_preshared_key: "not-secret" }, "the key of tunnel1 is in the file"],
    [{ tunnel2_preshared_key: "not-secret" }, "the key of tunnel2 is in the file"],
    [{ tunnel1_ike_versions: ["ikev1", "ikev2"] }, "tunnel1 takes ikev1"],
    [{ tunnel2_ike_versions: undefined }, "tunnel2 takes any ike_versions"],
    [{ tunnel1_phase1_encryption_algorithms: ["AES128"] }, "tunnel1 takes AES128"],
    [{ tunnel1_phase2_integrity_algorithms: ["SHA2-256"] }, "tunnel1 takes SHA2-256"],
    [{ tunnel2_phase1_dh_group_numbers: [2] }, "tunnel2 takes 2"],
    [{ tunnel2_phase2_dh_group_numbers: [] }, "tunnel2 takes any phase2_dh_group_numbers"],
    [{ tunnel1_log_options: undefined }, "tunnel1 logs nothing"],
    [
      { tunnel2_log_options: { cloudwatch_log_options: { log_enabled: false, log_group_arn: "arn" } } },
      "tunnel2 logs nothing",
    ],
  ])("is broken by %j", (change, problem) => {
    const broken = changed(stack, address, (body) => ({ ...body, ...change }));
    expect(proof(broken).broken).toEqual([{ address, problem }]);
  });

  test("is broken by a tunnel that no alarm watches", () => {
    const broken = changed(stack, "aws_cloudwatch_metric_alarm.vpn_warehouse_tunnel2_down", () => undefined);
    expect(proof(broken).broken).toEqual([{ address, problem: "no alarm watches tunnel2" }]);
  });
});
