import { DnsFirewall, type DnsFirewallProps } from "../../../modules/network/dns-firewall";
import { stackWith } from "../../stack-with";

const type = (kind: string) => `aws_route53_resolver_firewall_${kind}`;

/** Resources of a DNS firewall, save for what the test changes. */
function firewall(props: Partial<DnsFirewallProps> = {}) {
  const { resource = {} } = stackWith((stack) => {
    new DnsFirewall(stack, "DnsFirewall", {
      name: "acme-shop",
      vpcId: "vpc-0123456789abcdef0",
      managedList: { id: "rslvr-fdl-0123456789abcdef", action: "BLOCK", priority: 5000 },
      lists: {
        partners: { action: "ALLOW", priority: 100, domains: ["b.example.com", "*.a.example.com"] },
        pools: { action: "BLOCK", priority: 6000, domains: ["pool.example.com"] },
      },
      blockResponse: "NODATA",
      ...props,
    });
  });
  return (kind: string) => resource[type(kind)] ?? {};
}

describe("a DNS firewall", () => {
  const made = firewall();

  test("blocks AWS's list and associates the VPC, protected, and closed while it fails", () => {
    expect(made("rule").dns_firewall_threats).toMatchObject({
      action: "BLOCK",
      block_response: "NODATA",
      firewall_domain_list_id: "rslvr-fdl-0123456789abcdef",
      firewall_rule_group_id: "${aws_route53_resolver_firewall_rule_group.dns_firewall.id}",
      priority: 5000,
    });
    expect(made("rule_group_association").dns_firewall_association).toMatchObject({
      mutation_protection: "ENABLED",
      priority: 101,
      vpc_id: "vpc-0123456789abcdef0",
    });
    expect(made("config").dns_firewall_config).toMatchObject({
      firewall_fail_open: "DISABLED",
      resource_id: "vpc-0123456789abcdef0",
    });
  });

  test("writes names as AWS returns them, with their final dot, in an order that no list decides", () => {
    expect(made("domain_list").dns_firewall_list_partners_domains?.domains).toEqual([
      "*.a.example.com.",
      "b.example.com.",
    ]);
  });

  test("allows without a response, and inspects redirections unless told otherwise", () => {
    const rule = made("rule").dns_firewall_list_partners_rule;
    expect(rule).toMatchObject({
      action: "ALLOW",
      priority: 100,
      firewall_domain_redirection_action: "INSPECT_REDIRECTION_DOMAIN",
      firewall_domain_list_id:
        "${aws_route53_resolver_firewall_domain_list.dns_firewall_list_partners_domains.id}",
    });
    expect(rule).not.toHaveProperty("block_response");
    const trusting = firewall({
      lists: {
        partners: {
          action: "ALLOW",
          priority: 100,
          domains: ["a.example.com"],
          redirection: "TRUST_REDIRECTION_DOMAIN",
        },
      },
    });
    expect(trusting("rule").dns_firewall_list_partners_rule?.firewall_domain_redirection_action).toBe(
      "TRUST_REDIRECTION_DOMAIN",
    );
  });

  test("answers with another name where that is chosen, and stays open where that is chosen", () => {
    const other = firewall({
      blockResponse: { override: "blocked.example.com", ttlSeconds: 30 },
      failOpen: "ENABLED",
      mutationProtection: "DISABLED",
    });
    expect(other("rule").dns_firewall_threats).toMatchObject({
      block_response: "OVERRIDE",
      block_override_dns_type: "CNAME",
      block_override_domain: "blocked.example.com",
      block_override_ttl: 30,
    });
    expect(other("config").dns_firewall_config?.firewall_fail_open).toBe("ENABLED");
    expect(other("rule_group_association").dns_firewall_association?.mutation_protection).toBe("DISABLED");
  });

  test("promises to filter only where it blocks", () => {
    const objectives = (of: typeof made) =>
      (of("rule_group").dns_firewall?.["//"] as { objectives: string[] } | undefined)?.objectives;
    expect(objectives(made)).toEqual(["network.queries-filtered"]);
    const trying = firewall({
      managedList: { id: "rslvr-fdl-0123456789abcdef", action: "ALERT", priority: 5000 },
    });
    expect(objectives(trying)).toEqual(["network.queries-logged"]);
    expect(trying("rule").dns_firewall_threats).not.toHaveProperty("block_response");
  });

  test("changes one list where a name is added, and adds a list without touching others", () => {
    const lists = {
      partners: { action: "ALLOW", priority: 100, domains: ["b.example.com", "*.a.example.com"] },
      pools: { action: "BLOCK", priority: 6000, domains: ["pool.example.com", "pool2.example.com"] },
      early: { action: "ALERT", priority: 1, domains: ["watched.example.com"] },
    } as const;
    const grown = firewall({ lists });
    const kinds = ["config", "domain_list", "rule", "rule_group", "rule_group_association"];
    const changes = kinds.flatMap((kind) =>
      Object.entries(made(kind)).flatMap(([name, body]) =>
        JSON.stringify(grown(kind)[name]) === JSON.stringify(body) ? [] : [`${kind}.${name}`],
      ),
    );
    expect(changes).toEqual(["domain_list.dns_firewall_list_pools_domains"]);
  });

  test.each<[Partial<DnsFirewallProps>, RegExp]>([
    [
      { lists: { a: { action: "BLOCK", priority: 5000, domains: ["a.example"] } } },
      /the priorities 5000, 5000/,
    ],
    [{ lists: { a: { action: "BLOCK", priority: 1, domains: ["https://a.example"] } } }, /without scheme/],
  ])("refuses %j", (props, message) => {
    expect(() => firewall(props)).toThrow(message);
  });
});
