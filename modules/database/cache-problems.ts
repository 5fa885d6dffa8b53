import type { Problem } from "../../core/problem";
import type { CacheProps } from "./cache-props";
import { isKeyArn } from "./is-key-arn";
import { storePlaceProblems } from "./store-place-problems";

/**
 * What ElastiCache would refuse about a cache, and what would leave it open.
 *
 * Source: Amazon ElastiCache API Reference "CreateReplicationGroup", "CreateUser"; Developer Guide "Authenticating with IAM":
 * the id of a user is its name.
 *
 * @param props with CDKTF's tokens resolved
 */
export function cacheProblems(where: string, props: CacheProps): Problem[] {
  const { name, nodeType, nodeCount = 2, backupDays = 7, users } = props;
  const problems = storePlaceProblems(where, props);
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (!/^[a-z](-?[a-z0-9])*$/.test(name) || name.length > 40) {
    refuse(
      `the name ${JSON.stringify(name)}`,
      "lowercase letters, digits and single hyphens, 40 at most, beginning with a letter",
      "name it by what it is for: shop-carts",
    );
  }
  if (!/^cache\.[a-z0-9.]+$/.test(nodeType)) {
    refuse(`the node type ${nodeType}`, "a type such as cache.r7g.large", "choose one of ElastiCache");
  }
  if (!Number.isInteger(nodeCount) || nodeCount < 2 || nodeCount > 6) {
    refuse(`${nodeCount} nodes`, "2 to 6 nodes", "leave nodeCount out for two, in two zones");
  }
  if (!Number.isInteger(backupDays) || backupDays < 7 || backupDays > 35) {
    refuse(`snapshots for ${backupDays} days`, "7 to 35 days", "leave backupDays out for 7 days");
  }
  for (const key of ["keyArn", "logKeyArn"] as const) {
    if (isKeyArn(props[key])) continue;
    refuse(
      `${key} is ${props[key]}`,
      "the ARN of a customer managed key, which ends in key/ID",
      "look an alias up by DataAwsKmsAlias and pass its targetKeyArn",
    );
  }
  if (Object.keys(users).length === 0) {
    refuse("no user", "one at least: nobody signs in without", "name who uses the cache, and what for");
  }
  for (const [user, { keys, commands }] of Object.entries(users)) {
    if (!/^[a-z](-?[a-z0-9])*$/.test(user) || user === "default" || user.length > 40) {
      refuse(
        `the user ${JSON.stringify(user)}`,
        "lowercase letters, digits and single hyphens, 40 at most, and not default",
        "name it by its application: shop-app",
      );
    }
    if (!/^[^\s~%&>#<]+$/.test(keys)) {
      refuse(`the keys ${JSON.stringify(keys)} of ${user}`, "one pattern without spaces", 'write "shop:*"');
    }
    const wrong = commands.filter((one) => !/^@?[a-z][a-z|-]*$/.test(one) || everything.includes(one));
    if (wrong.length > 0 || commands.length === 0) {
      refuse(
        commands.length === 0
          ? `no command for ${user}`
          : `the command ${JSON.stringify(wrong[0])} for ${user}`,
        "names of commands or categories, but not every command and none that manage the cache",
        'write ["@read", "@write"]',
      );
    }
  }
  return problems;
}

const everything = ["@admin", "@all", "@dangerous"];
