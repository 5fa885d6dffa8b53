import type { Cidr } from "../core/cidr";
import { parsedCidr } from "./parsed-cidr";
import type { Organization } from "./schema/organization";

/** Whether a network reaches a block outside by a VPN connection of its own. */
export function isBehindVpn({ vpnConnections }: Organization, network: string, block: Cidr): boolean {
  return Object.values(vpnConnections).some(
    (vpn) =>
      vpn.network === network &&
      vpn.onPremises.some((written) => {
        const premises = parsedCidr(written);
        return !Array.isArray(premises) && premises.contains(block);
      }),
  );
}
