import { inspectingNetwork } from "./inspecting-network";
import type { Organization } from "./schema/organization";

/** Whether networks that are attached to a Transit Gateway reach the internet through it: the one that inspects has NAT gateways. */
export function hasCentralEgress(organization: Organization, gateway: string): boolean {
  const inspecting = inspectingNetwork(organization, gateway);
  return inspecting !== undefined && organization.networks[inspecting]?.nat !== "none";
}
