import type { Partition } from "../../facts/partitions";
import { rolePath } from "./role-path";

/** What every derived name depends on. */
export interface NamesProps {
  /** Prefix of every name: the organization's short name, for example `acme`. */
  readonly prefix: string;
  /** AWS partition. @default "aws" */
  readonly partition?: Partition;
  /** Name of the organization trail, where one is adopted. @default made of the prefix */
  readonly trailName?: string | undefined;
}

/** What names of every domain are made from, and the forms that ARNs have. */
export class NameBase {
  readonly prefix: string;
  readonly partition: Partition;
  readonly trailName: string | undefined;

  constructor(props: NamesProps) {
    this.prefix = props.prefix;
    this.partition = props.partition ?? "aws";
    this.trailName = props.trailName;
  }

  /** Alias of a KMS key; others name it, since a key's id is not known before it is created. */
  keyAlias(purpose: string): string {
    return `alias/${this.prefix}/${purpose}`;
  }

  keyAliasArn(accountId: string, region: string, alias: string): string {
    return `arn:${this.partition}:kms:${region}:${accountId}:${alias}`;
  }

  bucketArn(bucket: string): string {
    return `arn:${this.partition}:s3:::${bucket}`;
  }

  /** ARN of a role by its name; a pattern for a role of IAM Identity Center. */
  roleArn(accountId: string, role: string): string {
    return `arn:${this.partition}:iam::${accountId}:role/${rolePath(role)}`;
  }
}
