import type { Problem } from "../../core/problem";
import type { DatabaseProps } from "./database-props";
import { isKeyArn } from "./is-key-arn";
import { storePlaceProblems } from "./store-place-problems";

/**
 * What AWS would refuse about a database of either service, and what would leave it open.
 *
 * Sources: Amazon RDS API Reference "CreateDBInstance", "CreateDBCluster"; Security Hub RDS.24, RDS.25.
 *
 * @param props with CDKTF's tokens resolved
 */
export function databaseProblems(where: string, props: DatabaseProps): Problem[] {
  const { identifier, masterUsername = "master_user", backupDays = 35 } = props;
  const problems = storePlaceProblems(where, props);
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^[a-z](-?[a-z0-9]){0,49}$/.test(identifier) || identifier.length > 50) {
    refuse(
      `the identifier ${JSON.stringify(identifier)}`,
      "lowercase letters, digits and single hyphens, 50 at most, beginning with a letter",
      "name it by what it is for: shop-orders",
    );
  }
  if (!/^db\.[a-z0-9.-]+$/.test(props.instanceClass)) {
    refuse(`the instance class ${props.instanceClass}`, "a class such as db.r8g.large", "choose one of RDS");
  }
  if (!/^[A-Za-z]\w{0,15}$/.test(masterUsername) || everybodyTries.includes(masterUsername.toLowerCase())) {
    refuse(
      `the master user ${JSON.stringify(masterUsername)}`,
      "1 to 16 letters, digits and underscores, and none of the names that everybody tries",
      "leave masterUsername out for master_user",
    );
  }
  if (!Number.isInteger(backupDays) || backupDays < 7 || backupDays > 35) {
    refuse(`backups for ${backupDays} days`, "7 to 35 days", "leave backupDays out for 35 days");
  }
  for (const key of ["keyArn", "secretKeyArn", "logKeyArn"] as const) {
    if (isKeyArn(props[key])) continue;
    refuse(
      `${key} is ${props[key]}`,
      "the ARN of a customer managed key, which ends in key/ID",
      "look an alias up by DataAwsKmsAlias and pass its targetKeyArn: AWS answers with the key, so an alias would differ in every plan",
    );
  }
  return problems;
}

const everybodyTries = [
  "admin",
  "administrator",
  "master",
  "mysql",
  "oracle",
  "postgres",
  "rdsadmin",
  "root",
  "sa",
  "sys",
  "system",
];
