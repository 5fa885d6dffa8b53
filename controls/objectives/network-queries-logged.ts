import { judged } from "../judged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";

/** Which instance asked for a name that it should not know can be told afterwards. */
export const networkQueriesLogged = {
  id: "network.queries-logged",
  promise: "Every name that a VPC asks for is recorded in the log archive.",
  source:
    "Route 53 Developer Guide, Resolver query logging; AWS Security Reference Architecture, Network account",
  proof(stack) {
    const configs = stack.resource?.aws_route53_resolver_query_log_config ?? {};
    const associations = Object.values(
      stack.resource?.aws_route53_resolver_query_log_config_association ?? {},
    );
    return judged(stack, "aws_vpc", (_, address) => {
      const association = associations.find(({ resource_id }) => referencedAddress(resource_id) === address);
      if (association === undefined) return "what it asks for is not recorded";
      const config = String(referencedAddress(association.resolver_query_log_config_id)).split(".")[1] ?? "";
      return /^(arn:[a-z-]+:s3:::.|\$\{)/.test(String(configs[config]?.destination_arn ?? ""))
        ? undefined
        : "what it asks for is recorded in no bucket";
    });
  },
} as const satisfies Objective;
