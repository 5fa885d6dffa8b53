import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";
import type { Verdict } from "../verdict";

/** Each default of a VPC: its type, the argument that says whose it is, and what must be empty in it. */
const defaults = [
  { type: "aws_default_security_group", owner: "vpc_id", empty: ["ingress", "egress"], stated: true },
  {
    type: "aws_default_network_acl",
    owner: "default_network_acl_id",
    empty: ["ingress", "egress"],
    stated: false,
  },
  { type: "aws_default_route_table", owner: "default_route_table_id", empty: ["route"], stated: true },
] as const;

/** Resources that add to a group, an ACL or a table from outside it, and the argument that names it. */
const additions: Readonly<Record<string, string>> = {
  aws_network_acl_rule: "network_acl_id",
  aws_route: "route_table_id",
  aws_security_group_rule: "security_group_id",
  aws_vpc_security_group_egress_rule: "security_group_id",
  aws_vpc_security_group_ingress_rule: "security_group_id",
};

/** What is placed in a network without a choice of its own reaches nothing and cannot be reached. */
export const networkDefaultsClosed = {
  id: "network.defaults-closed",
  promise: "The default security group, network ACL and route table of every VPC are empty and kept empty.",
  source: "CIS AWS Foundations, default security group restricts all traffic; AWS Security Hub EC2.2",
  proof(stack) {
    if (stack.resource?.aws_vpc === undefined) return { satisfied: [], broken: [] };
    return merged(
      judged(stack, "aws_vpc", (_, address) => unclosed(stack, address)),
      ...defaults.map((one) => judged(stack, one.type, (body) => filled(body, one))),
      ...Object.entries(additions).map(([type, owner]) => addedToDefault(stack, type, owner)),
    );
  },
} as const satisfies Objective;

function unclosed(stack: SynthesizedStack, vpc: string): string | undefined {
  const missing = defaults.filter(
    ({ type, owner }) =>
      !Object.values(stack.resource?.[type] ?? {}).some((body) => referencedAddress(body[owner]) === vpc),
  );
  return missing.length === 0
    ? undefined
    : `no ${missing.map(({ type }) => type).join(" and no ")} closes it`;
}

function filled(body: ResourceBody, one: (typeof defaults)[number]): string | undefined {
  for (const key of one.empty) {
    const value = body[key];
    if (Array.isArray(value) && value.length === 0) continue;
    if (value !== undefined) return `it has ${key}`;
    // Terraform takes an absent list here for "whatever is there", and would keep what others add.
    if (one.stated) return `it does not say that it has no ${key}`;
  }
  return undefined;
}

/** Only what is added to a default is told of; the rest is none of this promise's business. */
function addedToDefault(stack: SynthesizedStack, type: string, owner: string): Verdict {
  const { broken } = judged(stack, type, (body) =>
    /\$\{aws_default_|\.(default|main)_[a-z_]+_id\}/.test(String(body[owner]))
      ? "it adds to a default of the VPC"
      : undefined,
  );
  return { satisfied: [], broken };
}
