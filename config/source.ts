import type { Place, PlacedEntry } from "./place";

/** What a parsed organization file says, and where in which file. Paths are of new keys. */
export class Source {
  constructor(private readonly root: Place) {}

  /**
   * Place of a value as `file:line:column path`, the path as the user wrote it. A missing value is placed at the
   * nearest thing around it that is there; one that comes from an anchor, at the anchor.
   */
  where(path: readonly PropertyKey[]): string {
    const dotted = this.writtenPath(path).join(".");
    return `${this.nearest(path)}${dotted === "" ? "" : ` ${dotted}`}`;
  }

  /** Place of a key rather than of its value. */
  whereKey(path: readonly PropertyKey[], key: string): string {
    const entry = this.entry(path, key);
    const place = entry === undefined ? this.nearest(path) : entry.file.where(entry.offset);
    return `${place} ${this.writtenPath([...path, key]).join(".")}`;
  }

  /**
   * Place of a line of a text, and of a column in it, both counted from 1, as `file:line:column path`: of a block (`|`), the line itself; of a text
   * in quotes, where it begins.
   */
  whereLine(path: readonly PropertyKey[], line: number, column?: number): string {
    const { file, range } = this.at(path) ?? this.root;
    const [start, end] = range;
    const dotted = this.writtenPath(path).join(".");
    if (!file.text.startsWith("|", start)) {
      return `${this.where(path)}, line ${line}${column === undefined ? "" : `, column ${column}`}`;
    }
    const lines = file.text.slice(start, end).split("\n");
    const before = lines.slice(0, line).join("\n").length + 1;
    const indent = /^ */.exec(lines[line] ?? "")?.[0].length ?? 0;
    // The indentation that YAML takes away is none of the text.
    const inText = /^ */.exec(String(this.scalar(path)).split("\n")[line - 1] ?? "")?.[0].length ?? 0;
    const behind = column === undefined ? 0 : column - 1 - inText;
    return `${file.where(start + before + indent + behind)} ${dotted}`;
  }

  /** A path with the names that the user wrote: an old key stays as it is in the file. */
  writtenPath(path: readonly PropertyKey[]): string[] {
    return path.map((part, depth) => this.entry(path.slice(0, depth), String(part))?.written ?? String(part));
  }

  /** The value as it is written, shortened to one line of sixty characters; empty for a key without a value. */
  written(path: readonly PropertyKey[]): string | undefined {
    const place = this.at(path);
    if (place === undefined) return undefined;
    const text = place.file.text
      .slice(...place.range)
      .trim()
      .replace(/\s+/g, " ")
      // No editor shows a control character.
      .replace(/\p{Cc}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }

  /** The value of a scalar; undefined for others, and where there is none. */
  scalar(path: readonly PropertyKey[]): unknown {
    return this.at(path)?.value;
  }

  /** How many entries a list has; undefined for others. */
  count(path: readonly PropertyKey[]): number | undefined {
    return this.at(path)?.items?.length;
  }

  /** Name of the file that a value is written in. */
  fileOf(path: readonly PropertyKey[]): string {
    return this.at(path)?.file.name ?? this.root.file.name;
  }

  private at(path: readonly PropertyKey[]): Place | undefined {
    let place: Place | undefined = this.root;
    for (const part of path) {
      place = place?.items?.[Number(part)] ?? place?.entries?.get(String(part))?.value;
    }
    return place;
  }

  private entry(path: readonly PropertyKey[], key: string): PlacedEntry | undefined {
    return this.at(path)?.entries?.get(key);
  }

  private nearest(path: readonly PropertyKey[]): string {
    for (let length = path.length; length > 0; length--) {
      const place = this.at(path.slice(0, length));
      // What is inside a block is missing: the key of the block says more than where its content begins.
      const scalar = place !== undefined && place.entries === undefined && place.items === undefined;
      if (place !== undefined && (length === path.length || scalar)) {
        return place.file.where(place.range[0]);
      }
      const entry = this.entry(path.slice(0, length - 1), String(path[length - 1]));
      if (entry !== undefined) return entry.file.where(entry.offset);
    }
    return this.root.file.where(this.root.range[0]);
  }
}
