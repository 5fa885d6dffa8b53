import { networkStacks } from "../../cli/network-stacks";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { smallOrganization } from "../small-organization";

const load = (more: string, rest = "") =>
  smallOrganization({
    home: "eu-west-1",
    organization: "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com]\n",
    more: `networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], ${more} }
${rest}`,
  });

const own = "ipv6 in networks that reach the internet by themselves, with no inspection between";

describe("IPv6 of networks", () => {
  test("is chosen by one word, and none other", () => {
    expect(load("ipv6: amazon-provided").networks.main?.ipv6).toBe("amazon-provided");
    expect(load("nat: none").networks.main?.ipv6).toBeUndefined();
    expect(() => load("ipv6: true")).toThrow(/networks\.main\.ipv6/);
  });

  test.each<[string, string, string]>([
    [
      "ipamPool: ipam-pool-0123456789abcdef0",
      "",
      `the network has ipamPool: its addresses come from IPAM, which does not book those that AWS chooses; ${own}; remove ipv6, or ipamPool`,
    ],
    [
      "sharedWith: organization",
      "",
      `the network has sharedWith: other accounts would get addresses of the internet in its subnets; ${own}; remove ipv6, or sharedWith`,
    ],
    [
      "tiers: [public, private, firewall], firewall: edge",
      "firewalls:\n  edge: {}\n",
      `the network has firewall: the firewall sees IPv4 alone, and IPv6 would pass beside it; ${own}; remove ipv6, or firewall`,
    ],
    [
      "tiers: [public, private, firewall], appliance: { serviceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0 }",
      "",
      `the network has appliance: the appliance sees IPv4 alone, and IPv6 would pass beside it; ${own}; remove ipv6, or appliance`,
    ],
    [
      "transit: { gateway: hub, environment: production }",
      "transitGateways:\n  hub: { account: shop, region: eu-west-1, asn: 64512, environments: { production: {} } }\n",
      `the network has transit: a Transit Gateway carries IPv4 alone, and IPv6 would leave past its inspection; ${own}; remove ipv6, or transit`,
    ],
  ])("is refused beside %s", (more, rest, message) => {
    expect(() => load(more, rest)).not.toThrow();
    expect(() => load(`${more}, ipv6: amazon-provided`, rest)).toThrow(
      `networks.main.ipv6: amazon-provided, and ${message}`,
    );
  });

  test("makes the reason why applications reach the internet that of the way in IPv6, too", () => {
    const exceptions = (more: string) => {
      const stacks = [...networkStacks(load(`tiers: [public, private], nat: one, ${more}`)).values()];
      const rules = stacks.flatMap(({ resource }: SynthesizedStack) =>
        Object.values(resource?.aws_vpc_security_group_egress_rule ?? {}),
      );
      return rules.flatMap((rule) => (rule["//"] as { readonly exceptions?: string[] }).exceptions ?? []);
    };
    const egress = "egress: { cidrs: [0.0.0.0/0], reason: Payment providers are called by name. }";
    expect(exceptions(egress)).toEqual([
      "applications reach 0.0.0.0/0 on port 443: Payment providers are called by name.",
    ]);
    expect(exceptions(`${egress}, ipv6: amazon-provided`).sort()).toEqual([
      "applications reach 0.0.0.0/0 on port 443: Payment providers are called by name.",
      "applications reach ::/0 on port 443: Payment providers are called by name.",
    ]);
  });
});
