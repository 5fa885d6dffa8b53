/** An attribute by which items are found: a string, a number, or bytes. */
export interface TableKey {
  readonly name: string;
  readonly type: "S" | "N" | "B";
}

/** By what items are found. */
export interface TableKeys {
  readonly partitionKey: TableKey;
  /** @default none: one item for each value of the partition key */
  readonly sortKey?: TableKey;
}

/** What a table of DynamoDB is made from; see `Table`. */
export interface TableProps extends TableKeys {
  /** Letters, digits and `_.-`, 3 to 255. */
  readonly tableName: string;
  /** ARN of the customer managed key that encrypts it; never an alias. */
  readonly keyArn: string;
  /** `o-...` */
  readonly organizationId: string;
  /** Global secondary indexes with all attributes, by name. @default none */
  readonly indexes?: Readonly<Record<string, TableKeys>>;
  /** Attribute with the second in which an item may be deleted. @default items stay */
  readonly expiryAttribute?: string;
  /** What its stream says of each change. @default it has no stream */
  readonly stream?: "KEYS_ONLY" | "NEW_IMAGE" | "OLD_IMAGE" | "NEW_AND_OLD_IMAGES";
}
