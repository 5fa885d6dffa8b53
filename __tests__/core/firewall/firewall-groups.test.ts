import { firewallGroups } from "../../../core/firewall/firewall-groups";
import { groupCapacity } from "../../../core/firewall/group-capacity";
import { isOwnSid } from "../../../core/firewall/is-own-sid";
import { policyCapacity } from "../../../core/firewall/policy-capacity";
import { parsedRules } from "../../../core/suricata/parsed-rules";
import { ruleFileProblems } from "../../../core/suricata/rule-file-problems";
import { managedFirewallGroups } from "../../../facts/managed-firewall-groups";
import { hasSuricata, refusedBySuricata } from "../suricata/refused-by-suricata";
import { description } from "./description";

const groups = firewallGroups(description());

describe("the groups of a firewall", () => {
  test("come in the order of their priorities, QUIC first", () => {
    expect(groups.map(({ name, priority }) => [priority, name])).toEqual([
      [10, "block-quic"],
      [200, "denied-domains"],
      [300, "rules-egress"],
      [500, "allowed-domains"],
      [600, "inbound"],
      [65535, "closing"],
    ]);
    expect(firewallGroups(description({ quic: "allow" })).map(({ name }) => name)).not.toContain(
      "block-quic",
    );
  });

  test("consist of rules that Suricata and AWS take, whose sids differ and are kept for them", () => {
    const own = groups.filter(({ key }) => key !== "rules");
    const files = own.map(({ name, text }) => ({ name, text, sets: [] }));
    expect(ruleFileProblems(files, () => false)).toEqual([]);
    const sids = own.flatMap(({ text }) =>
      parsedRules(text).rules.map(({ options }) => options.find(({ keyword }) => keyword === "sid")?.value),
    );
    expect(sids.every((sid) => isOwnSid(Number(sid)))).toBe(true);
    const rules = own.flatMap(({ text }) => text.split("\n"));
    // Protocols beside TCP, UDP and ICMP have no flow in Suricata.
    expect(rules.filter((rule) => !rule.includes("flow:to_server"))).toEqual([
      expect.stringContaining("ip_proto:!TCP; ip_proto:!UDP; ip_proto:!ICMP;"),
    ]);
    // Where Suricata is not installed, its recorded answers of such rules stand for it.
    if (hasSuricata) expect(refusedBySuricata(rules)).toEqual([]);
  });

  test("record what they let pass before they do", () => {
    for (const name of ["allowed-domains", "inbound"]) {
      const actions = groups.find((group) => group.name === name)?.text.split("\n");
      expect(actions?.map((rule) => rule.split(" ")[0])).toEqual(
        Array.from({ length: actions?.length ?? 0 }, (_, index) => (index % 2 === 0 ? "alert" : "pass")),
      );
    }
  });

  test("compare a domain as a whole, and with a dot before it with all below it", () => {
    const denied = groups.find(({ name }) => name === "denied-domains")?.text.split("\n");
    expect(denied).toEqual([
      'reject tls $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain .bad.example"; tls.sni; dotprefix; content:".bad.example"; nocase; endswith; flow:to_server; sid:900100000; rev:1;)',
      'reject tls $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain .bad.example"; tls.sni; dotprefix; content:".bad.example."; nocase; endswith; flow:to_server; sid:900100001; rev:1;)',
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain .bad.example"; http.host; to_lowercase; dotprefix; content:".bad.example"; endswith; flow:to_server; sid:900100002; rev:1;)',
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain .bad.example"; http.host; to_lowercase; dotprefix; content:".bad.example."; endswith; flow:to_server; sid:900100003; rev:1;)',
      'reject tls $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; tls.sni; content:"worse.example"; startswith; nocase; endswith; flow:to_server; sid:900100004; rev:1;)',
      'reject tls $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; tls.sni; content:"worse.example."; startswith; nocase; endswith; flow:to_server; sid:900100005; rev:1;)',
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; http.host; to_lowercase; content:"worse.example"; startswith; endswith; flow:to_server; sid:900100006; rev:1;)',
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; http.host; to_lowercase; content:"worse.example."; startswith; endswith; flow:to_server; sid:900100007; rev:1;)',
    ]);
  });

  test("drop last what no rule lets pass and AWS's default action does not judge, and only record it while observing", () => {
    const closing = (isObserving: boolean) =>
      firewallGroups(description({ isObserving })).at(-1)?.text.split("\n");
    expect(closing(false)).toEqual([
      'drop udp any any -> any any (msg:"UDP that no rule lets pass"; flow:to_server; sid:900400001; rev:1;)',
      'drop icmp any any -> any any (msg:"ICMP that no rule lets pass"; flow:to_server; sid:900400002; rev:1;)',
      'drop ip any any -> any any (msg:"another protocol that no rule lets pass"; ip_proto:!TCP; ip_proto:!UDP; ip_proto:!ICMP; sid:900400003; rev:1;)',
    ]);
    expect(closing(true)?.map((rule) => rule.split(" ")[0])).toEqual(["alert", "alert", "alert"]);
  });

  test("let flows pass before that, one rule each, with their reasons as far as Suricata and AWS take them", () => {
    const flow = {
      protocol: "tcp",
      from: "shop/application",
      to: "ledger/application",
      sources: ["10.1.0.0/18"],
    } as const;
    const made = firewallGroups(
      description({
        flows: [
          {
            ...flow,
            destinations: ["10.2.0.0/18", "10.3.0.0/18"],
            ports: [
              { from: 443, to: 443 },
              { from: 8000, to: 8100 },
            ],
            reason: 'Each sale; "gebucht" für $HOME \\ @ once.',
          },
          {
            ...flow,
            protocol: "udp",
            destinations: ["192.0.2.0/24"],
            ports: [{ from: 53, to: 53 }],
            reason: "Names.",
          },
        ],
      }),
    );
    expect(made.slice(-2).map(({ name, priority }) => [priority, name])).toEqual([
      [65500, "flows"],
      [65535, "closing"],
    ]);
    expect(made.at(-2)?.text.split("\n")).toEqual([
      'pass tcp 10.1.0.0/18 any -> [10.2.0.0/18,10.3.0.0/18] [443,8000:8100] (msg:"shop/application to ledger/application: Each sale gebucht fur HOME once."; flow:to_server; sid:900300000; rev:1;)',
      'pass udp 10.1.0.0/18 any -> 192.0.2.0/24 53 (msg:"shop/application to ledger/application: Names."; flow:to_server; sid:900300001; rev:1;)',
    ]);
    expect(
      ruleFileProblems([{ name: "flows", text: made.at(-2)?.text ?? "", sets: [] }], () => false),
    ).toEqual([]);
  });
});

