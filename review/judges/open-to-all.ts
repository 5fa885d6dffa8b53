/**
 * Whether a CIDR block is the internet, or so much of it that it makes no difference: a /8 or more of IPv4 outside of the
 * private ranges, a /16 or more of IPv6.
 *
 * Sources: RFC 1918, RFC 6598, RFC 4193.
 */
export function openToAll(cidr: unknown): boolean {
  if (typeof cidr !== "string") return false;
  const [address = "", prefix = ""] = cidr.split("/");
  const bits = Number(prefix === "" ? "128" : prefix);
  if (address.includes(":")) return bits <= 16 && !/^f[cd]/i.test(address);
  const isPrivate =
    bits >= 8 &&
    /^(?:10\.|127\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
      address,
    );
  return bits <= 8 && !isPrivate;
}
