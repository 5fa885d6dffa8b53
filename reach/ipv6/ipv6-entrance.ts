import type { Hop } from "../hop";
import type { Ipv6Hops } from "./ipv6-hops";
import type { Ipv6Place } from "./ipv6-place";

/** How the internet comes in to a host: by the internet gateway, unless routes of the gateway lead elsewhere first. */
export function ipv6Entrance(place: Ipv6Place): Ipv6Hops {
  if (place.kind === "internet") return { hops: [] };
  const { vpc } = place.host;
  const gateway = vpc.internetGateway;
  if (gateway === undefined) return { hops: [hop(false, `${vpc.name} has no internet gateway`)] };
  const { name, stack, address } = gateway;
  const isElsewhere = (vpc.edgeTables.get(gateway.id)?.ipv6Routes.length ?? 0) > 0;
  const says = isElsewhere
    ? "has routes of its own, by which IPv6 is not judged"
    : "lets it in, if what is asked has an address of IPv6";
  return {
    hops: [{ ...hop(!isElsewhere, `internet gateway ${name}: ${says}`), stack, address }],
    ...(isElsewhere && { unjudged: true }),
  };
}

function hop(passes: boolean, says: string): Hop {
  return { direction: "request", kind: "internet-gateway", passes, says };
}
