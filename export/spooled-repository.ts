import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { Repository, RepositoryFile } from "./repository-file";

/**
 * A repository whose texts lie in one file on the disk, each read when it is asked for: the memory of a run does not
 * grow with the size of the organization.
 *
 * @param spool path of a file that is made; the repository can be read as long as it is there
 */
export function spooledRepository(spool: string, files: Iterable<RepositoryFile>): Repository {
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  let end = 0;
  withFile(spool, "wx", (file) => {
    for (const { path, text } of files) {
      const bytes = Buffer.from(text, "utf8");
      places.set(path, { at: end, length: bytes.length });
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(file, bytes, written, bytes.length - written, end + written);
      }
      end += bytes.length;
    }
  });
  return {
    size: places.size,
    keys: () => places.keys(),
    get: (path) => {
      const place = places.get(path);
      return place && withFile(spool, "r", (file) => textAt(file, place.at, place.length));
    },
  };
}

function withFile<T>(path: string, flags: "wx" | "r", work: (file: number) => T): T {
  const file = openSync(path, flags);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function textAt(file: number, at: number, length: number): string {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) throw new Error("the spooled text ends too early");
    read += more;
  }
  return bytes.toString("utf8");
}
