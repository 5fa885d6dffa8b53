/** Exit statuses of the command line. */
export const exitCode = {
  /** All is well. */
  ok: 0,
  /** The input is at fault, or `--check` found differences. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Palisade itself is at fault. */
  defect: 3,
} as const;
