import * as fc from "fast-check";
import { Cidr } from "../../core/cidr";

const block = fc
  .tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => {
    const first = address - (address % 2 ** (32 - prefix));
    return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${prefix}`;
  });

/** First and last address, read from the text by other means than the class uses. */
function range(text: string): readonly [bigint, bigint] {
  const [address = "", prefix] = text.split("/");
  const first = BigInt(
    `0b${address
      .split(".")
      .map((n) => Number(n).toString(2).padStart(8, "0"))
      .join("")}`,
  );
  return [first, first + 2n ** (32n - BigInt(Number(prefix))) - 1n];
}

describe("Cidr", () => {
  test("writes what it reads", () => {
    fc.assert(fc.property(block, (text) => Cidr.parse(text).toString() === text));
  });

  test.each([
    ["", 'cidr: "" is not an IPv4 block'],
    ["10.0.0.0", '"10.0.0.0" is not an IPv4 block'],
    ["10.0.0.0/33", '"10.0.0.0/33" is not an IPv4 block'],
    ["10.0.256.0/16", '"10.0.256.0/16" is not an IPv4 block'],
    ["010.0.0.0/8", '"010.0.0.0/8" is not an IPv4 block'],
    ["10.0.0.0/016", '"10.0.0.0/016" is not an IPv4 block'],
    ["fd00::/8", '"fd00::/8" is not an IPv4 block'],
    [
      "10.0.0.1/16",
      '"10.0.0.1/16" has bits set behind its prefix; the first address of the block; write "10.0.0.0/16"',
    ],
    ["11.0.0.0/7", 'write "10.0.0.0/7"'],
  ])("refuses %j", (text, message) => {
    expect(() => Cidr.parse(text)).toThrow(message);
  });

  test("names the place in the error", () => {
    expect(() => Cidr.parse("x", "networks.main.cidr")).toThrow(/^networks\.main\.cidr: "x"/);
  });

  test("contains and overlaps as ranges of addresses do", () => {
    fc.assert(
      fc.property(block, block, (left, right) => {
        const [a, b] = [range(left), range(right)];
        const [x, y] = [Cidr.parse(left), Cidr.parse(right)];
        expect(x.contains(y)).toBe(a[0] <= b[0] && b[1] <= a[1]);
        expect(x.overlaps(y)).toBe(a[0] <= b[1] && b[0] <= a[1]);
      }),
    );
    expect(Cidr.parse("10.0.0.0/16").contains(Cidr.parse("10.0.255.0/24"))).toBe(true);
    expect(Cidr.parse("10.0.0.0/16").contains(Cidr.parse("10.1.0.0/24"))).toBe(false);
    expect(Cidr.parse("10.0.255.0/24").overlaps(Cidr.parse("10.0.0.0/16"))).toBe(true);
  });

  test("cuts itself into neighbours that fill it", () => {
    fc.assert(
      fc.property(block, fc.integer({ min: 0, max: 6 }), (text, bits) => {
        const parent = Cidr.parse(text);
        const prefix = Math.min(32, parent.prefix + bits);
        const parts = Array.from({ length: 2 ** (prefix - parent.prefix) }, (_, i) =>
          parent.subnet(prefix, i),
        );
        let next = parent.first;
        for (const part of parts) {
          expect(part.first).toBe(next);
          expect(parent.contains(part)).toBe(true);
          next += part.size;
        }
        expect(next).toBe(parent.first + parent.size);
      }),
    );
    expect(Cidr.parse("10.20.0.0/16").subnet(19, 3).toString()).toBe("10.20.96.0/19");
  });

  test.each([
    [24, 256, "only 256 blocks of /24 are in 10.0.0.0/16; an index of 0 to 255"],
    [24, -1, "an index of 0 to 255"],
    [24, 0.5, "an index of 0 to 255"],
    [15, 0, "/15 is not in it; a prefix of /16 to /32"],
    [33, 0, "/33 is not in it"],
  ])("has no subnet of /%s at %s", (prefix, index, message) => {
    expect(() => Cidr.parse("10.0.0.0/16").subnet(prefix, index)).toThrow(message);
  });
});
