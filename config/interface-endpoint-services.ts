import type { Organization } from "./schema/organization";

type Network = Organization["networks"][string];

/** Services of a network's interface endpoints, in the order of the file. */
export function interfaceEndpointServices({
  interfaceEndpoints,
}: Pick<Network, "interfaceEndpoints">): string[] {
  return interfaceEndpoints.map((entry) => (typeof entry === "string" ? entry : entry.service));
}
