import { faults } from "../reach/faults";
import type { FoundFault } from "../reach/found-faults";

/** Faults of networks for people: each kind with what it is, then its places. */
export function faultsText(found: readonly FoundFault[], vpcs: number): string {
  const networks = vpcs === 1 ? "1 network" : `${vpcs} networks`;
  if (found.length === 0) return `No fault in ${networks}.`;
  const told = faults.flatMap(({ name, summary }) => {
    const own = found.filter(({ fault }) => fault === name);
    return own.length === 0 ? [] : [[`${name}: ${summary}`, ...own.flatMap(placeText)].join("\n")];
  });
  const count = found.length === 1 ? "1 fault" : `${found.length} faults`;
  return [`${count} in ${networks}.`, ...told].join("\n\n");
}

function placeText({ says, stack, address, way, others = 0 }: FoundFault): string[] {
  const more = others === 0 ? "" : `, and ${others} ${others === 1 ? "way" : "ways"} more`;
  return [
    `  ${says}`,
    `    ${address} in ${stack}`,
    ...(way === undefined ? [] : [`    such as ${way}${more}`]),
  ];
}
