import { readFileSync, statSync } from "node:fs";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";

/** Far above any real organization, and what AWS takes as the rules of a group: a larger file is a mistake. */
const maxBytes = 2 * 1024 * 1024;

/** What a file should be, for errors. */
interface ExpectedText extends Pick<Problem, "allowed" | "fix"> {
  /** How one that is larger than 2 MiB is divided. @default to divide it, or to name the right file */
  readonly tooLarge?: string;
}

/**
 * Reads a text file in UTF-8, without its byte order mark.
 *
 * @param expected what the file should be, for errors
 * @throws PalisadeError with one problem: it cannot be read, is larger than 2 MiB, or is not UTF-8
 */
export function readText(file: string, expected: ExpectedText): string {
  const refused = (
    where: string,
    found: string,
    { allowed, fix }: Pick<Problem, "allowed" | "fix"> = expected,
  ) => new PalisadeError([{ where, found, allowed, fix }]);
  const bytes = readBytes(file, expected, (found, what) => refused(file, found, what));
  const utf8 = { allowed: "text in UTF-8", fix: "save the file as UTF-8" };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw refused(file, "it is text in UTF-16", utf8);
  }
  if (bytes.subarray(0, 1000).includes(0)) {
    throw refused(file, "it is not text: it holds NUL bytes, as UTF-16 and binary files do", utf8);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const { line, column, byte } = firstInvalid(bytes);
    const hexadecimal = byte.toString(16).toUpperCase();
    throw refused(
      `${file}:${line}:${column}`,
      `the byte 0x${hexadecimal} is not UTF-8; the file may be in Latin-1 or Windows-1252`,
      utf8,
    );
  }
}

function readBytes(
  file: string,
  expected: ExpectedText,
  refused: (found: string, what?: Pick<Problem, "allowed" | "fix">) => PalisadeError,
): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isDirectory()) throw refused("it is not a regular file");
    if (found.size > maxBytes) {
      throw refused(`it has ${found.size} bytes, more than the ${maxBytes} allowed`, {
        allowed: "a file of 2 MiB at most",
        fix: expected.tooLarge ?? "divide it, or name the right file",
      });
    }
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof PalisadeError || code === undefined) throw error;
    throw refused(
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : `it cannot be read (${code})`,
    );
  }
}

/** Where the first character is that is not UTF-8: read byte by byte, a decoder throws there. */
function firstInvalid(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let column = 1;
  let start = 0;
  try {
    for (let end = 1; end <= bytes.length; end++) {
      const character = decoder.decode(bytes.subarray(end - 1, end), { stream: true });
      if (character === "") continue;
      start = end;
      column = character === "\n" ? 1 : column + character.length;
      if (character === "\n") line += 1;
    }
  } catch {
    // The loop stopped at it; a character that the file cuts off ends the loop.
  }
  return { line, column, byte: bytes[start] ?? 0 };
}
