/**
 * Places in the order of groups. Those of users are between what is decided before everything else, and what is asked
 * last. Priorities of AWS end with 65535.
 */
export const ownPriorities = {
  first: 10,
  firstOfUsers: 100,
  lastOfUsers: 65_000,
  flows: 65_500,
  closing: 65_535,
} as const;
