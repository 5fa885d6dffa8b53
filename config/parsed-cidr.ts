import { Cidr } from "../core/cidr";
import { PalisadeError } from "../core/palisade-error";
import type { Finding } from "./rule";

/** A block as it is written in a file, or what is wrong with it. */
export function parsedCidr(text: string): Cidr | Pick<Finding, "found" | "allowed" | "fix">[] {
  try {
    return Cidr.parse(text);
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    return error.problems.map(({ found, allowed, fix }) => ({ found, allowed, fix }));
  }
}
