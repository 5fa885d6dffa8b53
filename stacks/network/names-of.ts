import { sharesNames } from "../../config/shares-names";
import { NamesOfOthers } from "../../modules/network/names-of-others";
import { SharedNames } from "../../modules/network/shared-names";
import type { VpcNetwork } from "../../modules/network/vpc-network";
import type { PalisadeStack } from "../palisade-stack";

/** Shares names of a network with others, or has it take those of another. */
export function namesOf(stack: PalisadeStack, name: string, made: VpcNetwork): void {
  const { estate } = stack;
  const { networks } = estate.organization;
  const network = networks[name];
  if (network === undefined) return;
  const common = { name: `${estate.names.prefix}-${name}`, vpcId: made.resource.id };
  if (sharesNames(network)) {
    const taking = Object.values(networks)
      .filter(({ account, dnsProfile }) => dnsProfile === name && account !== network.account)
      .filter(({ account }) => estate.exists(account));
    new SharedNames(stack, "Names", {
      ...common,
      endpoints:
        network.centralEndpoints === true
          ? // A service without a name of its own is reached by that of its endpoint.
            new Map(
              [...made.endpoints]
                .filter(([, { service }]) => service.privateDns)
                .map(([one, { resource }]) => [one, resource]),
            )
          : new Map(),
      zones: network.privateZones,
      accounts: [...new Set(taking.map(({ account }) => estate.account(account).id))],
    });
  }
  const sharing = network.dnsProfile === undefined ? undefined : networks[network.dnsProfile];
  if (sharing === undefined) return;
  new NamesOfOthers(stack, "NamesOfOthers", {
    ...common,
    profile: {
      name: `${estate.names.prefix}-${network.dnsProfile}`,
      ownerId: estate.account(sharing.account).id,
    },
  });
}
