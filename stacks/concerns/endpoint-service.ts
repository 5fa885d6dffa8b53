import { EndpointService } from "../../modules/network/endpoint-service";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import type { PalisadeStack } from "../palisade-stack";

/** What one network offers to others by AWS PrivateLink. */
export const endpointService: Concern = {
  name: "endpoint-service",
  summary:
    "An endpoint service: named accounts reach what is behind its load balancers by AWS PrivateLink, and nothing else of the network. Each connection waits until somebody accepts it.",
  places: (estate) =>
    Object.entries(estate.organization.endpointServices).flatMap(([subject, { network }]) => {
      const { account = "", region = "" } = estate.organization.networks[network] ?? {};
      return estate.exists(account) ? [{ account, region, subject }] : [];
    }),
  // It is named by load balancers that are there, and so is their network.
  after: [],
  firstApply,
  define,
};

function firstApply(estate: Estate, { subject = "" }: { readonly subject?: string }): string {
  const { privateDnsName } = estate.organization.endpointServices[subject] ?? {};
  const accepts =
    "Connections wait: accept each with `aws ec2 accept-vpc-endpoint-connections`, when you know whose it is.";
  return privateDnsName === undefined
    ? accepts
    : `${accepts} Nobody reaches \`${privateDnsName}\` until AWS has verified it: write the TXT record that \`aws ec2 describe-vpc-endpoint-service-configurations\` names into the public zone of the domain, then run \`aws ec2 start-vpc-endpoint-service-private-dns-verification\`.`;
}

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const name = placement.subject ?? "";
  const service = estate.organization.endpointServices[name];
  if (service === undefined) throw new Error(`there is no endpoint service ${name}`);
  const { partition, prefix } = estate.names;
  const accounts = service.accounts.filter((account) => estate.exists(account));
  const made = new EndpointService(stack, "Service", {
    name: `${prefix}-${name}`,
    region: placement.region,
    loadBalancerArns: service.loadBalancers,
    principalArns: [
      ...accounts.map((account) => `arn:${partition}:iam::${estate.account(account).id}:root`),
      ...service.outsiders.map(({ principal }) => principal),
    ],
    ...(service.privateDnsName !== undefined && { privateDnsName: service.privateDnsName }),
    supportedRegions: service.supportedRegions,
  });
  stack.addExceptions(made.resource, [
    `others reach ${name}: ${service.reason}`,
    ...service.outsiders.map(({ principal, reason }) => `${principal} may ask for a connection: ${reason}`),
  ]);
}
