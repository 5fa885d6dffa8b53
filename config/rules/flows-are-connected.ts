import { environmentsMeet } from "../environments-meet";
import { resolvedFlows } from "../resolved-flows";
import type { Finding, Rule } from "../rule";

/** Networks that talk to each other are attached to one Transit Gateway, in environments that exchange packets. */
export const flowsAreConnected: Rule = (organization) =>
  resolvedFlows(organization).flatMap(({ from, to, index }): Finding[] => {
    if (from.kind !== "group" || to.kind !== "group" || from.network === to.network) return [];
    const path = ["flows", index, "to"];
    const [source, destination] = [from.of.transit, to.of.transit];
    const missing = [from, to].find(({ of }) => of.transit === undefined);
    if (missing !== undefined || source === undefined || destination === undefined) {
      return [
        {
          path,
          found: `${missing?.network} has no transit, so that nothing connects ${from.network} with ${to.network}`,
          allowed: "networks that are attached to one Transit Gateway",
          fix: `give networks.${missing?.network} a transit: { gateway, environment }`,
        },
      ];
    }
    // Names that do not exist have errors of their own.
    const { transitGateways } = organization;
    if ([source, destination].some(({ gateway }) => transitGateways[gateway] === undefined)) return [];
    if (source.gateway !== destination.gateway) {
      return [
        {
          path,
          found: `${from.network} is attached to ${source.gateway}, ${to.network} to ${destination.gateway}`,
          allowed: "networks that are attached to one Transit Gateway",
          fix: "attach both to the same one, or let one call the other through a load balancer that faces the internet",
        },
      ];
    }
    const gateway = organization.transitGateways[source.gateway];
    const { environment: one } = source;
    const { environment: other } = destination;
    if (gateway === undefined || one === undefined || other === undefined) return [];
    if (gateway.environments[one] === undefined || gateway.environments[other] === undefined) return [];
    const named = [one, other].flatMap((name) => gateway.environments[name]?.reachedBy ?? []);
    if (named.some((name) => gateway.environments[name] === undefined)) return [];
    if (environmentsMeet(gateway, one, other)) return [];
    return [
      {
        path,
        found: `${from.network} is in ${one}, ${to.network} in ${other}, and these exchange no packets`,
        allowed: `environments of ${source.gateway} of which one says that the other reaches it`,
        fix: `add reachedBy: [${one}], with a reason, to transitGateways.${source.gateway}.environments.${other}, or remove the flow`,
      },
    ];
  });
