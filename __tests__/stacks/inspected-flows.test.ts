import type { Organization } from "../../config/schema/organization";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { hubAndSpoke } from "../hub-and-spoke";

function hubOf(organization: Organization, region = "eu-central-1", name = "inspection-frankfurt") {
  const estate = new Estate(organization);
  const placement = placements(estate).find(
    ({ path }) => path === `accounts/network/${region}/network-${name}`,
  );
  if (placement === undefined) throw new Error("there is no hub");
  const { resource = {} } = synthesized((app) => defineStack(app, { estate, placement }));
  return {
    groups: JSON.stringify(resource.aws_networkfirewall_rule_group),
    policy: JSON.stringify(resource.aws_networkfirewall_firewall_policy),
  };
}

const withFlow = (flow: string, more: (text: string) => string = (text) => text) =>
  hubAndSpoke((text) =>
    more(text).replace("\nflows:\n", `\nflows:\n  - { ${flow}, reason: For the sake of this test. }\n`),
  );

describe("the firewall of a hub", () => {
  test.each([
    [
      "between its networks",
      'pass tcp 10.65.0.0/19 any -> 10.65.64.0/19 8443 (msg:"shop-frankfurt/application to ledger-frankfurt/application: The shop books each sale in the ledger."; flow:to_server;',
    ],
    ["from behind a VPN connection", "pass tcp 10.200.0.0/16 any -> 10.64.8.0/22 443 "],
    ["of UDP", "pass udp 10.65.0.0/19 any -> 10.64.8.0/22 123 "],
  ])("lets flows pass %s", (_, rule) => {
    const rules = hubOf(hubAndSpoke()).groups.replaceAll('\\"', '"');
    expect(rules.includes(rule)).toBe(true);
  });

  test("lets flows of another hub be", () => {
    expect(hubOf(hubAndSpoke()).groups).not.toContain("-ireland");
    expect(hubOf(hubAndSpoke(), "eu-west-1", "inspection-ireland").groups).not.toContain("-frankfurt");
  });

  test("lets pass what networks ask of blocks outside, and leaves the internet to names", () => {
    const outside = hubOf(withFlow("from: shop-frankfurt/application, to: 198.51.100.0/24, port: 5671"));
    expect(outside.groups).toContain("any -> 198.51.100.0/24 5671");
    const internet = hubOf(withFlow("from: shop-frankfurt/application, to: internet, port: 8443"));
    expect(internet.groups).toEqual(hubOf(hubAndSpoke()).groups);
  });

  test("takes for inside what is behind the gateway, private or not", () => {
    expect(hubOf(hubAndSpoke()).policy).toContain('["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16"]');
    const premises = hubAndSpoke((text) => text.replaceAll("10.200.0.0/16", "100.64.0.0/16"));
    expect(hubOf(premises).policy).toContain(
      '["10.0.0.0/8","172.16.0.0/12","192.168.0.0/16","100.64.0.0/16"]',
    );
  });
});
