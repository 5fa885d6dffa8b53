import { networkTrafficInspected } from "../../../controls/objectives/network-traffic-inspected";
import { FirewallPolicy, type FirewallPolicyProps } from "../../../modules/network/firewall-policy";
import { changed } from "../../controls/changed";
import { description } from "../../core/firewall/description";
import { stackWith } from "../../stack-with";

function policyStack(props: Partial<FirewallPolicyProps> = {}) {
  return stackWith((stack) => {
    new FirewallPolicy(stack, "Policy", {
      ...description(),
      name: "acme-prod",
      region: "eu-west-1",
      keyArn: "arn:aws:kms:eu-west-1:111111111111:key/1",
      ...props,
    });
  });
}

const stack = policyStack();
const address = "aws_networkfirewall_firewall_policy.policy";
const body = (made = stack) =>
  made.resource?.aws_networkfirewall_firewall_policy?.policy?.firewall_policy as Record<string, unknown>;
const groups = (made = stack) => made.resource?.aws_networkfirewall_rule_group ?? {};

describe("FirewallPolicy", () => {
  test("asks its groups in strict order, drops what none lets pass, and has nothing pass it by", () => {
    expect(body()).toMatchObject({
      stateful_engine_options: {
        rule_order: "STRICT_ORDER",
        stream_exception_policy: "REJECT",
        flow_timeouts: { tcp_idle_timeout_seconds: 350 },
      },
      stateful_default_actions: [
        "aws:drop_established_app_layer_to_server",
        "aws:alert_established_app_layer_to_server",
      ],
      stateless_default_actions: ["aws:forward_to_sfe"],
      stateless_fragment_default_actions: ["aws:forward_to_sfe"],
      policy_variables: {
        rule_variables: [
          { key: "HOME_NET", ip_set: { definition: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] } },
        ],
      },
    });
  });

  test("has managed groups of the Region and partition only alert until it is told otherwise", () => {
    const managedGroups = [
      { name: "MalwareDomainsStrictOrder", priority: 400, mode: "alert" },
      { name: "BotNetCommandAndControlDomainsStrictOrder", priority: 410, mode: "drop" },
    ] as const;
    const china = policyStack({ managedGroups, region: "cn-north-1", partition: "aws-cn" });
    const references = body(china).stateful_rule_group_reference as Record<string, unknown>[];
    expect(references.map(({ priority }) => priority)).toEqual([10, 200, 300, 400, 410, 500, 600, 65535]);
    expect(references.slice(3, 5)).toEqual([
      {
        priority: 400,
        resource_arn:
          "arn:aws-cn:network-firewall:cn-north-1:aws-managed:stateful-rulegroup/MalwareDomainsStrictOrder",
        override: { action: "DROP_TO_ALERT" },
      },
      {
        priority: 410,
        resource_arn:
          "arn:aws-cn:network-firewall:cn-north-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder",
      },
    ]);
  });

  test("names a group by its capacity, so that one that outgrows it is made before the old one goes", () => {
    expect(groups().policy_rules_egress).toMatchObject({
      name: "acme-prod-rules-egress-100",
      capacity: 100,
      type: "STATEFUL",
      lifecycle: { create_before_destroy: true },
      encryption_configuration: { type: "CUSTOMER_KMS", key_id: "arn:aws:kms:eu-west-1:111111111111:key/1" },
      rule_group: {
        stateful_rule_options: { rule_order: "STRICT_ORDER" },
        rules_source: {
          rules_string: "pass tcp $HOME_NET any -> 203.0.113.0/24 443 (flow:to_server; sid:1;)",
        },
      },
    });
  });

  test("gives rules their prefix lists", () => {
    const rules = [
      {
        name: "own",
        priority: 300,
        text: "pass tcp $HOME_NET any -> @PARTNERS 443 (flow:to_server; sid:1;)",
        prefixLists: { PARTNERS: "arn:aws:ec2:eu-west-1:111111111111:prefix-list/pl-1" },
      },
    ];
    expect(groups(policyStack({ rules })).policy_rules_own?.rule_group).toMatchObject({
      reference_sets: {
        ip_set_references: [
          {
            key: "PARTNERS",
            ip_set_reference: [{ reference_arn: "arn:aws:ec2:eu-west-1:111111111111:prefix-list/pl-1" }],
          },
        ],
      },
    });
  });

  test("leaves to Suricata what would begin a template of Terraform", () => {
    const text = 'drop tcp any any -> any any (content:"%{a}"; sid:1;)';
    const made = policyStack({ rules: [{ name: "own", priority: 300, text }] });
    expect(JSON.stringify(groups(made).policy_rules_own)).toContain("%%{a}");
  });

  test("decrypts what it is told to", () => {
    const authority = "arn:aws:acm:eu-west-1:111111111111:certificate/1";
    const made = policyStack({
      tlsInspection: {
        certificateAuthorityArn: authority,
        certificateArns: [`${authority}2`],
        reason: "by order of the board",
      },
    });
    expect(body(made).tls_inspection_configuration_arn).toBe(
      "${aws_networkfirewall_tls_inspection_configuration.policy_tls.arn}",
    );
    const tls = made.resource?.aws_networkfirewall_tls_inspection_configuration?.policy_tls;
    expect(tls?.tls_inspection_configuration).toMatchObject([
      {
        server_certificate_configuration: [
          {
            certificate_authority_arn: authority,
            check_certificate_revocation_status: [
              { revoked_status_action: "REJECT", unknown_status_action: "PASS" },
            ],
            server_certificate: [{ resource_arn: `${authority}2` }],
            scope: [
              {
                protocols: [6],
                destination: [{ address_definition: "0.0.0.0/0" }],
                destination_ports: [{ from_port: 443, to_port: 443 }],
              },
              { source: [{ address_definition: "0.0.0.0/0" }] },
            ],
          },
        ],
      },
    ]);
    expect(body().tls_inspection_configuration_arn).toBeUndefined();
    expect(networkTrafficInspected.proof(made).broken).toEqual([]);
  });

  test("lets pass what no rule decides while it observes, for a reason that is written beside it", () => {
    const made = policyStack({ observing: "partners are being listed" });
    expect(body(made).stateful_default_actions).toEqual(["aws:alert_established_app_layer_to_server"]);
    expect(made.resource?.aws_networkfirewall_firewall_policy?.policy?.["//"]).toMatchObject({
      exceptions: ["what no rule decides passes: partners are being listed"],
    });
    expect(JSON.stringify(groups(made).policy_closing)).toContain("alert udp any any -> any any");
    expect(JSON.stringify(groups().policy_closing)).toContain("drop udp any any -> any any");
    expect(networkTrafficInspected.proof(made).broken).toEqual([]);
  });

  test("refuses what AWS would refuse, with its place", () => {
    const rules = [{ name: "own", priority: 300, text: "# a\ndrop tcp any any -> any any (rev:1;)" }];
    expect(() => policyStack({ rules })).toThrow(
      "firewall acme-prod, rules.own.text, line 2: it has no sid; a sid, which no other rule of the firewall has",
    );
    expect(() => policyStack({ inbound: { priority: 400, protocols: ["tls"] } })).toThrow(
      "firewall acme-prod, managedGroups.0.priority: priority 400 is that of inbound too",
    );
  });
});

