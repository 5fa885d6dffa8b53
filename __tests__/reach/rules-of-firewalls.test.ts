import { reachabilityText } from "../../cli/reachability-text";
import type { ResourceBody } from "../../controls/synthesized-stack";
import { answer } from "./answer";
import { exampleNetworks } from "./example-networks";
import { planted } from "./planted";

const stacks = exampleNetworks().find(({ name }) => name === "hub-and-spoke")?.stacks ?? new Map();
const inspection = "accounts/network/eu-central-1/network-inspection-frankfurt";
const own = stacks.get(inspection)?.resource ?? {};
const labelOf = (type: string, ending: string) =>
  `${type}.${Object.keys(own[type] ?? {}).find((label) => label.endsWith(ending))}`;
const group = (ending: string) => labelOf("aws_networkfirewall_rule_group", ending);
const policy = labelOf("aws_networkfirewall_firewall_policy", "policy");

const withRules = (ending: string, ...rules: readonly string[]) =>
  planted(stacks, inspection, group(ending), (body) => ({
    ...body,
    rule_group: { rules_source: { rules_string: rules.join("\n") } },
  }));
const withPolicy = (change: (policy: ResourceBody) => ResourceBody) =>
  planted(stacks, inspection, policy, (body) => ({
    ...body,
    firewall_policy: change(body["firewall_policy"] as ResourceBody),
  }));

const mirrors = (among: typeof stacks) =>
  answer(among, "shop-frankfurt/application", "shared-frankfurt/application", 443);
const internet = (among: typeof stacks) => answer(among, "shop-frankfurt/application", "internet", 443);
const saidBy = ({ ways }: ReturnType<typeof answer>) =>
  ways[0]?.hops.find(({ kind, direction }) => kind === "firewall" && direction === "request");
const one = (header: string, options = "flow:to_server;") => `${header} (${options} msg:"own"; sid:1;)`;

describe("a firewall between networks", () => {
  test("lets a flow pass by the rule of its own", () => {
    expect(mirrors(stacks).answer).toBe("reached");
    expect(saidBy(mirrors(stacks))?.says).toMatch(
      /^firewall orchard-inspection-frankfurt in eu-central-1a: lets it pass, rule "shop-frankfurt\/application to shared-frankfurt\/application: .*" of orchard-inspection-frankfurt-flows$/,
    );
    expect(saidBy(mirrors(stacks))).not.toHaveProperty("ifNamedBy");
  });

  test.each([
    ["another port", "pass tcp any any -> any 8443"],
    ["another destination", "pass tcp any any -> 10.66.0.0/16 443"],
    ["another source", "pass tcp ![10.65.0.0/16,10.1.0.0/16] any -> any 443"],
    ["the internet", "pass tcp $HOME_NET any -> $EXTERNAL_NET 443"],
    ["addresses of IPv6", "pass tcp any any -> 2001:db8::/32 443"],
    ["another protocol", "pass udp any any -> any 443"],
    ["a list of ports without it", "pass tcp any any -> any [80,444:,!8443]"],
    ["a range that ends before", "pass tcp 10.64.0.0-10.64.255.255 any -> any :443"],
    ["nobody: it only records", "alert tcp any any -> any 443"],
  ])("drops what only a rule for %s would let pass", (_of, header) => {
    const { answer: is, refusal } = mirrors(withRules("flows", one(header)));
    expect(is).toBe("refused");
    expect(refusal).toBe(
      "request: firewall orchard-inspection-frankfurt in eu-central-1a: drops it, no rule lets it pass",
    );
  });

  test.each([
    ["ranges of addresses", "pass tcp 10.65.0.0-10.65.63.255 any -> 10.64.8.0/21 443"],
    ["lists with exclusions", "pass tcp [10.0.0.0/8,!10.66.0.0/16] any -> [$HOME_NET] [1:1023,!22]"],
    ["both directions", "pass tcp 10.64.8.0/21 any <> 10.65.0.0/18 443"],
    ["what is not outside", "pass tcp !$EXTERNAL_NET any -> !$EXTERNAL_NET !80"],
    ["every protocol", "pass ip any any -> any any"],
  ])("lets pass what a rule with %s lets pass", (_of, header) => {
    expect(mirrors(withRules("flows", one(header))).answer).toBe("reached");
    expect(saidBy(mirrors(withRules("flows", one(header))))).not.toHaveProperty("ifNamedBy");
  });

  test("drops what an earlier rule drops, or rejects, and says which", () => {
    for (const action of ["drop", "reject"]) {
      const { answer: is, refusal } = mirrors(
        withRules(
          "flows",
          one(`${action} tcp $HOME_NET any -> 10.64.8.0/21 443`),
          one("pass tcp any any -> any any"),
        ),
      );
      expect(is).toBe("refused");
      expect(refusal).toMatch(/drops it, rule "own" of orchard-inspection-frankfurt-flows$/);
    }
  });

  test("asks groups in the order of their priorities, whatever the order in which they are written", () => {
    const dropping = planted(stacks, inspection, group("closing"), (body) => ({
      ...body,
      rule_group: { rules_source: { rules_string: one("drop tcp any any -> any any") } },
    }));
    const ordered = (priority: (written: number) => number) =>
      planted(dropping, inspection, policy, (body) => {
        const written = body["firewall_policy"] as ResourceBody;
        const references = [...(written["stateful_rule_group_reference"] as ResourceBody[])].reverse();
        const changed = references.map((one) => ({ ...one, priority: priority(Number(one["priority"])) }));
        return { ...body, firewall_policy: { ...written, stateful_rule_group_reference: changed } };
      });
    expect(mirrors(ordered((priority) => priority)).answer).toBe("reached");
    expect(mirrors(ordered((priority) => 70_000 - priority)).answer).toBe("refused");
  });

  test.each([
    ["answers", "flow:to_client;"],
    ["handshakes", "flow:not_established;"],
  ])("does not ask rules about %s", (_of, options) => {
    expect(mirrors(withRules("flows", one("pass tcp any any -> any any", options))).answer).toBe("refused");
  });
});

