import { smallOrganization } from "../small-organization";

const network = (region: string, more = "") =>
  `networks:\n  main: { account: shop, region: ${region}, cidr: 10.0.0.0/16, zones: [a, b]${more} }\n`;
const excluded =
  ", dnsFirewallExclusion: { reason: Its hosts resolve by servers of their own., expires: 2027-12-31 }";
const why = "reason: It is what we decided in the review.";

/** Reads a small organization with a DNS firewall. */
function load(firewall: string, { region = "eu-west-1", more = "" } = {}): () => unknown {
  return () =>
    smallOrganization({
      home: "eu-west-1",
      others: region === "eu-west-1" ? [] : [region],
      more: `${network(region, more)}dnsFirewall: ${firewall}\n`,
    });
}

describe("DNS Firewall", () => {
  test.each([
    "{}",
    "{ response: NXDOMAIN, failOpen: { reason: Names matter more to the shop than the filter. } }",
    "{ response: { override: blocked.example.com }, mutationProtection: disabled }",
    "{ managedList: { action: alert, priority: 10 } }",
    `{ lists: { walled: { action: block, priority: 9999, domains: ["*"], ${why} } } }`,
    `{ lists: { ours: { action: allow, priority: 1, redirection: trust, domains: ["*.example.com", example.com], ${why} } } }`,
    `{ lists: { rest: { action: allow, priority: 6000, domains: ["*"], ${why} } } }`,
  ])("%s is taken", (firewall) => {
    expect(load(firewall)).not.toThrow();
  });

  test.each([
    [
      `{ lists: { a: { action: block, priority: 5000, domains: [a.example], ${why} } } }`,
      /dnsFirewall\.lists\.a\.priority: the priority 5000, which managedList has, too; each rule has a priority of its own/,
    ],
    [
      `{ lists: { a: { action: block, priority: 1, domains: [a.example], ${why} }, b: { action: alert, priority: 1, domains: [b.example], ${why} } } }`,
      /dnsFirewall\.lists\.b\.priority: the priority 1, which a has, too/,
    ],
    [
      `{ lists: { a: { action: block, priority: 1, domains: [a.example, a.example], ${why} } } }`,
      /dnsFirewall\.lists\.a\.domains\.1: a\.example is listed twice/,
    ],
    [
      `{ lists: { a: { action: allow, priority: 1, domains: [a.example], ${why} }, b: { action: block, priority: 2, domains: [a.example], ${why} } } }`,
      /dnsFirewall\.lists\.b\.domains\.0: a\.example, which the list a has, too; each name in one list/,
    ],
    [
      `{ lists: { a: { action: block, priority: 1, domains: ["*a.example"], ${why} } } }`,
      /dnsFirewall\.lists\.a\.domains\.0: found \*a\.example; an asterisk stands alone, .*write a\.example and \*\.a\.example/,
    ],
    [
      `{ lists: { a: { action: block, priority: 1, domains: [192.0.2.1], ${why} } } }`,
      /found 192\.0\.2\.1, an address/,
    ],
    [
      `{ lists: { a: { action: allow, priority: 1, domains: ["*"], ${why} } } }`,
      /dnsFirewall\.lists\.a\.domains\.0: every name is allowed at priority 1, before AWS's list is asked at 5000/,
    ],
    [`{ lists: { a: { action: block, priority: 1, domains: [a.example] } } }`, /lists\.a\.reason/],
    [`{ lists: { a: { action: block, priority: 0, domains: [a.example], ${why} } } }`, /lists\.a\.priority/],
    [`{ lists: { a: { action: block, priority: 1, domains: [], ${why} } } }`, /lists\.a\.domains/],
    [`{ lists: { a: { action: deny, priority: 1, domains: [a.example], ${why} } } }`, /lists\.a\.action/],
    ["{ response: REFUSED }", /dnsFirewall\.response/],
    [
      '{ response: { override: "*.example.com" } }',
      /dnsFirewall\.response\.override: found \*\.example\.com; one domain name/,
    ],
    ["{ response: { override: Blocked.example.com } }", /dnsFirewall\.response\.override: .*lower case/],
    ["{ failOpen: true }", /dnsFirewall\.failOpen/],
    ["{ managedList: { ids: { eu-west-1: rslvr-frg-0123456789abcdef } } }", /managedList\.ids\.eu-west-1/],
  ])("%s is refused", (firewall, message) => {
    expect(load(firewall)).toThrow(message);
  });

  test("wants names of domain lists that AWS takes", () => {
    const list = "a".repeat(30);
    const firewall = `{ lists: { ${list}: { action: block, priority: 1, domains: [a.example], ${why} } } }`;
    expect(load(firewall)).not.toThrow();
    const long = () =>
      smallOrganization({
        home: "eu-west-1",
        more: `${network("eu-west-1").replace("main:", `${"n".repeat(40)}:`)}dnsFirewall: ${firewall}\n`,
      });
    expect(long).toThrow(/the domain list acme-n+-a+ would have 76 characters; AWS allows 64/);
  });
});

describe("a Region whose list is not known", () => {
  const region = "ap-east-1";

  test("is refused by its name, with what to write", () => {
    expect(load("{}", { region })).toThrow(
      /networks\.main\.region: Palisade does not know the id of AWS's list of threats in ap-east-1; DNS Firewall in ap-northeast-1, .*list-firewall-domain-lists --region ap-east-1/,
    );
  });

  test("is taken where the id is given, or the network is left alone", () => {
    const ids = "{ managedList: { ids: { ap-east-1: rslvr-fdl-0123456789abcdef } } }";
    expect(load(ids, { region })).not.toThrow();
    expect(load("{}", { region, more: excluded })).not.toThrow();
  });
});

describe("an exclusion", () => {
  test("from nothing is refused", () => {
    expect(() => smallOrganization({ home: "eu-west-1", more: network("eu-west-1", excluded) })).toThrow(
      /networks\.main\.dnsFirewallExclusion: an exclusion, and the organization has no dnsFirewall/,
    );
  });

  test("ends on its day", () => {
    const past = excluded.replace("2027-12-31", "2026-12-31");
    expect(load("{}", { more: past })).toThrow(/dnsFirewallExclusion.*expired on 2026-12-31/);
  });
});
