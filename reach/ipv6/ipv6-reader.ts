import { Ipv6Block } from "../../core/ipv6-block";
import type { Part } from "../network-model";
import type { ReadResource, StackReader } from "../stack-reader";

/** What holds the blocks of VPCs here, which AWS chooses at an apply: addresses that the internet does not carry. */
const standIns = "fd00::/16";

/** Reads IPv6 blocks: those that are written, and expressions of the block that AWS gives a VPC. */
export class Ipv6Reader {
  private readonly vpcs: ReadonlyMap<string, Ipv6Block>;

  constructor(private readonly reader: StackReader) {
    const room = Ipv6Block.parse(standIns);
    this.vpcs = new Map(
      reader.all("aws_vpc").flatMap(({ id, body }, index) => {
        const block = Ipv6Block.parse(String(body["ipv6_cidr_block"])) ?? room?.subnet(40, index);
        return block === undefined ? [] : [[id, block] as const];
      }),
    );
  }

  /** The block of a VPC, or what stands in for it. */
  ofVpc({ id }: Part): Ipv6Block | undefined {
    return this.vpcs.get(id);
  }

  /** The block that an argument means; undefined where only an apply tells. */
  block(from: Part, argument: unknown): Ipv6Block | undefined {
    if (typeof argument !== "string") return undefined;
    const found = this.reader.referred(from, argument);
    if (found === undefined) return Ipv6Block.parse(argument);
    const [, newbits, index] =
      /^\$\{cidrsubnet\([\w.-]+\.ipv6_cidr_block, ?(\d+), ?(\d+)\)\}$/.exec(argument) ?? [];
    if (newbits !== undefined) return this.own(found)?.subnet(Number(newbits), Number(index));
    return /^\$\{[\w.-]+\.ipv6_cidr_block\}$/.test(argument) ? this.own(found) : undefined;
  }

  private own(holder: ReadResource): Ipv6Block | undefined {
    return holder.type === "aws_vpc"
      ? this.ofVpc(holder)
      : this.block(holder, holder.body["ipv6_cidr_block"]);
  }
}
