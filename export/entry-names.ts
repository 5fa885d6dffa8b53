import type { EntryKind } from "./file-system";

/** What stands at a path, in words for messages. */
export const entryNames: Readonly<Record<EntryKind, string>> = {
  missing: "nothing",
  file: "a file",
  folder: "a folder",
  link: "a symbolic link",
  other: "neither a file nor a folder",
};
