import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** What is launched into the default VPC by mistake reaches nothing and cannot be reached. */
export const accountDefaultNetworkClosed = {
  id: "account.default-network-closed",
  promise: "The default VPC of a region has no rule in its security group or network ACL, and no route.",
  source: "CIS AWS Foundations 7.0 6.5; AWS Security Hub EC2.2",
  proof(stack) {
    if (stack.resource?.aws_default_vpc === undefined) return { satisfied: [], broken: [] };
    const open =
      (...blocks: string[]) =>
      (body: Readonly<Record<string, unknown>>) => {
        const found = blocks.filter((block) => body[block] !== undefined && String(body[block]) !== "");
        return found.length === 0 ? undefined : `it has ${found.join(" and ")}`;
      };
    return merged(
      judged(stack, "aws_default_vpc", () => {
        const closers = ["aws_default_security_group", "aws_default_network_acl", "aws_default_route_table"];
        const missing = closers.filter((type) => Object.keys(stack.resource?.[type] ?? {}).length === 0);
        return missing.length === 0 ? undefined : `no ${missing.join(" and no ")} closes it`;
      }),
      judged(stack, "aws_default_security_group", open("ingress", "egress")),
      judged(stack, "aws_default_network_acl", open("ingress", "egress")),
      judged(stack, "aws_default_route_table", open("route", "propagating_vgws")),
    );
  },
} as const satisfies Objective;
