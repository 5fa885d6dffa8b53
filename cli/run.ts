import type { Notice, Notify } from "../config/notice";
import { PalisadeError } from "../core/palisade-error";
import { UsageError } from "../core/usage-error";
import { exitCode } from "./exit-code";
import { print } from "./print";

/** The result of a command: text for people, data for programs, and whether it succeeded. */
export interface CommandResult {
  readonly text: string;
  readonly data: object;
  /** @default true */
  readonly ok?: boolean;
  /** Exit status. @default 0, or 1 where it is not ok */
  readonly status?: number;
}

/**
 * Runs a command and reports: the result on standard output, notices and problems on standard error, and the exit
 * status. With `--json`, all of them are one JSON object on standard output.
 */
export async function run(
  options: { readonly json?: boolean },
  command: (notify: Notify) => Promise<CommandResult>,
): Promise<void> {
  const notices: Notice[] = [];
  const json = (data: object) => JSON.stringify({ ...data, notices }, null, 2);
  try {
    const result = await command((notice) => {
      notices.push(notice);
      if (options.json !== true) print("error", `${notice.where}: ${notice.message}`);
    });
    const text = options.json === true ? json(result.data) : result.text;
    print("output", text);
    process.exitCode = result.status ?? (result.ok === false ? exitCode.problems : exitCode.ok);
  } catch (error) {
    if (error instanceof PalisadeError) {
      if (options.json === true) {
        print("output", json({ problems: error.problems }));
      } else {
        const count = error.problems.length;
        const told = `${count === 1 ? "1 problem" : `${count} problems`}; ${error.written}.`;
        // A wrong call is told in one line.
        print(
          "error",
          error instanceof UsageError && count === 1 ? error.message : `${error.message}\n\n${told}`,
        );
      }
      process.exitCode = error instanceof UsageError ? exitCode.usage : exitCode.problems;
      return;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print("error", `This is a bug in Palisade. Please report it:\n${detail}`);
    process.exitCode = exitCode.defect;
  }
}
