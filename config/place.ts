import type { YamlText } from "./yaml-text";

/**
 * A value of an organization file and where it is written. Aliases and merge keys are resolved: a value that comes from
 * an anchor keeps the place of the anchor. Shared by all aliases of an anchor, so it never changes.
 */
export interface Place {
  readonly file: YamlText;
  /** Offsets of the first character and of the one after the last. */
  readonly range: readonly [number, number];
  /** Only of a mapping, in the order of the file. */
  readonly entries?: ReadonlyMap<string, PlacedEntry>;
  /** Only of a list. */
  readonly items?: readonly Place[];
  /** Only of a scalar. */
  readonly value?: unknown;
  /** How many values it holds, each alias counted as if it were written out. */
  readonly size: number;
  /** How many levels it has. */
  readonly depth: number;
}

/** A key with its value. */
export interface PlacedEntry {
  /** The key as the user wrote it: an old key stays as it is in the file. */
  readonly written: string;
  readonly file: YamlText;
  readonly offset: number;
  readonly value: Place;
}
