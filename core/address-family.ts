import { ipv4Number } from "./ipv4-number";
import { ipv6Number } from "./ipv6-number";

/** AWS WAF keeps the two families in IP sets of their own. */
export type AddressFamily = "IPV4" | "IPV6";

/**
 * The family of an address range in CIDR notation; undefined if AWS WAF would not take it. Ranges must be
 * networks (no bits set after the prefix) and may not be everything (`/0`).
 *
 * Source: AWS WAF API Reference, `CreateIPSet.Addresses`.
 */
export function addressFamily(range: string): AddressFamily | undefined {
  const [address, length, ...rest] = range.split("/");
  if (address === undefined || length === undefined || rest.length > 0) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(length)) return undefined;
  const dotted = ipv4Number(address);
  if (dotted !== undefined) return isNetwork(dotted, Number(length), 32) ? "IPV4" : undefined;
  const colons = ipv6Number(address);
  return colons !== undefined && isNetwork(colons, Number(length), 128) ? "IPV6" : undefined;
}

function isNetwork(address: bigint, length: number, bits: number): boolean {
  return length <= bits && address % (1n << BigInt(bits - length)) === 0n;
}
