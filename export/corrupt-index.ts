import { PalisadeError } from "../core/palisade-error";

/** The error for an index that cannot be read. */
export function corruptIndex(where: string, found = "text that is no index of Palisade's"): PalisadeError {
  return new PalisadeError([
    {
      where,
      found,
      allowed: "the index as Palisade wrote it, or two of them joined line by line",
      fix: "restore it from version control; or remove it, and files that are still as generated are taken up again",
    },
  ]);
}
