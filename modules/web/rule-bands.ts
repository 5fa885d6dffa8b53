/** First and last priority of each place among the rules of a web ACL where rules of your own may stand, ten apart. */
export const ruleBands = {
  /** After denied addresses, before anything is inspected. */
  "before-content": { first: 200, last: 890 },
  /** After the managed rule groups that inspect content, before allowed addresses. */
  "after-content": { first: 1810, last: 1990 },
  /** For all but allowed addresses, before their addresses are judged. */
  "after-allowed": { first: 2010, last: 2990 },
  /** After countries and reputation. */
  "after-addresses": { first: 3210, last: 3990 },
  /** After rate limits. */
  "after-rate-limits": { first: 4100, last: 4990 },
  /** After all else. */
  last: { first: 6200, last: 9990 },
} as const;

export type RuleBand = keyof typeof ruleBands;
