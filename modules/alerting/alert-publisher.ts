/** An AWS service that publishes to a topic. */
export interface AlertPublisher {
  /** Part of statement ids, in PascalCase: `CloudWatch`. */
  readonly name: string;
  /** Service principal. */
  readonly service: string;
  /** ARNs, with wildcards, of the alarms or rules on whose behalf it publishes. */
  readonly sourceArns: readonly string[];
}
