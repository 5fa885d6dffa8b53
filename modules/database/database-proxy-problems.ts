import type { Problem } from "../../core/problem";
import { type DatabaseEngine, databaseEngines } from "../../facts/database-engines";
import type { DatabaseProxyProps } from "./database-proxy-props";
import { isKeyArn } from "./is-key-arn";
import { storePlaceProblems } from "./store-place-problems";

/**
 * What is wrong with a proxy.
 *
 * Source: Amazon RDS API Reference "CreateDBProxy", "UserAuthConfig": of SQL Server's proxies, clients may sign in without IAM.
 *
 * @param props with CDKTF's tokens resolved
 */
export function databaseProxyProblems(
  where: string,
  props: Omit<DatabaseProxyProps, "database"> & { readonly engine: string },
): Problem[] {
  const { name, engine, secrets } = props;
  const problems = storePlaceProblems(where, props);
  if (!/^[A-Za-z](-?[A-Za-z0-9])*$/.test(name) || name.length > 58) {
    problems.push({
      where,
      found: `the name ${JSON.stringify(name)}`,
      allowed: "letters, digits and single hyphens, beginning with a letter, 58 at most",
      fix: "name it by its database: shop-orders",
    });
  }
  const rows = Object.entries<DatabaseEngine>(databaseEngines);
  if (!rows.some(([one, { proxyFamily }]) => one === engine && proxyFamily !== undefined)) {
    problems.push({
      where,
      found: `a proxy of ${engine}, which cannot ask every client for IAM`,
      allowed: rows.flatMap(([one, { proxyFamily }]) => (proxyFamily === undefined ? [] : one)).join(", "),
      fix: "have clients connect to the database itself, by TLS",
    });
  }
  if (secrets.length === 0) {
    problems.push({
      where,
      found: "no secret",
      allowed: "one for each user of the database",
      fix: "make a Secret for each user, or pass masterSecretArn of the database",
    });
  }
  for (const { keyArn, secretArn } of secrets) {
    if (isKeyArn(keyArn)) continue;
    problems.push({
      where,
      found: `keyArn of ${secretArn} is ${keyArn}`,
      allowed: "the ARN of a customer managed key, which ends in key/ID",
      fix: "look an alias up by DataAwsKmsAlias and pass its targetKeyArn: policies of IAM know no alias",
    });
  }
  return problems;
}
