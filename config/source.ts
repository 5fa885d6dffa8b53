import { type Document, isMap, isNode, isScalar, type LineCounter, type Node, type Pair } from "yaml";

/** A parsed organization file that can tell where a value is in its text. Paths are of new keys. */
export class Source {
  constructor(
    readonly fileName: string,
    private readonly text: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /**
   * Place of a value as `file:line:column path`, the path as the user wrote it. A missing value is placed at the
   * nearest thing around it that is there.
   */
  where(path: readonly PropertyKey[]): string {
    const dotted = this.writtenPath(path).join(".");
    return `${this.fileName}:${this.lineColumn(this.offset(path))}${dotted === "" ? "" : ` ${dotted}`}`;
  }

  /** Place of a key rather than of its value. */
  whereKey(path: readonly PropertyKey[], key: string): string {
    const offset = keyOffset(this.pair(path, key)) ?? this.offset(path);
    return `${this.fileName}:${this.lineColumn(offset)} ${this.writtenPath([...path, key]).join(".")}`;
  }

  /** A path with the names that the user wrote: an old key stays as it is in the file. */
  writtenPath(path: readonly PropertyKey[]): string[] {
    return path.map((part, depth) => {
      const key = this.pair(path.slice(0, depth), String(part))?.key;
      return isScalar(key) && key.source !== undefined ? key.source : String(part);
    });
  }

  whereOffset(offset: number): string {
    return `${this.fileName}:${this.lineColumn(offset)}`;
  }

  /** The value as it is written, shortened to one line of sixty characters. */
  written(path: readonly PropertyKey[]): string {
    const node = this.node(path);
    if (node?.range == null || node.range[0] === node.range[1]) return "nothing";
    const text = this.text.slice(node.range[0], node.range[1]).trim().replace(/\s+/g, " ");
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }

  private node(path: readonly PropertyKey[]): Node | undefined {
    const found = path.length === 0 ? this.document.contents : this.document.getIn(path.map(plain), true);
    return isNode(found) ? found : undefined;
  }

  private pair(path: readonly PropertyKey[], key: string): Pair | undefined {
    const parent = this.node(path);
    if (!isMap(parent)) return undefined;
    return parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  }

  private offset(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.node(path.slice(0, length));
      if (node?.range != null && (length === path.length || isScalar(node))) return node.range[0];
      const key = keyOffset(this.pair(path.slice(0, length - 1), String(path[length - 1])));
      if (key !== undefined) return key;
    }
    return this.node([])?.range?.[0] ?? 0;
  }

  private lineColumn(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${line}:${col}`;
  }
}

function keyOffset(pair: Pair | undefined): number | undefined {
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function plain(part: PropertyKey): string | number {
  return typeof part === "number" ? part : String(part);
}
