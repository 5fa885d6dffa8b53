import type { Hop } from "../reach/hop";
import { portsText } from "../reach/ports-text";
import type { Reachability, Way } from "../reach/reachability";

/** An answer for people: what it is, then one way in full for each answer that there is, and whose is the same. */
export function reachabilityText({ from, to, port, answer, ways }: Reachability): string {
  const kinds = new Map<string, Way[]>([false, true].map((reached) => [kindOf({ reached }), []]));
  for (const way of ways) kinds.set(kindOf(way), [...(kinds.get(kindOf(way)) ?? []), way]);
  const told = [...kinds.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[...wayText(first), ...othersText(others)].join("\n")],
  );
  const verb = answer === "refused" || answer === "unjudged" ? "does not reach" : "reaches";
  const rest = {
    reached: "",
    partly: partText(ways),
    refused: "",
    unjudged: " in IPv4, and its way in IPv6 is not judged",
  };
  const named = ways.some((way) => way.reached && way.hops.some(({ ifNamedBy }) => ifNamedBy !== undefined));
  const condition = named ? ", if a firewall lets pass what it asks for" : "";
  return [`${from} ${verb} ${to} on TCP ${port}${rest[answer]}${condition}.`, ...told].join("\n\n");
}

/** Ways that are reached or not, and from the same ports. */
function kindOf({ reached, fromPorts }: Pick<Way, "reached" | "fromPorts">): string {
  return `${reached} ${fromPorts === undefined ? "" : portsText(fromPorts)}`;
}

function partText(ways: readonly Way[]): string {
  const [ports, ...others] = new Set(ways.map(({ fromPorts }) => fromPorts && portsText(fromPorts)));
  if (ways.some(({ reached }) => !reached)) return ", but not from and to everywhere";
  return ports === undefined || others.length > 0
    ? ", from or to some only if the client asks from certain ports"
    : `, if the client asks from port ${ports}`;
}

function wayText({ from, to, reached, only, fromPorts, hops }: Way): string[] {
  return [
    `${reached ? "Reached" : "Refused"}: ${from} to ${to}`,
    ...(only === undefined ? [] : [`  only ${shortened(only)}`]),
    ...(fromPorts === undefined ? [] : [`  only if the client asks from port ${portsText(fromPorts)}`]),
    ...(["request", "reply"] as const).flatMap((direction) => {
      const own = hops.filter((hop) => hop.direction === direction);
      return own.length === 0 ? [] : [`  ${direction}`, ...own.flatMap(hopText)];
    }),
  ];
}

function hopText({ passes, says, address, stack }: Hop): string[] {
  if (passes) return [`    ${says}`];
  const where = address === undefined ? [] : [`      ${address} in ${stack}`];
  return [`    refused: ${says}`, ...where];
}

function othersText(others: readonly Way[]): string[] {
  if (others.length === 0) return [];
  return ["  likewise:", ...others.map(({ from, to }) => `    ${from} to ${to}`)];
}

/** So many are read at a glance. */
const shown = 8;

function shortened(names: readonly string[]): string {
  const more = names.length > shown ? [`and ${names.length - shown} more`] : [];
  return [...names.slice(0, shown), ...more].join(", ");
}
