import { writeSync } from "node:fs";
import { exitCode } from "./exit-code";

/**
 * Prints a line, and returns when it is out: a stream would lose it when the process ends. A reader such as `head`
 * closes the pipe when it has read enough, which is not an error. Any other failure of standard output ends the process
 * with status 1.
 */
export function print(stream: "output" | "error", text: string): void {
  let rest = Buffer.from(`${text}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream === "output" ? 1 : 2, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A pipe that does not wait is full: its reader is slow.
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === "EPIPE" || stream === "error") return;
      else {
        const found = code === "ENOSPC" ? "the disk is full" : "nothing can be written to it";
        print(
          "error",
          `standard output: ${found} (${code}); the result is not shown; make room and run again`,
        );
        process.exit(exitCode.problems);
      }
    }
  }
}
