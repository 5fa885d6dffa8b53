/**
 * IPv4 blocks that routers of the internet do not carry: private and shared addresses, loopback, link-local, benchmarking,
 * multicast and what is reserved. Those for documentation are left out: in examples they stand for partners.
 *
 * Sources: IANA IPv4 Special-Purpose Address Registry; IANA IPv4 Address Space Registry (224/4 and 240/4, here together).
 * As of: 2026-11-30
 */
export const specialPurposeBlocks: readonly string[] = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/3",
];
