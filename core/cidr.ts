import { PalisadeError } from "./palisade-error";

/**
 * A block of IPv4 addresses, for example `10.0.0.0/16`. Immutable.
 *
 * Only canonical blocks exist: an address with host bits set (`10.0.0.1/16`) names no block that AWS would
 * keep as written, so it is an error rather than rounded down in silence.
 */
export class Cidr {
  private constructor(
    /** First address of the block as an unsigned 32-bit number. */
    readonly first: number,
    /** Length of the prefix in bits, 0 to 32. */
    readonly prefix: number,
  ) {}

  /**
   * Reads `a.b.c.d/prefix`.
   *
   * @param where place that the error names, for example `networks.main.cidr`
   * @throws PalisadeError when the text is no IPv4 block, or has host bits set
   */
  static parse(text: string, where = "cidr"): Cidr {
    const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
    const numbers = (match ?? []).slice(1).map(Number);
    const [a = 256, b = 256, c = 256, d = 256, prefix = 33] = numbers;
    // A leading zero is octal to some programs and decimal to others, so `010.0.0.0/8` means two blocks.
    const padded = (match ?? []).slice(1).some((part) => part.length > 1 && part.startsWith("0"));
    if (Math.max(a, b, c, d) > 255 || prefix > 32 || padded) {
      throw new PalisadeError([
        {
          where,
          found: `${JSON.stringify(text)} is not an IPv4 block`,
          allowed: "four numbers of 0 to 255 without leading zeros, a slash, and a prefix of 0 to 32",
          fix: 'write it like "10.0.0.0/16"',
        },
      ]);
    }
    const address = ((a * 256 + b) * 256 + c) * 256 + d;
    const block = new Cidr(address - (address % 2 ** (32 - prefix)), prefix);
    if (block.first !== address) {
      throw new PalisadeError([
        {
          where,
          found: `"${text}" has bits set behind its prefix`,
          allowed: "the first address of the block",
          fix: `write "${block}"`,
        },
      ]);
    }
    return block;
  }

  /** How many addresses the block has. */
  get size(): number {
    return 2 ** (32 - this.prefix);
  }

  /** Whether every address of the other block is in this one. A block contains itself. */
  contains(other: Cidr): boolean {
    return this.first <= other.first && other.first + other.size <= this.first + this.size;
  }

  /** Whether the blocks have an address in common. */
  overlaps(other: Cidr): boolean {
    return this.contains(other) || other.contains(this);
  }

  /**
   * The block of the given prefix that lies `index` blocks of that size into this one, counted from 0.
   *
   * @throws PalisadeError when the prefix is shorter than this block's, longer than 32, or the index is
   *   behind the end
   */
  subnet(newPrefix: number, index: number): Cidr {
    const count = 2 ** (newPrefix - this.prefix);
    const inside = Number.isInteger(newPrefix) && newPrefix >= this.prefix && newPrefix <= 32;
    if (!inside || !Number.isInteger(index) || index < 0 || index >= count) {
      throw new PalisadeError([
        {
          where: `subnet ${index} of /${newPrefix} in ${this}`,
          found: inside
            ? `only ${count} blocks of /${newPrefix} are in ${this}`
            : `/${newPrefix} is not in it`,
          allowed: inside ? `an index of 0 to ${count - 1}` : `a prefix of /${this.prefix} to /32`,
          fix: "ask for a smaller block or an earlier one",
        },
      ]);
    }
    return new Cidr(this.first + index * 2 ** (32 - newPrefix), newPrefix);
  }

  toString(): string {
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(this.first / 2 ** shift) % 256);
    return `${octets.join(".")}/${this.prefix}`;
  }
}
