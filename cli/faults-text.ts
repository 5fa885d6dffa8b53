import { faults } from "../reach/faults";
import type { FoundFault } from "../reach/found-faults";
import type { NotAsked } from "./not-asked";

/** Faults of networks for people: each kind with what it is, then its places; last, what was not asked. */
export function faultsText(
  found: readonly FoundFault[],
  vpcs: number,
  left: readonly NotAsked[] = [],
): string {
  const networks = vpcs === 1 ? "1 network" : `${vpcs} networks`;
  const asked =
    left.length === 0 ? [] : [["Not asked:", ...left.map(({ what, why }) => `  ${what}: ${why}`)].join("\n")];
  if (found.length === 0) return [`No fault in ${networks}.`, ...asked].join("\n\n");
  const told = faults.flatMap(({ name, summary }) => {
    const own = found.filter(({ fault }) => fault === name);
    return own.length === 0 ? [] : [[`${name}: ${summary}`, ...own.flatMap(placeText)].join("\n")];
  });
  const count = found.length === 1 ? "1 fault" : `${found.length} faults`;
  return [`${count} in ${networks}.`, ...told, ...asked].join("\n\n");
}

function placeText({ says, stack, address, way, others = 0 }: FoundFault): string[] {
  const more = others === 0 ? "" : `, and ${others} ${others === 1 ? "way" : "ways"} more`;
  return [
    `  ${says}`,
    `    ${address} in ${stack}`,
    ...(way === undefined ? [] : [`    such as ${way}${more}`]),
  ];
}
