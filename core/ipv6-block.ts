import { ipv6Number } from "./ipv6-number";

/** A block of IPv6 addresses. */
export class Ipv6Block {
  private constructor(
    readonly first: bigint,
    readonly prefix: number,
  ) {}

  /** The block as it is written, `2001:db8::/32`; undefined where the text is none. */
  static parse(text: string): Ipv6Block | undefined {
    const [, address = "", prefix] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
    const first = ipv6Number(address);
    if (first === undefined || Number(prefix) > 128) return undefined;
    const block = new Ipv6Block(first, Number(prefix));
    return first % block.size === 0n ? block : undefined;
  }

  /** How many addresses it has. */
  get size(): bigint {
    return 1n << BigInt(128 - this.prefix);
  }

  has(address: bigint): boolean {
    return this.first <= address && address < this.first + this.size;
  }

  /** As Terraform's `cidrsubnet()`: the part of a number among those with so many bits more. */
  subnet(newbits: number, index: number): Ipv6Block {
    const prefix = this.prefix + newbits;
    return new Ipv6Block(this.first + BigInt(index) * (1n << BigInt(128 - prefix)), prefix);
  }
}
