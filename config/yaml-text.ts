import { LineCounter } from "yaml";

/** The text of one organization file, and where in it an offset is. */
export class YamlText {
  readonly lines = new LineCounter();

  constructor(
    /** As errors name it. */
    readonly name: string,
    readonly text: string,
  ) {}

  /** An offset as `file:line:column`. */
  where(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${this.name}:${line}:${col}`;
  }
}
