import type { Problem } from "../../core/problem";
import { isKeyArn } from "./is-key-arn";
import { storePlaceProblems } from "./store-place-problems";
import type { WarehouseProps } from "./warehouse-props";

/**
 * What Redshift would refuse about a warehouse, and what would leave it open.
 *
 * Source: Amazon Redshift API Reference "CreateCluster"; Security Hub Redshift.3, Redshift.8, Redshift.9.
 *
 * @param props with CDKTF's tokens resolved
 */
export function warehouseProblems(where: string, props: WarehouseProps): Problem[] {
  const { identifier, nodeType, databaseName } = props;
  const { nodeCount = 2, masterUsername = "master_user", backupDays = 35 } = props;
  const problems = storePlaceProblems(where, props);
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^[a-z](-?[a-z0-9])*$/.test(identifier) || identifier.length > 50) {
    refuse(
      `the identifier ${JSON.stringify(identifier)}`,
      "lowercase letters, digits and single hyphens, 50 at most, beginning with a letter",
      "name it by what it is for: shop-reports",
    );
  }
  if (!/^(ra3|rg)\.[a-z0-9]+$/.test(nodeType)) {
    refuse(`the node type ${nodeType}`, "a type such as ra3.large", "choose one with managed storage");
  }
  if (!Number.isInteger(nodeCount) || nodeCount < 2 || nodeCount > 100) {
    refuse(`${nodeCount} nodes`, "2 to 100 nodes", "leave nodeCount out for two");
  }
  if (!/^[a-z]\w{0,63}$/.test(databaseName) || databaseName === "dev") {
    refuse(
      `the database ${JSON.stringify(databaseName)}`,
      "lowercase letters, digits and underscores, and not dev, which everybody tries",
      "name it by what is in it: reports",
    );
  }
  if (!/^[a-z]\w{0,127}$/.test(masterUsername) || ["admin", "awsuser", "root"].includes(masterUsername)) {
    refuse(
      `the administrator ${JSON.stringify(masterUsername)}`,
      "lowercase letters, digits and underscores, and none of the names that everybody tries",
      "leave masterUsername out for master_user",
    );
  }
  if (!Number.isInteger(backupDays) || backupDays < 7 || backupDays > 35) {
    refuse(`snapshots for ${backupDays} days`, "7 to 35 days", "leave backupDays out for 35 days");
  }
  for (const key of ["keyArn", "secretKeyArn", "logKeyArn"] as const) {
    if (isKeyArn(props[key])) continue;
    refuse(
      `${key} is ${props[key]}`,
      "the ARN of a customer managed key, which ends in key/ID",
      "look an alias up by DataAwsKmsAlias and pass its targetKeyArn",
    );
  }
  return problems;
}
