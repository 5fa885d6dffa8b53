import { commonPorts } from "./common-ports";
import type { NetworkAcl, PortRange } from "./network-model";
import { portsWithout } from "./ports-without";

/** Which of some ports a network ACL lets TCP from or to an address pass to: the lowest number that matches decides. */
export function aclPorts(
  acl: NetworkAcl,
  direction: "in" | "out",
  peer: number,
  ports: readonly PortRange[],
): PortRange[] {
  let open = [...ports];
  const passed: PortRange[] = [];
  for (const rule of acl.rules) {
    const { first, size } = rule.block;
    if (rule.direction !== direction || peer < first || peer >= first + size) continue;
    if (rule.protocol !== "tcp" && rule.protocol !== "-1") continue;
    if (rule.allow) passed.push(...commonPorts(open, [rule.ports]));
    open = portsWithout(open, rule.ports);
  }
  return joined(passed);
}

function joined(ports: readonly PortRange[]): PortRange[] {
  const all: PortRange[] = [];
  for (const range of [...ports].sort((left, right) => left.from - right.from)) {
    const last = all.at(-1);
    if (last !== undefined && range.from <= last.to + 1)
      all[all.length - 1] = { from: last.from, to: range.to };
    else all.push(range);
  }
  return all;
}
