import { interfaceEndpointsOf } from "../../config/interface-endpoints-of";
import { networkFlows } from "../../config/network-flows";
import type { Organization } from "../../config/schema/organization";
import type { InterfaceEndpoint } from "../../modules/network/interface-endpoints";
import { tagsOfClusters } from "../../modules/network/tags-of-clusters";
import { VpcNetwork } from "../../modules/network/vpc-network";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { logBucketArn } from "../logging/log-bucket-arn";
import { addClientVpns } from "../network/add-client-vpns";
import { addInspectionNetwork } from "../network/add-inspection-network";
import { addNetworkVpn } from "../network/add-network-vpn";
import { addVerifiedAccess } from "../network/add-verified-access";
import { dnsFirewallOf } from "../network/dns-firewall-of";
import { inspectionOf } from "../network/inspection-of";
import { namesOf } from "../network/names-of";
import { publicAccessOf } from "../network/public-access-of";
import { sharedSubnetsOf } from "../network/shared-subnets-of";
import { transitPropsOf } from "../network/transit-props-of";
import type { PalisadeStack } from "../palisade-stack";
import type { Place } from "../place";
import { encryption } from "./encryption";
import { logArchive } from "./log-archive";
import { organization } from "./organization";

const separates =
  "A VPC whose tiers are separated: public, private and database subnets with routes, network ACLs and security groups that name each other, endpoints for the organization only, and flow logs in the archive.";
const inspects =
  "A VPC through which everything passes that leaves the networks of a Transit Gateway: a firewall in each zone, which sees both directions of a connection, and behind it the way to the internet, where there is one.";

/** One network (VPC). */
export const network: Concern = {
  name: "network",
  summary: (estate, { subject = "" }) =>
    estate.organization.networks[subject]?.transit?.inspects ? inspects : separates,
  places: (estate) =>
    Object.entries(estate.organization.networks)
      .filter(([, { account }]) => estate.exists(account))
      .map(([subject, { account, region }]) => ({
        account,
        region,
        subject,
        ...precedes(estate, subject),
      })),
  after: [
    { concern: encryption, of: "same-account-and-region" },
    { concern: logArchive, of: "all" },
    // Sharing is enabled there.
    { concern: organization, of: "all" },
  ],
  connects: true,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const name = placement.subject ?? "";
  const network = estate.organization.networks[name];
  if (network === undefined) throw new Error(`there is no network ${name}`);
  if (network.transit?.inspects) addInspectionNetwork(stack, name);
  else addVpcNetwork(stack, name, network);
}

function addVpcNetwork(stack: PalisadeStack, name: string, network: Organization["networks"][string]): void {
  const { estate, accountId } = stack;
  const { organizationId } = estate;
  stack.ignoreTags(tagsOfClusters(Object.values(network.subnetTags)));
  const inspect = inspectionOf(stack, name);
  const made = new VpcNetwork(stack, "Network", {
    name: `${estate.names.prefix}-${name}`,
    cidr: network.cidr,
    ...(network.ipv6 !== undefined && { ipv6: network.ipv6 }),
    ...(network.ipamPool !== undefined && { ipamPoolId: network.ipamPool }),
    region: network.region,
    zones: network.zones,
    nat: network.nat,
    tiers: network.tiers,
    ...(network.transit !== undefined && {
      transit: transitPropsOf(estate, network.account, network.transit),
    }),
    ...(inspect !== undefined && { inspect }),
    tierPrefixes: network.subnetPrefixes,
    secondaryCidrs: network.secondaryCidrs,
    subnetTags: network.subnetTags,
    ...(network.egress !== undefined && { egressCidrs: network.egress.cidrs }),
    ...(network.natAddresses !== undefined && { natAddresses: network.natAddresses }),
    ...(organizationId !== undefined && { organizationId }),
    trusted: {
      identityAccountIds: estate.organization.perimeter.trustedIdentityAccounts,
      resourceAccountIds: estate.organization.perimeter.trustedResourceAccounts,
    },
    accountId,
    gatewayEndpoints: network.gatewayEndpoints,
    interfaceEndpoints:
      network.centralEndpoints === true
        ? interfaceEndpointsOf(network).map(withoutPrivateDns)
        : interfaceEndpointsOf(network),
    ...(network.instanceConnect === true && { instanceConnect: true }),
    flowLogBucketArn: logBucketArn(estate, "flow-logs"),
    queryLogBucketArn: logBucketArn(estate, "dns"),
    applicationPorts: network.applicationPorts,
    databasePorts: network.databasePorts,
    flows: networkFlows(estate.organization, name),
  });
  dnsFirewallOf(stack, name, made.resource);
  publicAccessOf(stack, name, made.resource);
  addNetworkVpn(stack, name, made);
  addClientVpns(stack, name, made);
  addVerifiedAccess(stack, name, made);
  sharedSubnetsOf(stack, name, made);
  namesOf(stack, name, made);
  const { cidrs = [], reason } = network.egress ?? {};
  if (reason === undefined) return;
  // In IPv6, there is a rule where applications reach every address in IPv4.
  for (const cidr of [...cidrs, "::/0"]) {
    const rule = made.securityGroups.egress.get(cidr);
    if (rule !== undefined) stack.addExceptions(rule, [`applications reach ${cidr} on port 443: ${reason}`]);
  }
}

/** Its names are those of zones that other networks take, too. */
function withoutPrivateDns(
  entry: Organization["networks"][string]["interfaceEndpoints"][number],
): InterfaceEndpoint {
  return { ...(typeof entry === "string" ? { service: entry } : entry), privateDns: false };
}

/** Networks that take names from another find its profile by a data source, which fails until it is there. */
function precedes({ organization: { networks } }: Estate, name: string): Pick<Place, "precedes"> {
  const waiting = new Set(
    Object.entries(networks).flatMap(([other, { dnsProfile }]) => (dnsProfile === name ? [other] : [])),
  );
  return waiting.size === 0
    ? {}
    : { precedes: ({ concern, subject = "" }) => concern.name === "network" && waiting.has(subject) };
}
