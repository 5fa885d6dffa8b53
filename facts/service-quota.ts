/** What AWS takes of one thing, as AWS's own pages say. */
export interface ServiceQuota {
  /** The service that sets it. */
  readonly service: string;
  /** What is limited, and within what. */
  readonly limits: string;
  /** The number that holds where nobody asked for another. */
  readonly value: number;
  readonly unit: string;
  /** Whether AWS raises it on request: no, yes, or up to a number. */
  readonly adjustable: "no" | "yes" | `yes, to ${string}`;
  /** Title of the page. An earlier edition is named as such: the newest was not to be read. */
  readonly source: string;
  /** Day on which the page was read, `YYYY-MM-DD`. */
  readonly asOf: string;
}
