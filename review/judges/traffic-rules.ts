import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";

/** From whom or to whom one rule of a security group lets traffic, by which ports. */
export interface TrafficRule {
  readonly peers: readonly string[];
  /** `tcp`, `udp`, ..., or `-1` for all. */
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

const protocols: Readonly<Record<string, string>> = {
  "6": "tcp",
  "17": "udp",
  "1": "icmp",
  "58": "icmpv6",
  all: "-1",
};

/** The rules of a resource that holds one, or several in blocks named `ingress` or `egress`. */
export function trafficRules(
  values: JsonObject | undefined,
  block: "egress" | "ingress",
): readonly TrafficRule[] {
  if (values === undefined) return [];
  const blocks = block in values ? valuesAt(values, block) : [values];
  return blocks.map((one) => {
    const text = (name: string) => valuesAt(one, name).map(String);
    const [protocol = "-1"] = [...text("ip_protocol"), ...text("protocol")].map((name) => name.toLowerCase());
    const named = protocols[protocol] ?? protocol;
    const number = (name: string, fallback: number) => Number(valuesAt(one, name)[0] ?? fallback);
    const everyPort = named === "-1" || named.startsWith("icmp");
    return {
      peers: [
        "cidr_ipv4",
        "cidr_ipv6",
        "cidr_blocks",
        "ipv6_cidr_blocks",
        "prefix_list_id",
        "prefix_list_ids",
      ].flatMap(text),
      protocol: named,
      from: everyPort ? 0 : Math.max(0, number("from_port", 0)),
      to: everyPort ? 65_535 : number("to_port", 65_535),
    };
  });
}
