import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import { type TrafficRule, trafficRules } from "../judges/traffic-rules";
import type { ReviewedChange } from "../reviewed-change";
import type { Risk } from "../risk";
import { type Severity, severities } from "../severity";

/** Ports of administration and databases, by what listens there. */
const sensitive: Readonly<Record<number, string>> = {
  20: "FTP",
  21: "FTP",
  22: "SSH",
  23: "Telnet",
  25: "SMTP",
  110: "POP3",
  135: "RPC",
  137: "NetBIOS",
  138: "NetBIOS",
  139: "NetBIOS",
  143: "IMAP",
  389: "LDAP",
  445: "SMB",
  636: "LDAP",
  873: "rsync",
  1433: "SQL Server",
  1434: "SQL Server",
  1521: "Oracle",
  2049: "NFS",
  2375: "Docker",
  2376: "Docker",
  2379: "etcd",
  2484: "Oracle",
  3000: "Node.js",
  3306: "MySQL",
  3389: "RDP",
  4333: "mSQL",
  5000: "Flask",
  5432: "PostgreSQL",
  5439: "Redshift",
  5500: "VNC",
  5601: "Kibana",
  5900: "VNC",
  5985: "WinRM",
  5986: "WinRM",
  6379: "Redis",
  6443: "Kubernetes",
  7000: "Cassandra",
  7001: "Cassandra",
  8088: "Hadoop",
  8182: "Neptune",
  8888: "Jupyter",
  9042: "Cassandra",
  9092: "Kafka",
  9094: "Kafka",
  9200: "Elasticsearch",
  9300: "Elasticsearch",
  10250: "kubelet",
  11211: "Memcached",
  27017: "MongoDB",
  27018: "MongoDB",
  50070: "Hadoop",
};

/** Ports that are meant for everybody. */
const web = new Set([80, 443]);

interface Opening {
  readonly peer: string;
  readonly rule: TrafficRule;
}

function openings(change: ReviewedChange, side: "after" | "before"): readonly Opening[] {
  const values = change[side];
  if (change.type === "aws_security_group_rule" && values?.["type"] === "egress") return [];
  return trafficRules(values, "ingress").flatMap((rule) =>
    rule.peers
      .filter((peer) => openToAll(peer) || /^pl-/.test(peer))
      .map((peer) => ({ peer: openToAll(peer) ? (peer.includes(":") ? "::/0" : "0.0.0.0/0") : peer, rule })),
  );
}

function covers(old: Opening, { peer, rule }: Opening): boolean {
  return (
    old.peer === peer &&
    (old.rule.protocol === "-1" || old.rule.protocol === rule.protocol) &&
    old.rule.from <= rule.from &&
    old.rule.to >= rule.to
  );
}

function severityOf({ peer, rule }: Opening): Severity | undefined {
  // Who is in a prefix list, the plan does not say.
  if (peer.startsWith("pl-")) return rule.protocol === "-1" || named(rule).length > 0 ? "medium" : undefined;
  if (rule.protocol.startsWith("icmp")) return "low";
  if (rule.protocol === "-1" || named(rule).length > 0) return "critical";
  return rule.from === rule.to && web.has(rule.from) ? "low" : "high";
}

function named({ from, to, protocol }: TrafficRule): string[] {
  if (protocol.startsWith("icmp")) return [];
  return Object.entries(sensitive)
    .filter(([port]) => Number(port) >= from && Number(port) <= to)
    .map(([port, name]) => `${name} (${port})`);
}

/** What rules of the same group that are destroyed let in: a rule that is renamed opens nothing. */
function renamedFrom(change: ReviewedChange): readonly Opening[] {
  const group = change.after?.["security_group_id"];
  if (change.before !== undefined || typeof group !== "string") return [];
  return change.index.plan.changes
    .filter(
      ({ action, type, before }) =>
        action === "delete" && type === change.type && before?.["security_group_id"] === group,
    )
    .flatMap((one) => openings({ ...one, index: change.index }, "before"));
}

const judge: Judge = (change) => {
  const old = [...openings(change, "before"), ...renamedFrom(change)];
  const found = openings(change, "after")
    .filter((one) => !old.some((before) => covers(before, one)))
    .flatMap((one) => {
      const severity = severityOf(one);
      return severity === undefined ? [] : [{ ...one, severity }];
    })
    .sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
  const [worst] = found;
  if (worst === undefined) return undefined;
  const { peer, rule } = worst;
  const services = named(rule);
  const ports =
    rule.protocol === "-1"
      ? "all ports"
      : rule.protocol.startsWith("icmp")
        ? rule.protocol
        : rule.from === rule.to
          ? `port ${rule.from}`
          : `ports ${rule.from} to ${rule.to}`;
  const behind =
    rule.protocol === "-1" || services.length === 0
      ? ""
      : `: ${services.slice(0, 4).join(", ")}${services.length > 4 ? " ..." : ""}`;
  return { message: `opens ${ports} to ${peer}${behind}`, severity: worst.severity };
};

export const portOpened = {
  id: "port-opened",
  severity: "critical",
  reason: "Ports of administration and databases on the internet are tried within minutes.",
  advice: "Open them to your own addresses, or use Session Manager.",
  source: "AWS FSBP EC2.18, EC2.19; CIS AWS Foundations Benchmark, Networking",
  reads: {
    aws_security_group: ["ingress"],
    aws_default_security_group: ["ingress"],
    aws_security_group_rule: [
      "cidr_blocks",
      "ipv6_cidr_blocks",
      "prefix_list_ids",
      "from_port",
      "to_port",
      "protocol",
    ],
    aws_vpc_security_group_ingress_rule: [
      "cidr_ipv4",
      "cidr_ipv6",
      "prefix_list_id",
      "from_port",
      "to_port",
      "ip_protocol",
    ],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_vpc_security_group_ingress_rule",
        after: { cidr_ipv4: "0.0.0.0/0", from_port: 22, to_port: 22, ip_protocol: "tcp" },
      },
      {
        type: "aws_vpc_security_group_ingress_rule",
        after: { cidr_ipv6: "::/0", from_port: 3000, to_port: 4000, ip_protocol: "tcp" },
      },
      {
        type: "aws_security_group",
        before: { ingress: [] },
        after: { ingress: [{ cidr_blocks: ["0.0.0.0/0"], protocol: "-1", from_port: 0, to_port: 0 }] },
      },
      {
        type: "aws_vpc_security_group_ingress_rule",
        before: { cidr_ipv4: "10.0.0.0/8", from_port: 5432, to_port: 5432, ip_protocol: "tcp" },
        after: { cidr_ipv4: "0.0.0.0/0", from_port: 5432, to_port: 5432, ip_protocol: "tcp" },
      },
    ],
    harmless: [
      {
        type: "aws_vpc_security_group_ingress_rule",
        after: { cidr_ipv4: "10.0.0.0/8", from_port: 22, to_port: 22, ip_protocol: "tcp" },
      },
      {
        type: "aws_security_group",
        before: { ingress: [{ cidr_blocks: ["0.0.0.0/0"], protocol: "tcp", from_port: 22, to_port: 22 }] },
        after: {
          ingress: [
            { cidr_blocks: ["0.0.0.0/0"], protocol: "tcp", from_port: 22, to_port: 22, description: "x" },
          ],
        },
      },
      {
        type: "aws_vpc_security_group_ingress_rule",
        before: { cidr_ipv4: "0.0.0.0/0", from_port: 22, to_port: 22, ip_protocol: "tcp" },
      },
    ],
  },
} as const satisfies Risk;
