/**
 * A progress line on a terminal. Nothing is shown if standard error is not a terminal, or in CI.
 */
export function progress(label: string): { report(done: number, all: number): void; clear(): void } {
  const stream = process.stderr;
  const shown = stream.isTTY === true && !process.env.CI;
  return {
    report(done, all) {
      if (shown) stream.write(`\r${label} ${done} of ${all} stacks\u001b[K`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
    },
  };
}
