import { parsedCidr } from "./parsed-cidr";
import type { Organization } from "./schema/organization";

/**
 * Whether the file says well enough what a network reaches outside: its Transit Gateway is there, and no block behind that
 * is a mistake of its own.
 *
 * @param unreadable places of what could not be read
 */
export function knowsWhatIsBehind(
  { networks, transitGateways }: Organization,
  network: string,
  unreadable: readonly string[],
): boolean {
  if (unreadable.some((gone) => /^(transitGateways|vpnConnections)/.test(gone))) return false;
  const { transit } = networks[network] ?? {};
  if (transit === undefined) return true;
  const gateway = transitGateways[transit.gateway];
  if (gateway === undefined) return false;
  const blocks = Object.values(networks).map(({ cidr }) => parsedCidr(cidr));
  return gateway.onPremises.every((written) => {
    const premises = parsedCidr(written);
    return !Array.isArray(premises) && !blocks.some((one) => !Array.isArray(one) && one.overlaps(premises));
  });
}
