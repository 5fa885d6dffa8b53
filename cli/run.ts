import { PalisadeError } from "../core/palisade-error";
import { exitCode } from "./exit-code";

/** What a command answers: text for people, data for machines, and whether all is well. */
export interface CommandResult {
  readonly text: string;
  readonly data: unknown;
  /** @default true */
  readonly ok?: boolean;
}

/**
 * Runs a command and reports: the result on standard output, problems on standard error (or, with `--json`, as
 * data on standard output), and the exit status.
 */
export async function run(
  options: { readonly json?: boolean },
  command: () => Promise<CommandResult>,
): Promise<void> {
  try {
    const result = await command();
    print(process.stdout, options.json === true ? JSON.stringify(result.data, null, 2) : result.text);
    process.exitCode = result.ok === false ? exitCode.problems : exitCode.ok;
  } catch (error) {
    if (error instanceof PalisadeError) {
      if (options.json === true) {
        print(process.stdout, JSON.stringify({ problems: error.problems }, null, 2));
      } else {
        const count = error.problems.length;
        print(
          process.stderr,
          `${error.message}\n\n${count === 1 ? "1 problem" : `${count} problems`}; nothing was written.`,
        );
      }
      process.exitCode = exitCode.problems;
      return;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print(process.stderr, `Palisade itself is at fault, please report this:\n${detail}`);
    process.exitCode = exitCode.defect;
  }
}

function print(stream: NodeJS.WriteStream, text: string): void {
  // A reader that has seen enough (`palisade ... | head`) closes the pipe; that is no fault.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  stream.write(`${text}\n`);
}
