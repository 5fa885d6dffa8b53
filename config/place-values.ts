import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "../core/problem";
import { isMergeKey } from "./is-merge-key";
import type { Place, PlacedEntry } from "./place";
import type { YamlText } from "./yaml-text";

/** Far above any real organization. Aliases of aliases reach it with a few lines ("billion laughs"). */
const maxSize = 500_000;

/** An organization file has twenty levels at most; deeper ones would exhaust the call stack of what reads them. */
const maxDepth = 100;

const reservedKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Every value of a parsed file with its place, aliases and merge keys resolved. A mapping's own keys win over merged
 * ones, and an earlier mapping of a merged list over a later one.
 *
 * @returns problems where an alias has no anchor or holds itself, where a merge key has no mapping, where a key is not
 * plain text, is reserved by JavaScript or is there twice, and where aliases multiply
 */
export function placeValues(
  document: Document,
  file: YamlText,
): { readonly place: Place; readonly problems: readonly Problem[] } {
  const reader = new Reader(file);
  const place = reader.place(document.contents as Node | null, 0);
  return { place, problems: reader.problems };
}

class Reader {
  readonly problems: Problem[] = [];
  /** Anchors so far; one without a place is the block that is being read. */
  private readonly anchors = new Map<string, Place | undefined>();

  /** Whether a block was refused for its size; those around it are too large as well. */
  private unfolded = false;

  constructor(private readonly file: YamlText) {}

  place(node: Node | null, offset: number): Place {
    if (isAlias(node)) return this.anchored(node.source, node.range?.[0] ?? offset);
    const anchor = node !== null && "anchor" in node ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const range = [node?.range?.[0] ?? offset, node?.range?.[1] ?? offset] as const;
    const place = this.measured(this.content(node, range));
    if (anchor !== undefined) this.anchors.set(anchor, place);
    return place;
  }

  private content(node: Node | null, range: Place["range"]): Omit<Place, "size" | "depth"> {
    const { file } = this;
    if (isMap(node)) return { file, range, entries: this.entries(node) };
    if (isSeq(node)) {
      return { file, range, items: node.items.map((item) => this.place(item as Node | null, range[0])) };
    }
    return { file, range, value: isScalar(node) ? node.value : null };
  }

  private measured(content: Omit<Place, "size" | "depth">): Place {
    const inner = content.items ?? [...(content.entries?.values() ?? [])].map(({ value }) => value);
    const size = inner.reduce((sum, one) => sum + one.size, 1);
    const depth = inner.reduce((most, one) => Math.max(most, one.depth), 0) + 1;
    if (size <= maxSize && depth <= maxDepth) return { ...content, size, depth };
    if (!this.unfolded)
      this.problem(content.range[0], {
        found:
          size > maxSize ? `more than ${maxSize} values, aliases written out` : "it is nested too deeply",
        allowed: size > maxSize ? `${maxSize} values at most` : `${maxDepth} levels at most`,
        fix: "remove aliases of blocks that hold aliases",
      });
    this.unfolded = true;
    // Stands for what is refused, so that nothing unfolds it.
    return { file: content.file, range: content.range, value: null, size: 1, depth: 1 };
  }

  private anchored(name: string, offset: number): Place {
    const place = this.anchors.get(name);
    if (place !== undefined) return place;
    this.problem(offset, {
      found: this.anchors.has(name)
        ? `*${name} refers to the block that it is in`
        : `there is no anchor &${name}`,
      allowed: "an alias refers to a complete block before it, in the same file",
      fix: "write out the values",
    });
    return { file: this.file, range: [offset, offset], value: null, size: 1, depth: 1 };
  }

  private entries(map: YAMLMap): Map<string, PlacedEntry> {
    const own = new Set<string>();
    const entries = new Map<string, PlacedEntry>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const offset = pair.key.range?.[0] ?? 0;
      // The end of the key is where a value would be that is not there.
      const value = this.place(pair.value, pair.key.range?.[1] ?? offset);
      if (isMergeKey(pair)) {
        for (const [key, entry] of this.merged(value, pair.value?.range?.[0] ?? offset)) {
          if (!entries.has(key)) entries.set(key, entry);
        }
        continue;
      }
      const key = this.key(pair, offset, own);
      if (key === undefined) continue;
      own.add(key);
      const written = isScalar(pair.key) && pair.key.source !== undefined ? pair.key.source : key;
      entries.set(key, { written, file: this.file, offset, value });
    }
    return entries;
  }

  private key({ key }: Pair<Node>, offset: number, own: ReadonlySet<string>): string | undefined {
    if (!isScalar(key) || key.value === null || key.value === "") {
      this.problem(offset, {
        found: isScalar(key) ? "a key is empty" : "a key is not plain text",
        allowed: "a key is a name",
        fix: 'write the key as text, in quotes where it begins with a sign such as * or ?: "*"',
      });
      return undefined;
    }
    const name = String(key.value);
    if (reservedKeys.has(name)) {
      this.problem(offset, {
        found: `found the key "${name}"`,
        allowed: "JavaScript reserves this key",
        fix: "remove it, or choose another name",
      });
    }
    if (!own.has(name)) return name;
    this.problem(offset, {
      found: `the key ${name} is in the mapping twice`,
      allowed: "each key once",
      fix: "rename or remove one of them",
    });
    return undefined;
  }

  private merged(value: Place, offset: number): [string, PlacedEntry][] {
    const sources = value.items ?? [value];
    return sources.flatMap((source) => {
      if (source.entries !== undefined) return [...source.entries];
      this.problem(source.range[0] === source.range[1] ? offset : source.range[0], {
        found: "the merge key << has no mapping",
        allowed: "an alias of a mapping, or a list of such aliases: <<: [*first, *second]",
        fix: "name the anchor of a mapping",
      });
      return [];
    });
  }

  private problem(offset: number, problem: Omit<Problem, "where">): void {
    const where = this.file.where(offset);
    // An alias that is refused leaves nothing to merge; the first problem of a place says why.
    if (!this.problems.some((one) => one.where === where)) this.problems.push({ where, ...problem });
  }
}
