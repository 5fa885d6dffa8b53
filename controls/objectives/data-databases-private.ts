import { groupOpenings } from "../group-openings";
import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedBody } from "../referenced-body";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Databases are reached by what needs them, and reach nothing. */
export const dataDatabasesPrivate = {
  id: "data.databases-private",
  promise:
    "Every database, warehouse and cache has no public address, lies in a subnet group of its own, admits security groups alone, and opens no connection itself; a proxy reaches its database alone.",
  source: "Security Hub RDS.2, RDS.46; checkov CKV_AWS_17",
  proof: (stack) =>
    merged(
      judged(stack, "aws_db_instance", (body) => publicAddress(body) ?? wayIn(stack, body)),
      judged(stack, "aws_rds_cluster", (body) => wayIn(stack, body)),
      judged(stack, "aws_redshift_cluster", (body) => {
        // Otherwise what it loads and unloads passes outside of its network.
        if (body["enhanced_vpc_routing"] !== true) return "enhanced_vpc_routing is not true";
        return publicAddress(body) ?? wayIn(stack, body, "cluster_subnet_group_name");
      }),
      judged(stack, "aws_elasticache_replication_group", (body) =>
        wayIn(stack, body, "subnet_group_name", "security_group_ids"),
      ),
      judged(stack, "aws_rds_cluster_instance", publicAddress),
      judged(stack, "aws_db_proxy", (body) => {
        const openings = groupOpenings(stack, body["vpc_security_group_ids"]);
        if (typeof openings === "string") return openings;
        return [...openings.ingress, ...openings.egress].some(byAddress)
          ? "it admits or reaches addresses, and not a security group"
          : undefined;
      }),
    ),
} as const satisfies Objective;

function publicAddress(body: ResourceBody): string | undefined {
  return body["publicly_accessible"] === false ? undefined : "publicly_accessible is not false";
}

function wayIn(
  stack: SynthesizedStack,
  body: ResourceBody,
  subnetGroup = "db_subnet_group_name",
  groups = "vpc_security_group_ids",
): string | undefined {
  const subnets = referencedBody(stack, body[subnetGroup])?.["subnet_ids"];
  if (!Array.isArray(subnets) || subnets.length < 2) return "its subnet group is not one of two subnets";
  const openings = groupOpenings(stack, body[groups]);
  if (typeof openings === "string") return openings;
  if (openings.ingress.some(byAddress)) return "it admits addresses, and not a security group";
  return openings.egress.length > 0 ? "it may open connections itself" : undefined;
}

function byAddress(rule: ResourceBody): boolean {
  return rule["referenced_security_group_id"] === undefined;
}
