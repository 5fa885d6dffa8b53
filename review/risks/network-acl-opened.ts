import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

interface AclRule {
  readonly action: string;
  readonly number: number;
  readonly cidr: string;
  readonly egress: boolean;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

function rulesOf(values: JsonObject | undefined): readonly AclRule[] {
  if (values === undefined) return [];
  const blocks = ["ingress", "egress"].flatMap((side) =>
    Array.isArray(values[side])
      ? valuesAt(values, side).map((block) => ({ block, egress: side === "egress" }))
      : [],
  );
  const all =
    blocks.length > 0 || Array.isArray(values["ingress"])
      ? blocks
      : [{ block: values, egress: values["egress"] === true }];
  return all.flatMap(({ block, egress }) => {
    const text = (...names: readonly string[]) => names.flatMap((name) => valuesAt(block, name)).map(String);
    const protocol = text("protocol")[0] ?? "-1";
    const every = protocol === "-1" || protocol === "all";
    return text("cidr_block", "ipv6_cidr_block")
      .filter((cidr) => cidr !== "")
      .map((cidr) => ({
        action: text("rule_action", "action")[0] ?? "",
        number: Number(text("rule_number", "rule_no")[0] ?? 0),
        cidr,
        egress,
        protocol: every ? "-1" : protocol,
        from: every ? 0 : Number(text("from_port")[0] ?? 0),
        to: every ? 65_535 : Number(text("to_port")[0] ?? 65_535),
      }));
  });
}

/** Whether all that one rule is about, another one is about. */
function covers(wide: AclRule, narrow: AclRule): boolean {
  return (
    wide.egress === narrow.egress &&
    wide.cidr === narrow.cidr &&
    (wide.protocol === "-1" || wide.protocol === narrow.protocol) &&
    wide.from <= narrow.from &&
    wide.to >= narrow.to
  );
}

function text({ number, action, cidr, protocol, from, to, egress }: AclRule): string {
  const ports = protocol === "-1" ? "all traffic" : `${protocol} ${from} to ${to}`;
  return `rule ${number}: ${action} ${cidr}, ${ports}${egress ? ", outbound" : ""}`;
}

const judge: Judge = ({ action, address, type, before, after, index }) => {
  const old = rulesOf(before);
  const denied = old.filter((rule) => rule.action === "deny");
  if (type === "aws_network_acl_rule" && action === "delete" && denied.length > 0) {
    return { message: "is destroyed: what it denies is no longer denied" };
  }
  if (after === undefined) return undefined;
  const now = rulesOf(after);
  const allowed = now.filter((rule) => rule.action === "allow" && !rule.egress && openToAll(rule.cidr));
  if (before === undefined) {
    const [first] =
      type === "aws_network_acl_rule" && index.isForExisting(address, "network_acl_id") ? allowed : [];
    return first === undefined
      ? undefined
      : { message: "allows the internet in, before every later rule", after: text(first) };
  }
  const lost = denied.find(
    (rule) => !now.some((one) => one.action === "deny" && covers(one, rule) && one.number <= rule.number),
  );
  if (lost !== undefined) return { message: `no longer denies ${lost.cidr}`, before: text(lost) };
  const had = old.filter((rule) => rule.action === "allow");
  const wider = allowed.find((rule) => !had.some((one) => covers(one, rule)));
  if (wider !== undefined) return { message: "allows the internet in", after: text(wider) };
  // The lowest number that matches decides.
  const ahead = allowed.find((rule) => {
    const earlier = Math.min(...had.filter((one) => covers(one, rule)).map(({ number }) => number));
    return (
      rule.number < earlier &&
      (type === "aws_network_acl_rule" ||
        denied.some(({ number }) => number > rule.number && number < earlier))
    );
  });
  return ahead === undefined
    ? undefined
    : { message: "is allowed before rules that deny", after: text(ahead) };
};

export const networkAclOpened = {
  id: "network-acl-opened",
  severity: "high",
  reason: "The lowest rule number that matches decides: an earlier allow makes every later deny worthless.",
  advice: "Keep the deny, or number the allow behind it.",
  source: 'Amazon VPC User Guide, "Network ACL rules"',
  reads: {
    aws_network_acl_rule: [
      "rule_action",
      "cidr_block",
      "ipv6_cidr_block",
      "from_port",
      "to_port",
      "protocol",
      "rule_number",
    ],
    aws_network_acl: ["ingress", "egress"],
    aws_default_network_acl: ["ingress", "egress"],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_network_acl_rule",
        before: {
          rule_action: "deny",
          rule_number: 100,
          cidr_block: "0.0.0.0/0",
          protocol: "tcp",
          egress: false,
        },
        after: {
          rule_action: "allow",
          rule_number: 100,
          cidr_block: "0.0.0.0/0",
          protocol: "tcp",
          egress: false,
        },
      },
      { type: "aws_network_acl_rule", before: { rule_action: "deny", cidr_block: "0.0.0.0/0" } },
    ],
    harmless: [
      {
        type: "aws_network_acl_rule",
        before: { rule_action: "allow", rule_number: 100, cidr_block: "0.0.0.0/0" },
        after: { rule_action: "deny", rule_number: 100, cidr_block: "0.0.0.0/0" },
      },
    ],
  },
} as const satisfies Risk;
