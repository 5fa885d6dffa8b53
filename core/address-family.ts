import { isIPv4, isIPv6 } from "node:net";

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
  if (isIPv4(address)) return isNetwork(ipv4(address), Number(length), 32) ? "IPV4" : undefined;
  if (isIPv6(address) && !address.includes("%")) {
    return isNetwork(ipv6(address), Number(length), 128) ? "IPV6" : undefined;
  }
  return undefined;
}

function isNetwork(address: bigint, length: number, bits: number): boolean {
  return length <= bits && address % (1n << BigInt(bits - length)) === 0n;
}

function ipv4(address: string): bigint {
  return address.split(".").reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

function ipv6(address: string): bigint {
  const hexadecimal = address.replace(/\d+\.\d+\.\d+\.\d+$/, (dotted) => {
    const number = ipv4(dotted);
    return `${(number >> 16n).toString(16)}:${(number & 0xffffn).toString(16)}`;
  });
  const [head = "", tail] = hexadecimal.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const zeros = new Array<string>(8 - first.length - last.length).fill("0");
  return [...first, ...zeros, ...last].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
