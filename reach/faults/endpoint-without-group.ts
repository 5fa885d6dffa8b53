import type { SecurityGroup } from "../network-model";
import type { Fault } from "./fault";

/**
 * An interface endpoint that names no group gets the default group of its VPC: either anybody of the VPC uses it, or, where
 * that group is closed, nobody does.
 *
 * Source: AWS PrivateLink Guide, "Security groups" of interface endpoints.
 */
export const endpointWithoutGroup: Fault = {
  name: "endpoint-without-group",
  summary: "an interface endpoint has no security group of its own, or one that lets nobody in",
  find: ({ index }) =>
    [...index.endpoints.values()]
      .filter(({ type }) => !withoutGroups.has(type))
      .flatMap(({ stack, address, name, securityGroups }) => {
        const why = problem(securityGroups, index.securityGroups);
        return why === undefined ? [] : [{ stack, address, says: `endpoint ${name} ${why}` }];
      }),
};

/** Endpoints of kinds that have no security group. */
const withoutGroups: ReadonlySet<string> = new Set(["Gateway", "GatewayLoadBalancer"]);

function problem(
  ids: readonly string[] | undefined,
  known: ReadonlyMap<string, SecurityGroup>,
): string | undefined {
  if (ids === undefined || ids.length === 0) {
    return "names no security group, and gets the default group of its VPC";
  }
  const groups = ids.map((id) => known.get(id));
  const lets = groups.some(
    (group) => group === undefined || group.rules.some(({ direction }) => direction === "in"),
  );
  return lets
    ? undefined
    : `has security groups that let nobody in: ${ids.map((id) => known.get(id)?.name).join(", ")}`;
}
