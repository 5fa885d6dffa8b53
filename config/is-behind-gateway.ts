import type { Cidr } from "../core/cidr";
import { parsedCidr } from "./parsed-cidr";
import type { Organization } from "./schema/organization";

/** Whether a network reaches a block outside through its Transit Gateway: it is one of the networks on premises there. */
export function isBehindGateway(
  { networks, transitGateways }: Organization,
  network: string,
  block: Cidr,
): boolean {
  const { gateway = "" } = networks[network]?.transit ?? {};
  return (transitGateways[gateway]?.onPremises ?? []).some((written) => {
    const premises = parsedCidr(written);
    return !Array.isArray(premises) && premises.contains(block);
  });
}
