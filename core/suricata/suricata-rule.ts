/** One option of a rule: `content:!"abc"`. */
export interface SuricataOption {
  readonly keyword: string;
  /** What follows the colon, without the white space around it; undefined where there is no colon. */
  readonly value: string | undefined;
  /** Column of its first character in the line, counted from 1. */
  readonly column: number;
}

/** Words of a rule before its options. */
export type HeaderPart =
  | "action"
  | "protocol"
  | "source"
  | "sourcePorts"
  | "direction"
  | "destination"
  | "destinationPorts";

/** A rule of Suricata in its parts: `action protocol source ports -> destination ports (options)`. */
export interface SuricataRule {
  /** Line of the text, counted from 1. */
  readonly line: number;
  /** Columns of its words in the line, counted from 1. */
  readonly columns: Readonly<Record<HeaderPart, number>>;
  readonly action: string;
  readonly protocol: string;
  readonly source: string;
  readonly sourcePorts: string;
  readonly direction: string;
  readonly destination: string;
  readonly destinationPorts: string;
  readonly options: readonly SuricataOption[];
}
