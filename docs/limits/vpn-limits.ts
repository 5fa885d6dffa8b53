import type { Limit } from "./limit";
import { linear } from "./linear";
import { type SurveyedResource, surveyed } from "./surveyed";

/** Networks of one account and Region, each with a VPN connection, a Client VPN endpoint and a Verified Access endpoint. */
function networks(count: number): SurveyedResource[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const arn = "arn:aws:acm:ap-northeast-1:100000000004:certificate/12345678-1234-1234-1234-123456789012";
  const more = `networks:
${indexes.map((index) => `  n${index}: { account: w4, region: ap-northeast-1, cidr: 10.${index}.0.0/16, zones: [a, b] }`).join("\n")}
vpnConnections:
${indexes.map((index) => `  c${index}: { network: n${index}, customerGateway: { ip: 203.0.113.${index + 1}, asn: ${65_010 + index} }, onPremises: [192.168.${index}.0/24], reason: An office calls the network. }`).join("\n")}
clientVpns:
${indexes.map((index) => `  v${index}: { network: n${index}, clientCidr: 172.${16 + index}.0.0/20, serverCertificate: "${arn}", authentication: { type: mutual, clientCertificate: "${arn}" }, authorizationRules: [{ cidr: 10.${index}.0.0/16, reason: Machines call the network. }] }`).join("\n")}
verifiedAccess:
${indexes.map((index) => `  p${index}: { network: n${index}, groups: [c242c5b0-6081-1845-6fa8-6e0d9513c107], domain: p${index}.acme.example, certificate: "${arn}", loadBalancer: "arn:aws:elasticloadbalancing:ap-northeast-1:100000000004:loadbalancer/app/p${index}/50dc6c495c0c9188", reason: People open an application from home. }`).join("\n")}
`;
  return surveyed({ accounts: 5, regions: 1, more }, ({ account }) => account === "w4");
}

const ofType = (wanted: string) => (count: number) =>
  networks(count).filter(({ type }) => type === wanted).length;

const beyond = "Terraform's apply fails. Ask AWS for more. Palisade does not refuse it.";

/** Quotas of VPN connections, Client VPN and Verified Access. */
export const vpnLimits: readonly Limit[] = [
  {
    quota: "vpn.gateways",
    what: "Each network of `vpnConnections` has a virtual private gateway; those to a Transit Gateway need none",
    of: "networks of an account and Region with VPN connections",
    usage: linear(ofType("aws_vpn_gateway"), 1, 2),
    beyond: `${beyond} Or connect a Transit Gateway, which one connection reaches.`,
  },
  {
    quota: "vpn.connections",
    what: "Each of `vpnConnections` is one",
    of: "VPN connections of an account and Region",
    usage: linear(ofType("aws_vpn_connection"), 1, 2),
    beyond,
  },
  {
    quota: "client-vpn.endpoints",
    what: "Each of `clientVpns` is an endpoint",
    of: "Client VPN endpoints of an account and Region",
    usage: linear(ofType("aws_ec2_client_vpn_endpoint"), 1, 2),
    beyond,
  },
  {
    quota: "verified-access.instances",
    what: "Each of `verifiedAccess` has an instance, a group and an endpoint",
    of: "Verified Access endpoints of an account and Region",
    usage: linear(ofType("aws_verifiedaccess_instance"), 1, 2),
    beyond,
  },
];
