import { policyJson } from "../../core/policy-json";
import { endpointServices } from "../../facts/endpoint-services";
import { endpointPolicy } from "../../modules/network/endpoint-policy";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { type SurveyedResource, surveyed } from "./surveyed";
import { textSize } from "./text-size";

/** Networks of one account and Region, with everything that a network can have in a number of zones. */
function networks(count: number, zones = "a, b, c", endpoints = ""): SurveyedResource[] {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  n${index}: { account: w4, region: ap-northeast-1, cidr: 10.${index}.0.0/16, zones: [${zones}], tiers: [public, private, database, firewall], nat: per-zone, instanceConnect: true, interfaceEndpoints: [${endpoints}] }`,
  );
  return surveyed(
    { accounts: 5, regions: 1, more: `networks:\n${lines.join("\n")}\n` },
    ({ concern }) => concern === "network",
  );
}

const ofType = (wanted: string) => (count: number) =>
  networks(count).filter(({ type }) => type === wanted).length;

/** VPCs of an account and Region: those of networks, and the default VPC, which the Region's stack closes. */
const vpcs = (count: number) =>
  ofType("aws_vpc")(count) +
  surveyed(
    { accounts: 6, regions: 1 },
    ({ account, concern }) => account === "w4" && concern === "region",
  ).filter(({ type }) => type === "aws_default_vpc").length;

const endpoints = (services: number) =>
  networks(1, "a, b, c", endpointServices.regional.slice(0, services).join(", ")).filter(
    ({ type, body }) => type === "aws_vpc_endpoint" && body.vpc_endpoint_type === "Interface",
  ).length;

/** The most rules of one kind that stand in one of what holds them, in four zones. */
function mostRules(type: string, holder: string): number {
  const counts = new Map<string, number>();
  for (const resource of networks(1, "a, b, c, d", "ssm, kms")) {
    if (!resource.type.startsWith(type)) continue;
    const key = `${resource.type} ${resource.body[holder]} ${resource.body.egress ?? ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

const zoneGateways = (count: number) =>
  Math.max(
    ...["a", "b", "c"].map(
      (zone) =>
        networks(count).filter(
          ({ type, address }) => type === "aws_nat_gateway" && address.toLowerCase().endsWith(`_${zone}`),
        ).length,
    ),
  );

/** Quotas of networks. */
export const networkLimits: readonly Limit[] = [
  {
    quota: "ec2.elastic-ips",
    what: "With `nat: per-zone`, a network takes one address for each zone, here of three",
    of: "networks of an account and Region with NAT in each of three zones",
    usage: linear(ofType("aws_eip"), 1, 2),
    beyond:
      "Terraform's apply fails in `network-<name>`. Choose `nat: one`, or ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "vpc.vpcs",
    what: "Each network is a VPC, and the default VPC that AWS made counts, too",
    of: "networks of an account and Region",
    usage: linear(vpcs, 1, 2),
    beyond:
      "Terraform's apply fails in `network-<name>`. Ask AWS for more, or use another account. Palisade does not refuse it.",
  },
  {
    quota: "vpc.internet-gateways",
    what: "Each network with a public tier has one, beside that of the default VPC",
    of: "networks of an account and Region with a public tier",
    // The gateway of the default VPC is AWS's: no stack has it.
    usage: linear((count) => ofType("aws_internet_gateway")(count) + 1, 1, 2),
    beyond: "AWS raises it with the number of VPCs. Palisade does not refuse it.",
  },
  {
    quota: "vpc.nat-gateways",
    what: "With `nat: per-zone`, each network has one in each zone",
    of: "networks of an account and Region with NAT in a zone",
    usage: linear(zoneGateways, 1, 2),
    beyond: "Terraform's apply fails in `network-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "vpc.gateway-endpoints",
    what: "Each network has one for S3 and one for DynamoDB",
    of: "networks of an account and Region with both gateway endpoints",
    usage: linear(
      (count) =>
        networks(count).filter(
          ({ type, body }) => type === "aws_vpc_endpoint" && body.vpc_endpoint_type !== "Interface",
        ).length,
      1,
      2,
    ),
    beyond: "Terraform's apply fails in `network-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "vpc.interface-endpoints",
    what: "A network has one for each of its `interfaceEndpoints`",
    of: "interface endpoints of a network",
    usage: linear(endpoints, 1, 2),
    beyond: "Terraform's apply fails in `network-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "vpc.endpoint-policy",
    what: "The policy of each endpoint names each of `perimeter.trustedIdentityAccounts`",
    of: "trusted accounts",
    usage: (accounts) =>
      textSize(
        policyJson(
          endpointPolicy({
            service: "s3",
            region: "ap-northeast-1",
            accountId: "100000000004",
            organizationId: "o-large00000",
            trusted: {
              identityAccountIds: Array.from(
                { length: accounts },
                (_, index) => `${200_000_000_000 + index}`,
              ),
              resourceAccountIds: [],
            },
          }),
        ),
      ),
    most: 10_000,
    beyond: "Terraform's apply fails in `network-<name>`. Trust fewer accounts. Palisade does not refuse it.",
  },
  {
    quota: "vpc.network-acl-rules",
    what: "The network ACL with most rules, in a network of four zones and every tier, and AWS's own denial",
    usage: () => mostRules("aws_network_acl_rule", "network_acl_id") + 1,
    beyond:
      "Rules are of tiers, not of zones. `flows` add some: the stack's README says when the quota is to be raised, and more than 40 are refused.",
  },
  {
    quota: "vpc.security-group-rules",
    what: "The security group with most rules, in a network of four zones and every tier",
    usage: () => mostRules("aws_vpc_security_group_", "security_group_id"),
    beyond:
      "Rules are of tiers, not of zones. `flows` add some, two for each port to another network: the stack's README says when the quota is to be raised.",
  },
];
