/** Exit statuses of the command line. */
export const exitCode = {
  /** Success. */
  ok: 0,
  /** Invalid input, or differences with `--check`. */
  problems: 1,
  /** Wrong usage of the command. */
  usage: 2,
  /** A bug in Palisade. */
  defect: 3,
} as const;
