import type { FaultPlace } from "../../reach/faults/fault-place";

/** A fault of a way in words, without the subnet that stands for others like it. */
export function faultText(fault: string, { stack, address, says }: FaultPlace): string {
  return `${fault} ${stack} ${address}: ${says.replace(/(\S+)\/\S+ in \S+/g, "$1")}`;
}