describe("network.traffic-inspected", () => {
  const policy = (change: (policy: Record<string, unknown>) => Record<string, unknown>) =>
    changed(stack, address, (resource) => ({
      ...resource,
      firewall_policy: change(resource.firewall_policy as Record<string, unknown>),
    }));

  test("holds for a policy and its groups", () => {
    const { broken, satisfied } = networkTrafficInspected.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toContain(address);
    expect(satisfied).toContain("aws_networkfirewall_rule_group.policy_rules_egress");
  });

  test.each([
    ["another order", { stateful_engine_options: { rule_order: "DEFAULT_ACTION_ORDER" } }, "strict order"],
    [
      "connections that it saw in part",
      { stateful_engine_options: { rule_order: "STRICT_ORDER", stream_exception_policy: "CONTINUE" } },
      "saw in part",
    ],
    ["no default", { stateful_default_actions: ["aws:alert_strict"] }, "drops nothing by default"],
    ["packets that pass", { stateless_default_actions: ["aws:pass"] }, "pass its stateful rules by"],
    [
      "fragments that pass",
      { stateless_fragment_default_actions: ["aws:pass"] },
      "pass its stateful rules by",
    ],
  ])("is broken by %s", (_, change, problem) => {
    const { broken } = networkTrafficInspected.proof(policy((before) => ({ ...before, ...change })));
    expect(broken).toEqual([{ address, problem: expect.stringContaining(problem) }]);
  });

  test("is broken by a group under AWS's own key", () => {
    const group = "aws_networkfirewall_rule_group.policy_rules_egress";
    const edited = changed(stack, group, ({ encryption_configuration: _, ...rest }) => rest);
    expect(networkTrafficInspected.proof(edited).broken).toEqual([
      { address: group, problem: "it is encrypted with no key of the account" },
    ]);
  });
});
