import { writeSync } from "node:fs";
import { isatty } from "node:tty";

/**
 * A progress line on a terminal, which counts stacks or another unit. Nothing is shown if standard error is not a terminal, or in CI.
 */
export function progress(
  label: string,
  unit = "stacks",
): { report(done: number, all: number): void; clear(): void } {
  const shown = isatty(2) && !process.env.CI;
  return {
    report(done, all) {
      if (shown) writeSync(2, `\r${label} ${done} of ${all} ${unit}\u001b[K`);
    },
    clear() {
      if (shown) writeSync(2, "\r\u001b[K");
    },
  };
}
