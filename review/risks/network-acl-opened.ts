import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

interface AclRule {
  readonly action: string;
  readonly number: number;
  readonly cidrs: readonly string[];
}

function rulesOf(values: JsonObject | undefined): readonly AclRule[] {
  if (values === undefined) return [];
  const blocks =
    "ingress" in values ? valuesAt(values, "ingress") : values["egress"] === true ? [] : [values];
  return blocks.map((one) => ({
    action: String(valuesAt(one, "rule_action")[0] ?? valuesAt(one, "action")[0] ?? ""),
    number: Number(valuesAt(one, "rule_number")[0] ?? valuesAt(one, "rule_no")[0] ?? 0),
    cidrs: ["cidr_block", "ipv6_cidr_block"]
      .flatMap((name) => valuesAt(one, name))
      .map(String)
      .filter((cidr) => cidr !== ""),
  }));
}

const judge: Judge = ({ action, type, before, after }) => {
  const denied = rulesOf(before).filter((rule) => rule.action === "deny");
  if (type === "aws_network_acl_rule" && action === "delete" && denied.length > 0) {
    return { message: "is destroyed: what it denies is no longer denied" };
  }
  if (before === undefined || after === undefined) return undefined;
  const next = rulesOf(after);
  const lost = denied.find(
    (rule) =>
      !next.some(
        (one) => one.action === "deny" && one.cidrs.join() === rule.cidrs.join() && one.number <= rule.number,
      ),
  );
  if (lost !== undefined)
    return { message: `no longer denies ${lost.cidrs.join(", ")}`, before: `rule ${lost.number}: deny` };
  const had = rulesOf(before).filter((rule) => rule.action === "allow");
  const wider = next.find(
    (rule) =>
      rule.action === "allow" && rule.cidrs.some(openToAll) && !had.some((old) => old.cidrs.some(openToAll)),
  );
  return wider === undefined
    ? undefined
    : { message: "allows the internet in", after: `rule ${wider.number}: allow ${wider.cidrs.join(", ")}` };
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
