import { InspectionNetwork } from "../../modules/network/inspection-network";
import { logBucketArn } from "../logging/log-bucket-arn";
import type { PalisadeStack } from "../palisade-stack";
import { dnsFirewallOf } from "./dns-firewall-of";
import { inspectionOf } from "./inspection-of";
import { publicAccessOf } from "./public-access-of";
import { transitPropsOf } from "./transit-props-of";

/** Adds the network through which everything passes that leaves the networks of a Transit Gateway. */
export function addInspectionNetwork(stack: PalisadeStack, name: string): void {
  const { estate } = stack;
  const network = estate.organization.networks[name];
  const inspect = inspectionOf(stack, name);
  // Rules have seen to both.
  if (network?.transit === undefined || inspect === undefined) throw new Error(`${name} inspects nothing`);
  const made = new InspectionNetwork(stack, "Network", {
    name: `${estate.names.prefix}-${name}`,
    cidr: network.cidr,
    ...(network.ipamPool !== undefined && { ipamPoolId: network.ipamPool }),
    region: network.region,
    zones: network.zones,
    nat: network.nat,
    tierPrefixes: network.subnetPrefixes,
    subnetTags: network.subnetTags,
    ...(network.natAddresses !== undefined && { natAddresses: network.natAddresses }),
    transit: transitPropsOf(estate, network.account, network.transit),
    flowLogBucketArn: logBucketArn(estate, "flow-logs"),
    queryLogBucketArn: logBucketArn(estate, "dns"),
    inspect,
  });
  dnsFirewallOf(stack, name, made.resource);
  publicAccessOf(stack, name, made.resource);
}
