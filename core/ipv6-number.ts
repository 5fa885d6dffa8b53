import { ipv4Number } from "./ipv4-number";

/** An IPv6 address as a number; undefined where the text is none. */
export function ipv6Number(address: string): bigint | undefined {
  const [, before = address, dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const tail = dotted === undefined ? 0n : ipv4Number(dotted);
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
