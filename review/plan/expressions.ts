/** How the arguments of a resource are written in its configuration. */
export interface Expressions {
  /** Name of the provider configuration, such as `aws` or `aws.virginia`. */
  readonly provider: string | undefined;
  /** By path of the argument, such as `policy` or `rule.id`: the text, references (`${...}`) included, where the plan has it. */
  readonly texts: ReadonlyMap<string, unknown>;
  /** By path of the argument: what it refers to, such as `aws_s3_bucket.logs.arn`. */
  readonly references: ReadonlyMap<string, readonly string[]>;
}
