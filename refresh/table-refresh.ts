/** What a reading of a table's sources found. */
export interface Reading {
  /** What differs from the table, a line for each. */
  readonly changes: readonly string[];
  /** The table as it is to be written. @default a person writes what changed */
  readonly table?: {
    /** Name of the constant. */
    readonly name: string;
    /** Its lines, each indented and with its end. */
    readonly lines: readonly string[];
  };
  /** What pages say, for a person to compare with the table. @default nothing: a program has compared */
  readonly quotations?: readonly string[];
}

/** How a table of facts is read anew: from files that a program understands, or from pages of AWS. */
export type TableRefresh = () => Promise<Reading>;