describe("a firewall that decides by names", () => {
  test("lets pass what names a domain, and says that this is a condition", () => {
    const found = internet(stacks);
    expect(found.answer).toBe("reached");
    expect(saidBy(found)).toMatchObject({
      says: "firewall orchard-inspection-frankfurt in eu-central-1a: lets it pass if orchard-inspection-frankfurt-allowed-domains names what it asks for",
      ifNamedBy: ["orchard-inspection-frankfurt-allowed-domains"],
    });
    expect(reachabilityText(found)).toMatch(
      /^shop-frankfurt\/application reaches internet on TCP 443, if a firewall lets pass what it asks for\.\n/,
    );
    expect(reachabilityText(mirrors(stacks))).toMatch(/ on TCP 443\.\n/);
  });

  test.each([
    ["looks for a pattern", "pass tcp any any -> any any", 'flow:to_server; content:"a";'],
    ["names a port of the client", "pass tcp any 40000 -> any any", "flow:to_server;"],
    ["names a list that is kept elsewhere", "pass tcp any any -> @PARTNERS 443", "flow:to_server;"],
    ["names a variable of its own", "pass tcp $PARTNERS any -> any 443", "flow:to_server;"],
    ["names a variable for ports", "pass tcp any any -> any $WEB_PORTS", "flow:to_server;"],
    ["names such a variable in a list", "pass tcp any any -> any [80,$WEB_PORTS]", "flow:to_server;"],
    ["names what is known only later", "pass tcp any any -> ${aws_eip.a.public_ip} 443", "flow:to_server;"],
    ["is for all but such a list", "pass tcp any any -> [any,!@PARTNERS] 443", "flow:to_server;"],
  ])("does not decide by a rule that %s", (_how, header, options) => {
    const found = internet(withRules("allowed_domains", one(header, options)));
    expect(saidBy(found)).toHaveProperty("ifNamedBy");
  });

  test("drops what no rule could let pass", () => {
    const found = internet(withRules("allowed_domains", one("pass tls $EXTERNAL_NET any -> $HOME_NET any")));
    expect(found.refusal).toMatch(/drops it, no rule lets it pass$/);
  });
});

describe("a firewall of which nobody says what is home", () => {
  test.each([
    ["nothing", []],
    ["what is known only later", ["10.0.0.0/8", "${aws_vpc.a.cidr_block}"]],
  ])("refuses nothing that its rules let pass there: %s", (_of, definition) => {
    const rule = withRules("allowed_domains", one("pass tcp $HOME_NET any -> $EXTERNAL_NET 443"));
    const unsaid = planted(rule, inspection, policy, (body) => ({
      ...body,
      firewall_policy: {
        ...(body["firewall_policy"] as ResourceBody),
        policy_variables: { rule_variables: [{ key: "HOME_NET", ip_set: { definition } }] },
      },
    }));
    expect(saidBy(internet(rule))?.says).toMatch(/lets it pass, rule "own"/);
    expect(saidBy(internet(unsaid))).toHaveProperty("ifNamedBy");
  });
});

describe("a firewall whose default lets pass", () => {
  test("only observes", () => {
    const observing = withPolicy((written) => ({
      ...written,
      stateful_default_actions: ["aws:alert_established_app_layer_to_server"],
    }));
    expect(saidBy(internet(observing))?.says).toMatch(/lets it pass, no rule decides, and it only observes$/);
  });
});

describe("a firewall of whose rules nothing is known", () => {
  test.each([
    ["its order is not strict", withPolicy((written) => ({ ...written, stateful_engine_options: {} }))],
    [
      "it drops without state",
      withPolicy((written) => ({ ...written, stateless_default_actions: ["aws:drop"] })),
    ],
    [
      "it lets fragments pass without state",
      withPolicy((written) => ({ ...written, stateless_fragment_default_actions: ["aws:pass"] })),
    ],
    [
      "a group decides without state",
      withPolicy((written) => ({
        ...written,
        stateless_rule_group_reference: [{ priority: 1, resource_arn: "arn:aws:any" }],
      })),
    ],
    ["a group is in no stack", planted(stacks, inspection, group("flows"), () => undefined)],
    ["its policy is in no stack", planted(stacks, inspection, policy, () => undefined)],
  ])("inspects, where %s", (_why, unknown) => {
    expect(saidBy(internet(unknown))?.says).toBe(
      "firewall orchard-inspection-frankfurt in eu-central-1a: inspects it",
    );
  });
});
