import { isIPv4, isIPv6 } from "node:net";
import { assert, bigInt, integer, ipV4, ipV6, oneof, property, stringMatching } from "fast-check";
import { addressFamily } from "../../core/address-family";

describe("addressFamily", () => {
  test.each([
    ["192.0.2.0/24", "IPV4"],
    ["192.0.2.7/32", "IPV4"],
    ["128.0.0.0/1", "IPV4"],
    ["2001:db8::/32", "IPV6"],
    ["2001:0db8:0000:0000:0000:0000:0000:0001/128", "IPV6"],
    ["::ffff:192.0.2.0/120", "IPV6"],
    ["8000::/1", "IPV6"],
  ])("%s is %s", (range, family) => {
    expect(addressFamily(range)).toBe(family);
  });

  test.each([
    "0.0.0.0/0",
    "::/0",
    "192.0.2.0",
    "192.0.2.1/24",
    "192.0.2.0/33",
    "192.0.2.0/024",
    "192.0.2.0/24/24",
    "192.0.2/24",
    "2001:db8::1/64",
    "2001:db8::/129",
    "fe80::%eth0/64",
    "::ffff:192.0.2.1/120",
    "example.org/24",
    "",
  ])("%s is no range that AWS WAF takes", (range) => {
    expect(addressFamily(range)).toBeUndefined();
  });

  test("takes a network of any size, and not an address inside it", () => {
    const colons = (address: bigint) =>
      (address.toString(16).padStart(32, "0").match(/.{4}/g) ?? []).join(":");
    assert(
      property(bigInt(0n, 2n ** 128n - 1n), integer({ min: 1, max: 127 }), (address, length) => {
        const size = 2n ** BigInt(128 - length);
        const network = address - (address % size);
        expect(addressFamily(`${colons(network)}/${length}`)).toBe("IPV6");
        expect(addressFamily(`${colons(network + size - 1n)}/${length}`)).toBeUndefined();
      }),
    );
  });

  test("knows the addresses that Node knows", () => {
    const nearly = stringMatching(/^[0-9a-f]{0,4}(:[0-9a-f]{0,5}){0,8}(\d{1,3}\.){0,3}\d{0,3}$/);
    assert(
      property(oneof(ipV4(), ipV6(), nearly), (address) => {
        expect(addressFamily(`${address}/32`) === "IPV4").toBe(isIPv4(address));
        expect(addressFamily(`${address}/128`) === "IPV6").toBe(isIPv6(address));
      }),
      { numRuns: 2000 },
    );
  });
});
