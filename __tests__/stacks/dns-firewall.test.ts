import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const list =
  "{ action: allow, priority: 7, domains: [a.example], reason: It is what we decided in the review. }";

/** The stack of the network of a small organization with a DNS firewall. */
function network(firewall: string, more = "") {
  const organization = smallOrganization({
    home: "eu-west-1",
    more: `networks:\n  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b]${more} }\ndnsFirewall: ${firewall}\n`,
  });
  const [stack] = everyStack(organization, (path) => path.endsWith("/network-main")).values();
  if (stack === undefined) throw new Error("no stack");
  return stack;
}

const exceptions = (body: unknown) =>
  (body as { "//"?: { exceptions?: string[] } } | undefined)?.["//"]?.exceptions;

describe("the DNS firewall of a network", () => {
  test("has the list of its Region, in the network's own stack", () => {
    const { resource } = network("{}");
    expect(resource?.aws_route53_resolver_firewall_rule?.dns_firewall_threats).toMatchObject({
      firewall_domain_list_id: "rslvr-fdl-a88f2f26cc6a4296",
      name: "acme-main-threats",
    });
    expect(
      resource?.aws_route53_resolver_firewall_rule_group_association?.dns_firewall_association,
    ).toMatchObject({ vpc_id: "${aws_vpc.network.id}" });
  });

  test("takes an id that is given before the one that is known", () => {
    const { resource } = network("{ managedList: { ids: { eu-west-1: rslvr-fdl-0123456789abcdef } } }");
    expect(resource?.aws_route53_resolver_firewall_rule?.dns_firewall_threats?.firewall_domain_list_id).toBe(
      "rslvr-fdl-0123456789abcdef",
    );
  });

  test("shows what weakens it, each beside its resource", () => {
    const { resource } = network(
      `{ failOpen: { reason: Names matter more than the filter. }, mutationProtection: disabled, lists: { ours: ${list} } }`,
    );
    expect(exceptions(resource?.aws_route53_resolver_firewall_config?.dns_firewall_config)).toEqual([
      "queries are answered while DNS Firewall does not respond: Names matter more than the filter.",
    ]);
    expect(
      exceptions(resource?.aws_route53_resolver_firewall_rule_group_association?.dns_firewall_association),
    ).toEqual(["the association can be removed: dnsFirewall.mutationProtection is disabled"]);
    expect(exceptions(resource?.aws_route53_resolver_firewall_rule?.dns_firewall_list_ours_rule)).toEqual([
      "the names of ours are allowed: It is what we decided in the review.",
    ]);
  });

  test("is none where the network is excluded, and the VPC says so", () => {
    const { resource } = network(
      "{}",
      ", dnsFirewallExclusion: { reason: Its hosts resolve by servers of their own., expires: 2027-12-31 }",
    );
    expect(Object.keys(resource ?? {}).filter((type) => type.includes("firewall"))).toEqual([]);
    expect(exceptions(resource?.aws_vpc?.network)).toEqual([
      "no DNS Firewall until 2027-12-31: Its hosts resolve by servers of their own.",
    ]);
  });

  test("changes nothing else of a network", () => {
    const { resource: without = {} } = network(
      "{}",
      ", dnsFirewallExclusion: { reason: Its hosts resolve by servers of their own., expires: 2027-12-31 }",
    );
    const { resource: having = {} } = network("{}");
    for (const [type, bodies] of Object.entries(without)) {
      if (type !== "aws_vpc") expect(having[type]).toEqual(bodies);
    }
  });
});
