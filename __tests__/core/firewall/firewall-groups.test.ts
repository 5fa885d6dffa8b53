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
    expect(rules.every((rule) => rule.includes("flow:to_server"))).toBe(true);
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
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain .bad.example"; http.host; dotprefix; content:".bad.example"; endswith; flow:to_server; sid:900100002; rev:1;)',
      'reject tls $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; tls.sni; content:"worse.example"; startswith; nocase; endswith; flow:to_server; sid:900100004; rev:1;)',
      'reject http $HOME_NET any -> $EXTERNAL_NET any (msg:"denied domain worse.example"; http.host; content:"worse.example"; startswith; endswith; flow:to_server; sid:900100006; rev:1;)',
    ]);
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
    expect(policyCapacity(description())).toBe(5 * 100 + 200);
    const all = Object.entries(managedFirewallGroups)
      .filter(([name, capacity]) => capacity === undefined && name !== "ThreatSignaturesFUPStrictOrder")
      .map(([name], index) => ({ name, priority: 1000 + index, mode: "alert" as const }));
    expect(all).toHaveLength(10);
    expect(policyCapacity(description({ managedGroups: all }))).toBe(500 + 13_200);
    expect(policyCapacity(description({ managedGroups: all.slice(1) }))).toBe(500);
  });
});
