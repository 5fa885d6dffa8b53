import { readFileSync, statSync } from "node:fs";
import { PalisadeError } from "../core/palisade-error";
import { organizationFromText } from "./organization-from-text";
import type { Organization } from "./schema/organization";

/** Far above any real organization; a larger file is a mistake. */
const maxBytes = 2 * 1024 * 1024;

/**
 * Reads, parses and validates an organization file.
 *
 * @param file path as the user gave it; errors name it so
 * @param today date for exceptions that expire, YYYY-MM-DD
 * @throws PalisadeError with every problem found
 */
export function loadOrganization(file: string, today: string): Organization {
  return organizationFromText(file, read(file), today);
}

function read(file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isDirectory()) throw new Error("it is no regular file");
    const { size } = found;
    if (size > maxBytes) throw new Error(`it has ${size} bytes, more than the ${maxBytes} allowed`);
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error as NodeJS.ErrnoException;
    const found =
      reason.code === "ENOENT"
        ? "there is no such file"
        : reason.code === "EISDIR"
          ? "it is a folder"
          : (reason.code ?? "") === ""
            ? reason.message
            : `it cannot be read (${reason.code})`;
    throw new PalisadeError([
      {
        where: file,
        found,
        allowed: "expected an organization file in YAML",
        fix: "name one with --config FILE",
      },
    ]);
  }
}
