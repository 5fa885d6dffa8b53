import { orderFindings } from "../../../core/firewall/order-findings";
import { ruleFindings } from "../../../core/firewall/rule-findings";
import { managedFirewallGroups } from "../../../facts/managed-firewall-groups";
import { description } from "./description";

const rules = (text: string, more = {}) => [{ name: "own", file: "own.rules", priority: 300, text, ...more }];
const groups = (count: number, priority = 1000) =>
  Object.keys(managedFirewallGroups)
    .slice(0, count)
    .map((name, index) => ({ name, priority: priority + index, mode: "alert" as const }));

describe("the order of a firewall's groups", () => {
  test("is sound", () => {
    expect(orderFindings(description())).toEqual([]);
  });

  test.each([
    [
      "two groups of one priority",
      description({ inbound: { priority: 300, protocols: ["tls"] } }),
      ["rules", "egress", "priority"],
      "priority 300 is that of inbound too",
    ],
    [
      "a priority before ours",
      description({ inbound: { priority: 10, protocols: ["tls"] } }),
      ["inbound", "priority"],
      "priority 10",
    ],
    [
      "a managed group that there is not",
      description({ managedGroups: [{ name: "MalwareDomainStrictOrder", priority: 700, mode: "alert" }] }),
      ["managedGroups", 0, "name"],
      "AWS has no managed group MalwareDomainStrictOrder for strict order",
    ],
    [
      "a managed group for the other order",
      description({ managedGroups: [{ name: "MalwareDomainsActionOrder", priority: 700, mode: "alert" }] }),
      ["managedGroups", 0, "name"],
      "AWS has no managed group MalwareDomainsActionOrder for strict order",
    ],
    [
      "a managed group twice",
      description({ managedGroups: [...groups(1), ...groups(1, 2000)] }),
      ["managedGroups", 1, "name"],
      "AbusedLegitBotNetCommandAndControlDomainsStrictOrder is listed twice",
    ],
    [
      "a domain that is allowed and denied",
      description({ deniedDomains: { priority: 200, domains: ["api.example"] } }),
      ["allowedDomains", "domains", 1],
      "api.example is allowed and denied",
    ],
    [
      "more than 20 groups",
      description({ managedGroups: groups(16) }),
      [],
      "it has 22 rule groups: 6 of its own and 16 managed ones",
    ],
    [
      "more than 5 prefix lists in a group",
      description({
        rules: rules("drop tcp any any -> any any (sid:1;)", {
          prefixLists: Object.fromEntries(["A", "B", "C", "D", "E", "F"].map((name) => [name, "arn"])),
        }),
      }),
      ["rules", "own", "prefixLists"],
      "it has 6 prefix lists",
    ],
  ])("refuses %s", (_, firewall, path, found) => {
    const findings = orderFindings(firewall);
    expect(findings).toMatchObject([{ path, found }]);
  });

  test("names the managed group that was meant", () => {
    const meant = (name: string) =>
      orderFindings(description({ managedGroups: [{ name, priority: 700, mode: "alert" }] }))[0]?.fix;
    expect(meant("MalwareDomainStrictOrder")).toBe("write MalwareDomainsStrictOrder");
    expect(meant("MalwareDomains")).toBe("write MalwareDomainsStrictOrder");
    expect(meant("MalwareDomainsActionOrder")).toBe("write MalwareDomainsStrictOrder");
    expect(meant("Everything")).toContain("write one of AbusedLegit");
  });
});

describe("the rules of a firewall", () => {
  test("are sound", () => {
    expect(ruleFindings(description())).toEqual([]);
  });

  test("are refused with file and line", () => {
    const text = "# first\ndrop tcp any any -> any any (sid:1;)\npass tcp any any -> any 70000 (sid:2;)";
    expect(ruleFindings(description({ rules: rules(text) }))).toEqual([
      {
        path: ["rules", "own", "file"],
        file: "own.rules",
        line: 3,
        column: 25,
        found: "70000 is no port of 0 to 65535 and no range of ports",
        allowed: "any, a port, a range like 8000:8080, or a list like [80,443]",
        fix: "write any, 443, 8000:8080 or [80,443] as the destination ports",
      },
    ]);
  });

  test("are refused by their name where they are in no file", () => {
    const [own] = rules("drop tcp any any -> any any (rev:1;)", { file: undefined });
    expect(ruleFindings(description({ rules: own === undefined ? [] : [own] }))).toMatchObject([
      { path: ["rules", "own", "text"], line: 1, found: "it has no sid" },
    ]);
  });

  test.each([
    "pass ip any any -> any any (sid:1;)",
    "pass tcp any any -> any any (flow:to_server; sid:1;)",
    'pass tcp $HOME_NET any -> $EXTERNAL_NET any (msg:"all"; flow:established,to_server; sid:1; rev:2;)',
    "pass udp $HOME_NET any -> 0.0.0.0/0 any (sid:1;)",
    "pass tcp $EXTERNAL_NET any -> $HOME_NET any (sid:1;)",
    'pass tls $HOME_NET any -> any any (msg:"all"; flow:to_server; sid:1;)',
    "pass http any any -> any any (sid:1;)",
  ])("refuse to let everything pass: %s", (rule) => {
    expect(ruleFindings(description({ rules: rules(`# all\n${rule}`) }))).toMatchObject([
      {
        path: ["rules", "own", "file"],
        line: 2,
        found: expect.stringContaining("nothing behind it decides"),
      },
    ]);
  });

  test.each([
    "pass tcp $HOME_NET any -> $HOME_NET any (sid:1;)",
    "pass tcp any any -> any 443 (sid:1;)",
    "pass tls any any -> any 443 (sid:1;)",
    'pass tls any any -> any any (tls.sni; content:"a.example"; sid:1;)',
    "pass tcp any any -> any any (flow:not_established,to_server; sid:1;)",
    "pass tcp any any -> any any (tcp.flags:A; dsize:0; flow:to_server; sid:1;)",
    "pass icmp any any -> any any (sid:1;)",
    "alert ip any any -> any any (sid:1;)",
  ])("may let a part pass: %s", (rule) => {
    expect(ruleFindings(description({ rules: rules(rule) }))).toEqual([]);
  });

  test("fit into the capacity that was asked for", () => {
    const text = "drop tcp any any -> any any (sid:1;)\ndrop tcp any any -> any any (sid:2;)";
    expect(ruleFindings(description({ rules: rules(text, { capacity: 1 }) }))).toMatchObject([
      { path: ["rules", "own", "capacity"], found: "rules.own has 2 rules, and its group room for 1" },
    ]);
  });

  test("fit into the capacity of a policy", () => {
    const text = "drop tcp any any -> any any (sid:1;)";
    const firewall = description({
      rules: rules(text, { capacity: 15_000 }),
      managedGroups: [{ name: "AttackInfrastructureStrictOrder", priority: 400, mode: "alert" }],
    });
    expect(ruleFindings(firewall)).toMatchObject([
      {
        path: [],
        found:
          "its rule groups reserve 30500: block-quic 100, denied-domains 100, rules-own 15000, allowed-domains 100, inbound 100, closing 100, 1 managed groups",
      },
    ]);
  });
});
