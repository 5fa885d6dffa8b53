import { Cidr } from "../../core/cidr";
import { hasCentralEgress } from "../has-central-egress";
import { isBehindGateway } from "../is-behind-gateway";
import { isBehindVpn } from "../is-behind-vpn";
import { knowsWhatIsBehind } from "../knows-what-is-behind";
import { type ResolvedEnd, type ResolvedFlow, resolvedFlows } from "../resolved-flows";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** What is wrong with a flow, and at which of its ends. */
type Refusal = Pick<Finding, "found" | "allowed" | "fix"> & { readonly at: "from" | "to" | "port" };

/**
 * No flow breaks what every network promises: the internet reaches load balancers, for web requests alone; databases
 * reach it never and are reached by applications; packets take a way that exists.
 */
export const flowsArePossible: Rule = (organization, { unreadable }) =>
  resolvedFlows(organization).flatMap((flow): Finding[] => {
    const refusal = refusalOf({ organization, unreadable }, flow);
    if (refusal === undefined) return [];
    const { at, ...finding } = refusal;
    return [{ path: ["flows", flow.index, at], ...finding }];
  });

/** What is known when flows are judged. */
interface Known {
  readonly organization: Organization;
  readonly unreadable: readonly string[];
}

function refusalOf(known: Known, flow: ResolvedFlow): Refusal | undefined {
  const { from, to } = flow;
  if (from.kind !== "group" && to.kind !== "group") {
    return {
      at: "to",
      found: "both ends are outside of all networks",
      allowed: "at least one end in a network",
      fix: "name a network's group, such as shop-prod/application",
    };
  }
  if (from.kind !== "group" && to.kind === "group") return refusalFromOutside(known, flow, from, to);
  if (from.kind === "group" && to.kind !== "group") return refusalToOutside(known, from, to);
  if (from.kind === "group" && to.kind === "group") return refusalInside(from, to);
  return undefined;
}

type Group = ResolvedEnd & { readonly kind: "group" };
type Outside = Exclude<ResolvedEnd, { readonly kind: "group" }>;

function refusalFromOutside(
  { organization, unreadable }: Known,
  { protocol, ports }: ResolvedFlow,
  from: Outside,
  to: Group,
): Refusal | undefined {
  if (from.kind === "internet") {
    if (to.group !== "load-balancer") {
      return {
        at: "from",
        found: `the internet reaches ${to.network}/${to.group}`,
        allowed: "the internet reaches load balancers alone",
        fix: `put a load balancer in front of it: the internet reaches ${to.network}/load-balancer on ports 443 and 80 without a flow`,
      };
    }
    if (protocol === "tcp" && ports.every((range) => range.from === range.to && isWeb(range.from))) {
      return undefined;
    }
    return {
      at: "port",
      found: `the internet reaches a load balancer on other ports than 443 and 80`,
      allowed: "TCP ports 443 and 80 for everybody",
      fix: "name the blocks of those who call it, instead of internet",
    };
  }
  if (to.group === "load-balancer" || reached(organization, to.network, from)) return undefined;
  if (!knowsWhatIsBehind(organization, to.network, unreadable)) return undefined;
  return isPrivate(from.cidr)
    ? unconnected(to.network, from.cidr, "from")
    : {
        at: "from",
        found: `${from.cidr} has addresses of the internet, from which nothing leads to ${to.network}/${to.group}`,
        allowed: `load balancers, and what lies behind the network's Transit Gateway`,
        fix: `call ${to.network}/load-balancer, or add the block to onPremises of the Transit Gateway, if it lies there`,
      };
}

function refusalToOutside(
  { organization, unreadable }: Known,
  from: Group,
  to: Outside,
): Refusal | undefined {
  const whole = `${from.network}/${from.group}`;
  if (from.group === "endpoints") return endpointsCall(from);
  const behind = to.kind === "block" && reached(organization, from.network, to);
  if (behind) return undefined;
  if (!knowsWhatIsBehind(organization, from.network, unreadable)) return undefined;
  if (to.kind === "block" && isPrivate(to.cidr)) return unconnected(from.network, to.cidr, "to");
  if (from.group === "database") {
    return {
      at: "from",
      found: `${whole} reaches the internet`,
      allowed: "databases reach no address of the internet: their subnets have no way there",
      fix: `let an application call it, as ${from.network}/application`,
    };
  }
  if (from.group === "load-balancer" || reachesInternet(organization, from)) return undefined;
  return {
    at: "to",
    found: `${whole} has no way to the internet`,
    allowed: "networks with NAT gateways, or with a Transit Gateway behind which there are some",
    fix: `set networks.${from.network}.nat to per-zone, with the public tier, or use interfaceEndpoints for services of AWS`,
  };
}

function refusalInside(from: Group, to: Group): Refusal | undefined {
  if (from.group === "endpoints") return endpointsCall(from);
  if (from.group === "load-balancer" && to.group === "database") {
    return {
      at: "to",
      found: "a load balancer reaches a database",
      allowed: "databases are reached by applications",
      fix: `name ${to.network}/application, and let it call the database`,
    };
  }
  if (from.network === to.network && to.group === "load-balancer") {
    return {
      at: "to",
      found: `${from.group} reaches the load balancer of its own network`,
      allowed:
        "calls from the internet, from outside and from other networks: the subnets of load balancers open no connection to those of applications but to their ports",
      fix: `name ${to.network}/application, and use a load balancer of its own in the private tier`,
    };
  }
  return undefined;
}

function endpointsCall({ network }: Group): Refusal {
  return {
    at: "from",
    found: `${network}/endpoints opens connections`,
    allowed: "endpoints are called, and call nobody",
    fix: `name ${network}/application, or exchange from and to`,
  };
}

function unconnected(network: string, cidr: string, at: "from" | "to"): Refusal {
  return {
    at,
    found: `nothing connects ${network} with ${cidr}, a private block`,
    allowed: "private blocks under onPremises of the network's Transit Gateway, or of a VPN connection to it",
    fix: `give networks.${network} a transit, and add the block to onPremises of its Transit Gateway; or make a connection under vpnConnections`,
  };
}

function reached(organization: Organization, network: string, end: Outside): boolean {
  if (end.kind !== "block") return false;
  const block = Cidr.parse(end.cidr);
  return isBehindGateway(organization, network, block) || isBehindVpn(organization, network, block);
}

function reachesInternet(organization: Organization, { of: { nat, transit } }: Group): boolean {
  return nat !== "none" || (transit !== undefined && hasCentralEgress(organization, transit.gateway));
}

function isWeb(port: number): boolean {
  return port === 443 || port === 80;
}

/** Blocks that no router of the internet knows. Sources: RFC 1918; RFC 6598. */
const privateBlocks = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"].map((block) =>
  Cidr.parse(block),
);

function isPrivate(cidr: string): boolean {
  return privateBlocks.some((block) => block.overlaps(Cidr.parse(cidr)));
}
