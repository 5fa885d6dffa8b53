import { ClientVpn } from "../../modules/network/client-vpn";
import type { VpcNetwork } from "../../modules/network/vpc-network";
import type { PalisadeStack } from "../palisade-stack";

/** Adds the Client VPN endpoints of a network. */
export function addClientVpns(stack: PalisadeStack, name: string, made: VpcNetwork): void {
  const { names, organization } = stack.estate;
  const tier = made.tiers.get("private");
  const network = organization.networks[name];
  if (tier === undefined || network === undefined) return;
  for (const [key, vpn] of Object.entries(organization.clientVpns)) {
    if (vpn.network !== name) continue;
    const { resource } = new ClientVpn(stack, `Clients-${key}`, {
      name: `${names.prefix}-${key}`,
      vpcId: made.resource.id,
      tier,
      application: made.securityGroups.application,
      applicationPorts: [network.applicationPorts].flat(),
      clientCidr: vpn.clientCidr,
      serverCertificateArn: vpn.serverCertificate,
      authentication:
        vpn.authentication.type === "federated"
          ? { samlProviderArn: vpn.authentication.samlProvider }
          : { clientCertificateArn: vpn.authentication.clientCertificate },
      rules: vpn.authorizationRules.map(({ cidr, group, reason }) => ({
        cidr,
        ...(group !== undefined && { group }),
        reason,
      })),
      splitTunnel: vpn.splitTunnel,
      dnsServers: vpn.dnsServers,
      logGroupName: names.network.clientVpnLogGroup(key),
      logKeyAlias: names.keyAlias("logs"),
      retentionDays: organization.logging.logGroupRetentionDays,
    });
    stack.addExceptions(
      resource,
      vpn.authorizationRules.map(
        ({ cidr, group, reason }) =>
          `${group ?? "whoever has a certificate"} reaches ${cidr} by the Client VPN endpoint ${key}: ${reason}`,
      ),
    );
  }
}
