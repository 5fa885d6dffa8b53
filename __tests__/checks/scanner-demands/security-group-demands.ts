import { both, drop, set, setAll, without } from "./change";
import { connected } from "./connected";
import type { Demand } from "./demand";
import { given } from "./predicates";

type Rule = Readonly<Record<string, unknown>>;

const world = ["0.0.0.0/0", "::/0"];

/**
 * Whether a rule opens a port to the world. checkov also reports rules that name no addresses but another group.
 * Stricter than checkov where it sees nothing: `::/0`, and all protocols without ports.
 */
function opensPort(rule: Rule, port: number): boolean {
  const addresses = ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6"].flatMap((argument) =>
    [rule[argument] ?? []].flat(),
  );
  const toWorld = addresses.some((address) => world.includes(String(address)));
  if ([rule.protocol, rule.ip_protocol].includes("-1") && toWorld) return true;
  const from = Number(rule.from_port);
  const to = from === 0 && Number(rule.to_port) === 0 ? 65535 : Number(rule.to_port);
  return from <= port && port <= to && (toWorld || addresses.length === 0);
}

const tcp = (port: number) => ({ from_port: port, to_port: port, ip_protocol: "tcp" });
const becoming = (rule: Rule) =>
  both(
    ...[
      "referenced_security_group_id",
      "prefix_list_id",
      "cidr_ipv4",
      "cidr_ipv6",
      "from_port",
      "to_port",
    ].map(drop),
    setAll(rule),
  );

/** The demands that no rule of one direction opens a port to the world. */
function closedPort(
  check: string,
  port: number,
  direction: "ingress" | "egress",
  types: readonly string[],
): readonly Demand[] {
  const towards = port === -1 ? "every port" : `port ${port}`;
  return [
    {
      check,
      types: ["aws_security_group"],
      subject: `${towards} closed to the world by its own ${direction} blocks`,
      kind: "met",
      holds: ({ body }) => ([body[direction] ?? []].flat() as Rule[]).every((rule) => !opensPort(rule, port)),
      breaches: [
        set(direction, [{ from_port: port, to_port: port, protocol: "tcp", cidr_blocks: ["0.0.0.0/0"] }]),
        set(direction, [{ from_port: 0, to_port: 0, protocol: "-1", ipv6_cidr_blocks: ["::/0"] }]),
      ],
    },
    ...types.map(
      (type): Demand => ({
        check,
        types: [type],
        subject: `${towards} closed to the world`,
        kind: "met",
        holds: ({ body }) => !opensPort(body, port),
        breaches: [
          becoming({ ...tcp(port), cidr_ipv4: "0.0.0.0/0" }),
          becoming({ ...tcp(port), cidr_ipv6: "::/0" }),
          becoming({ ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" }),
          becoming({ ...tcp(port), referenced_security_group_id: "sg-1" }),
          ...(port > 0 ? [becoming({ ...tcp(0), cidr_ipv4: "0.0.0.0/0" })] : []),
        ],
        harmless: [
          becoming({ ...tcp(port), cidr_ipv4: "10.0.0.0/8" }),
          becoming({ ...tcp(443), cidr_ipv4: "0.0.0.0/0" }),
          becoming({ ip_protocol: "-1", cidr_ipv4: "10.0.0.0/8" }),
        ],
      }),
    ),
  ];
}

const rules = {
  ingress: "aws_vpc_security_group_ingress_rule",
  egress: "aws_vpc_security_group_egress_rule",
};

/** What checkov demands of security groups and their rules. */
export const securityGroupDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_5",
    types: ["aws_security_group"],
    subject: "attached to something; instead, with rules for what will be",
    kind: "exception",
    holds: (group) => Object.values(rules).some((type) => connected(group, type).length > 0),
    breaches: [both(without(rules.ingress), without(rules.egress))],
  },
  {
    check: "CKV2_AWS_7",
    types: ["aws_security_group"],
    subject: "an EMR cluster's group closed to the world",
    kind: "not-applicable",
    until: ["aws_emr_cluster"],
    reason: "Judges clusters, and reads groups only where one is given to a cluster.",
  },
  {
    check: "CKV_AWS_23",
    types: ["aws_security_group", ...Object.values(rules)],
    subject: "a description",
    kind: "met",
    holds: given("description"),
    breaches: [drop("description"), set("description", "")],
  },
  ...closedPort("CKV_AWS_24", 22, "ingress", []),
  {
    check: "CKV_AWS_24",
    types: [rules.ingress],
    subject: "port 22 closed to the world; instead, open to another group alone",
    kind: "exception",
    holds: ({ body }) => !opensPort(body, 22) || body.referenced_security_group_id !== undefined,
    breaches: [
      becoming({ ...tcp(22), cidr_ipv4: "0.0.0.0/0" }),
      becoming({ ...tcp(22), cidr_ipv6: "::/0" }),
      becoming({ ...tcp(22) }),
      becoming({ ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" }),
      becoming({ ...tcp(0), cidr_ipv4: "0.0.0.0/0" }),
    ],
    harmless: [
      becoming({ ...tcp(22), referenced_security_group_id: "sg-1" }),
      becoming({ ...tcp(22), cidr_ipv4: "10.0.0.0/8" }),
    ],
  },
  ...closedPort("CKV_AWS_25", 3389, "ingress", [rules.ingress]),
  ...closedPort("CKV_AWS_260", 80, "ingress", []),
  {
    check: "CKV_AWS_260",
    types: [rules.ingress],
    subject: "port 80 closed to the world; instead, open alone, for redirects, or to another group",
    kind: "exception",
    holds: ({ body }) =>
      !opensPort(body, 80) ||
      body.referenced_security_group_id !== undefined ||
      (body.ip_protocol === "tcp" && body.from_port === 80 && body.to_port === 80),
    breaches: [
      becoming({ from_port: 0, to_port: 65535, ip_protocol: "tcp", cidr_ipv4: "0.0.0.0/0" }),
      becoming({ from_port: 80, to_port: 81, ip_protocol: "tcp", cidr_ipv4: "0.0.0.0/0" }),
      becoming({ from_port: 79, to_port: 80, ip_protocol: "tcp", cidr_ipv4: "0.0.0.0/0" }),
      becoming({ ...tcp(80), ip_protocol: "udp", cidr_ipv4: "0.0.0.0/0" }),
      becoming({ ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" }),
    ],
    harmless: [
      becoming({ ...tcp(80), cidr_ipv4: "0.0.0.0/0" }),
      becoming({ ...tcp(80), referenced_security_group_id: "sg-1" }),
    ],
  },
  ...closedPort("CKV_AWS_277", -1, "ingress", [rules.ingress]),
  ...closedPort("CKV_AWS_382", -1, "egress", [rules.egress]),
];