describe("capacity", () => {
  const text = (rules: number) =>
    Array.from({ length: rules }, (_, index) => `drop tcp any any -> any any (sid:${index + 1};)`).join("\n");

  test.each([
    [1, 100],
    [100, 100],
    [101, 250],
    [2501, 5000],
    [29_999, 30_000],
  ])("of %d rules is %d, so that a rule more makes no new group", (rules, capacity) => {
    expect(groupCapacity({ text: text(rules) })).toEqual({ needed: rules, capacity });
  });

  test("is what was asked for, whatever there is", () => {
    expect(groupCapacity({ text: text(3), capacity: 40 })).toEqual({ needed: 3, capacity: 40 });
  });

  test("of a policy is that of its groups and of the managed ones, as far as AWS says it", () => {
    expect(policyCapacity(description())).toBe(6 * 100 + 200);
    const all = Object.entries(managedFirewallGroups)
      .filter(([name, capacity]) => capacity === undefined && name !== "ThreatSignaturesFUPStrictOrder")
      .map(([name], index) => ({ name, priority: 1000 + index, mode: "alert" as const }));
    expect(all).toHaveLength(10);
    expect(policyCapacity(description({ managedGroups: all }))).toBe(600 + 13_200);
    expect(policyCapacity(description({ managedGroups: all.slice(1) }))).toBe(600);
  });
});
