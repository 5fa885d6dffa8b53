/** An IPv4 address as a number; undefined where the text is none. */
export function ipv4Number(address: string): bigint | undefined {
  const octets = address.split(".");
  const sound = octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
  if (octets.length !== 4 || !sound) return undefined;
  return octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}
