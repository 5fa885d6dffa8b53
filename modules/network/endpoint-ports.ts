import { endpointService } from "../../core/endpoint-service";

/** The interface endpoints of a network. */
interface Endpoints {
  readonly region: string;
  /** By service. */
  readonly interfaceEndpoints: readonly (string | { readonly service: string })[];
}

/** TCP ports on which the interface endpoints of a network listen, each once, in order; none where there are none. */
export function endpointPorts({ interfaceEndpoints, region }: Endpoints): number[] {
  const ports = interfaceEndpoints.flatMap(
    (entry) => endpointService(typeof entry === "string" ? entry : entry.service, region)?.ports ?? [],
  );
  return [...new Set(ports)].sort((left, right) => left - right);
}
