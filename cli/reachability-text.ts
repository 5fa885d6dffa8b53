import type { Hop } from "../reach/hop";
import type { Reachability, Way } from "../reach/reachability";

/** An answer for people: what it is, then one way in full for each answer that there is, and whose is the same. */
export function reachabilityText({ from, to, port, answer, ways }: Reachability): string {
  const told = [false, true].flatMap((reached) => {
    const alike = ways.filter((way) => way.reached === reached);
    const [first, ...others] = alike;
    return first === undefined ? [] : [[...wayText(first), ...othersText(others)].join("\n")];
  });
  const verb = answer === "refused" || answer === "unjudged" ? "does not reach" : "reaches";
  const rest = {
    reached: "",
    partly: ", but not from and to everywhere",
    refused: "",
    unjudged: " in IPv4, and its way in IPv6 is not judged",
  };
  const named = ways.some((way) => way.reached && way.hops.some(({ ifNamedBy }) => ifNamedBy !== undefined));
  const condition = named ? ", if a firewall lets pass what it asks for" : "";
  return [`${from} ${verb} ${to} on TCP ${port}${rest[answer]}${condition}.`, ...told].join("\n\n");
}

function wayText({ from, to, reached, only, hops }: Way): string[] {
  return [
    `${reached ? "Reached" : "Refused"}: ${from} to ${to}`,
    ...(only === undefined ? [] : [`  only ${shortened(only)}`]),
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
