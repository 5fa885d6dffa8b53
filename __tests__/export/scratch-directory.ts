import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A directory of a test's own. */
export class ScratchDirectory {
  readonly path = mkdtempSync(join(tmpdir(), "palisade-export-"));

  at(path: string): string {
    return join(this.path, path);
  }

  /** Writes a file as a person would. */
  put(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  read(path: string): string {
    return readFileSync(this.at(path), "utf8");
  }

  /** Everything there is: files with their text, links with their target, folders with a slash at the end. */
  snapshot(): Record<string, string> {
    const found: Record<string, string> = {};
    const visit = (folder: string) => {
      for (const name of readdirSync(this.at(folder)).sort()) {
        const path = folder === "" ? name : `${folder}/${name}`;
        const entry = lstatSync(this.at(path));
        if (entry.isSymbolicLink()) found[path] = `-> ${readlinkSync(this.at(path))}`;
        else if (entry.isDirectory()) {
          found[`${path}/`] = "";
          visit(path);
        } else found[path] = this.read(path);
      }
    };
    visit("");
    return found;
  }

  /** Time of the last change of everything there is, in nanoseconds. */
  times(): Record<string, bigint> {
    return Object.fromEntries(
      ["", ...Object.keys(this.snapshot())].map((path) => [
        path,
        lstatSync(this.at(path), { bigint: true }).mtimeNs,
      ]),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
