/** Exit statuses of the command line; bin/supervise.js adds 130, for a run that was interrupted. */
export const exitCode = {
  /** Success. */
  ok: 0,
  /** Invalid input, or differences with `--check`. */
  problems: 1,
  /** Wrong usage of the command, or a Node.js that is too old; the latter is said by bin/palisade.js. */
  usage: 2,
  /** A bug in Palisade. */
  defect: 3,
  /** `reach`: it was answered, and the answer is that it is not reached, or not from everywhere; or faults were found. */
  notReached: 4,
} as const;
