import { attachedNetworks } from "./attached-networks";
import type { Organization } from "./schema/organization";

/** Name of the network that inspects what passes a Transit Gateway; undefined where none does. */
export function inspectingNetwork(organization: Organization, gateway: string): string | undefined {
  return attachedNetworks(organization, gateway).find(({ transit }) => transit.inspects)?.name;
}
