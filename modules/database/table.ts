import { DynamodbResourcePolicy } from "@cdktf/provider-aws/lib/dynamodb-resource-policy";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { denyOutsiders } from "../../core/deny-outsiders";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { tableProblems } from "./table-problems";
import type { TableKeys, TableProps } from "./table-props";

/**
 * A table of Amazon DynamoDB, paid by request: encrypted under a key of the account's own, restorable to every second of the
 * last 35 days, kept by deletion protection and `prevent_destroy`, and closed to principals outside the organization.
 *
 * Sources: Amazon DynamoDB Developer Guide "Security best practices for Amazon DynamoDB", "Resource-based policy examples";
 * Security Hub DynamoDB.1, DynamoDB.2, DynamoDB.6.
 *
 * @throws PalisadeError with everything that AWS would refuse or that would leave the table open
 */
export class Table extends Construct {
  readonly resource: DynamodbTable;

  constructor(scope: Construct, id: string, props: TableProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = tableProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { organizationId, stream, expiryAttribute, indexes = {} } = props;
    this.resource = new DynamodbTable(this, "Resource", {
      name: props.tableName,
      billingMode: "PAY_PER_REQUEST",
      ...keyNames(props),
      attribute: attributes([props, ...Object.values(indexes)]),
      ...(Object.keys(indexes).length > 0 && {
        globalSecondaryIndex: Object.entries(indexes).map(([name, keys]) => ({
          name,
          ...keyNames(keys),
          projectionType: "ALL",
        })),
      }),
      ...(expiryAttribute !== undefined && { ttl: { enabled: true, attributeName: expiryAttribute } }),
      ...(stream !== undefined && { streamEnabled: true, streamViewType: stream }),
      serverSideEncryption: { enabled: true, kmsKeyArn: props.keyArn },
      pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
      deletionProtectionEnabled: true,
      lifecycle: { preventDestroy: true },
    });
    new DynamodbResourcePolicy(this, "Policy", {
      resourceArn: this.resource.arn,
      policy: policyJson({
        statements: [
          denyOutsiders({
            organizationId,
            actions: ["dynamodb:*"],
            resources: [this.resource.arn, `${this.resource.arn}/index/*`],
            reason: "A wildcard in a statement that somebody adds later hands the table to no other company.",
          }),
        ],
      }),
    });
    fulfils(this, "data.stores-encrypted", "data.stores-inside-organization", "data.stores-recoverable");
  }
}

function keyNames({ partitionKey, sortKey }: TableKeys) {
  return { hashKey: partitionKey.name, ...(sortKey !== undefined && { rangeKey: sortKey.name }) };
}

/** Each attribute that is a key of something, once. */
function attributes(of: readonly TableKeys[]): { readonly name: string; readonly type: string }[] {
  const keys = of.flatMap(({ partitionKey, sortKey }) =>
    sortKey ? [partitionKey, sortKey] : [partitionKey],
  );
  return [...new Map(keys.map(({ name, type }) => [name, type]))]
    .map(([name, type]) => ({ name, type }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
