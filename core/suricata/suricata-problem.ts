/** What is wrong with a rule of Suricata, and where. */
export interface SuricataProblem {
  /** Line of the text, counted from 1. */
  readonly line: number;
  /** Column of the line, counted from 1. @default the whole line */
  readonly column?: number | undefined;
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}
