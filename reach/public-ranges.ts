import { Cidr } from "../core/cidr";
import type { AddressRange } from "./address-range";

/**
 * Blocks that no one has on the internet: private addresses, shared address space, loopback, link-local, reserved, and
 * those behind them.
 *
 * Source: IANA IPv4 Special-Purpose Address Registry. Documentation blocks (RFC 5737) are left in, since examples stand
 * for partners by them. As of 2026-11.
 */
const notPublic = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/3",
].map((block) => Cidr.parse(block));

/** Addresses of the internet: those that routers there carry, without blocks that VPCs take. */
export function publicRanges(taken: readonly Cidr[] = []): AddressRange[] {
  const gaps = [...notPublic, ...taken]
    .map(({ first, size }) => ({ first, end: first + size }))
    .sort((left, right) => left.first - right.first);
  const ranges: AddressRange[] = [];
  let next = 0;
  for (const { first, end } of gaps) {
    if (first > next) ranges.push({ first: next, end: first });
    next = Math.max(next, end);
  }
  if (next < 2 ** 32) ranges.push({ first: next, end: 2 ** 32 });
  return ranges;
}
