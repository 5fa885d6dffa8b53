import { environmentsMeet } from "../config/environments-meet";
import type { Organization } from "../config/schema/organization";
import type { NetworkIntent } from "../reach/faults/fault-question";

/** What an organization means by its networks, as far as no stack says it. */
export function networkIntent({ networks, transitGateways }: Organization): NetworkIntent {
  const environmentOf = (network: string) => networks[network]?.transit;
  return {
    mayMeet: ({ network: one }, { network: other }) => {
      const [own, further] = [environmentOf(one), environmentOf(other)];
      const gateway = transitGateways[own?.gateway ?? ""];
      if (gateway === undefined || own?.gateway !== further?.gateway) return undefined;
      return own?.environment === undefined || further?.environment === undefined
        ? undefined
        : environmentsMeet(gateway, own.environment, further.environment);
    },
    isUnfiltered: ({ network }) => networks[network]?.dnsFirewallExclusion !== undefined,
  };
}
