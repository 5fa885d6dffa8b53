import type { PortRange } from "../../core/port-range";
import { type ResolvedEnd, type ResolvedFlow, resolvedFlows } from "../resolved-flows";
import type { Finding, Rule } from "../rule";

/** Each port of a flow is one, and is said once for both ends: two reasons for one rule would hide each other. */
export const flowsAreDistinct: Rule = (organization) => {
  const seen = new Map<string, ResolvedFlow[]>();
  return resolvedFlows(organization).flatMap((flow): Finding[] => {
    const path = ["flows", flow.index, "port"];
    const key = `${shown(flow.from)} ${shown(flow.to)} ${flow.protocol}`;
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, flow]);
    const wrong = flow.ports.find(({ from, to }) => from > to || to > 65_535);
    if (wrong !== undefined) {
      return [
        {
          path,
          found: `${wrong.from}-${wrong.to}`,
          allowed: "ports from a lower to a higher one, at most 65535",
          fix: 'write it like "8000-8100"',
        },
      ];
    }
    const twice = flow.ports.find((ports, index) => overlapping(flow.ports.slice(0, index), ports));
    if (twice !== undefined) {
      return [
        {
          path,
          found: `${written(twice)}, which is there already`,
          allowed: "each port once",
          fix: "remove it",
        },
      ];
    }
    for (const other of others) {
      const again = flow.ports.find((ports) => overlapping(other.ports, ports));
      if (again === undefined) continue;
      return [
        {
          path,
          found: `${written(again)} from ${shown(flow.from)} to ${shown(flow.to)}, as flows[${other.index}] says already`,
          allowed: "each port of two ends once, with one reason",
          fix: "remove one of the flows, or the port from one",
        },
      ];
    }
    return [];
  });
};

function shown(end: ResolvedEnd): string {
  return end.kind === "group" ? `${end.network}/${end.group}` : end.kind === "block" ? end.cidr : end.kind;
}

function written({ from, to }: PortRange): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

function overlapping(ranges: readonly PortRange[], { from, to }: PortRange): boolean {
  return ranges.some((range) => range.from <= to && from <= range.to);
}
