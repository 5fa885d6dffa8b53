import type { Organization } from "./schema/organization";
import type { Transit } from "./schema/transit";

/** A network that is attached to a Transit Gateway. */
export interface AttachedToGateway {
  readonly name: string;
  readonly network: Organization["networks"][string];
  readonly transit: Transit;
}

/** The networks that are attached to a Transit Gateway, in the order of the file. */
export function attachedNetworks({ networks }: Organization, gateway: string): AttachedToGateway[] {
  return Object.entries(networks).flatMap(([name, network]) =>
    network.transit?.gateway === gateway ? [{ name, network, transit: network.transit }] : [],
  );
}
