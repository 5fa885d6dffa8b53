import type { NetworkAcl, PortRange } from "./network-model";
import { portsWithout } from "./ports-without";

/** What a network ACL says, and by which rule; undefined where none matches and so all is denied. */
export interface AclVerdict {
  readonly allows: boolean;
  readonly rule: { readonly number: number; readonly address: string } | undefined;
  /** The ports that are denied, where some of several are. */
  readonly denied?: PortRange;
}

/**
 * What a network ACL says to TCP from or to an address: the lowest number that matches decides.
 *
 * @param ports the ports to which the packets go; all of them must pass
 */
export function aclVerdict(
  acl: NetworkAcl,
  direction: "in" | "out",
  peer: number,
  ports: readonly PortRange[],
): AclVerdict {
  let open: PortRange[] = [...ports];
  let last: AclVerdict["rule"];
  for (const rule of acl.rules) {
    const { first, size } = rule.block;
    if (rule.direction !== direction || peer < first || peer >= first + size) continue;
    if (rule.protocol !== "tcp" && rule.protocol !== "-1") continue;
    const hit = open.filter(({ from, to }) => from <= rule.ports.to && rule.ports.from <= to);
    const [{ from } = rule.ports] = hit;
    const { to } = hit.at(-1) ?? rule.ports;
    if (hit.length === 0) continue;
    if (!rule.allow) {
      const denied = { from: Math.max(from, rule.ports.from), to: Math.min(to, rule.ports.to) };
      return { allows: false, rule, denied };
    }
    last = rule;
    open = portsWithout(open, rule.ports);
    if (open.length === 0) return { allows: true, rule };
  }
  return {
    allows: false,
    rule: undefined,
    ...(last !== undefined && open[0] !== undefined && { denied: open[0] }),
  };
}
