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
  const dotted = ipv4(address);
  if (dotted !== undefined) return isNetwork(dotted, Number(length), 32) ? "IPV4" : undefined;
  const colons = ipv6(address);
  return colons !== undefined && isNetwork(colons, Number(length), 128) ? "IPV6" : undefined;
}

function isNetwork(address: bigint, length: number, bits: number): boolean {
  return length <= bits && address % (1n << BigInt(bits - length)) === 0n;
}

/** An IPv4 address as a number; undefined where the text is none. */
function ipv4(address: string): bigint | undefined {
  const octets = address.split(".");
  const sound = octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
  if (octets.length !== 4 || !sound) return undefined;
  return octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

/** An IPv6 address as a number; undefined where the text is none. */
function ipv6(address: string): bigint | undefined {
  const [, before = address, dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const tail = dotted === undefined ? 0n : ipv4(dotted);
  if (tail === undefined) return undefined;
  const text =
    dotted === undefined ? before : `${before}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const [first = [], last] = halves;
  const given = first.length + (last?.length ?? 0);
  if (halves.length > 2 || (last === undefined ? given !== 8 : given > 7)) return undefined;
  const groups = [...first, ...new Array<string>(8 - given).fill("0"), ...(last ?? [])];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
