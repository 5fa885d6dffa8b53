import { isOrganizationId } from "../../core/is-organization-id";
import type { Problem } from "../../core/problem";
import { isKeyArn } from "./is-key-arn";
import type { TableKey, TableProps } from "./table-props";

/**
 * What DynamoDB would refuse about a table, and what would leave it open.
 *
 * Source: Amazon DynamoDB API Reference "CreateTable"; Developer Guide "Quotas": 20 global secondary indexes.
 *
 * @param props with CDKTF's tokens resolved
 */
export function tableProblems(where: string, props: TableProps): Problem[] {
  const { tableName, keyArn, organizationId, indexes = {} } = props;
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  for (const name of [tableName, ...Object.keys(indexes)]) {
    if (/^[\w.-]{3,255}$/.test(name)) continue;
    refuse(`the name ${JSON.stringify(name)}`, "3 to 255 letters, digits and _.-", "choose another name");
  }
  if (!isKeyArn(keyArn)) {
    refuse(
      `keyArn is ${keyArn}`,
      "the ARN of a customer managed key, which ends in key/ID",
      "look an alias up by DataAwsKmsAlias and pass its targetKeyArn",
    );
  }
  if (!isOrganizationId(organizationId)) {
    refuse(
      `the organization ${organizationId}`,
      "an id such as o-exampleorgid",
      "take it from `aws organizations describe-organization`",
    );
  }
  if (Object.keys(indexes).length > 20) {
    refuse(`${Object.keys(indexes).length} indexes`, "20 at most", "remove some");
  }
  const types = new Map<string, TableKey["type"]>();
  for (const { partitionKey, sortKey } of [props, ...Object.values(indexes)]) {
    if (partitionKey.name === sortKey?.name) {
      refuse(`the key ${partitionKey.name} twice`, "another attribute as sort key", "leave sortKey out");
    }
    for (const { name, type } of sortKey === undefined ? [partitionKey] : [partitionKey, sortKey]) {
      const before = types.get(name);
      if (before !== undefined && before !== type) {
        refuse(
          `the attribute ${name} as ${before} and as ${type}`,
          "one type for each attribute",
          "choose one",
        );
      }
      types.set(name, type);
    }
  }
  return problems;
}
