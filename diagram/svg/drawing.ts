import { textWidth } from "./text-width";
import { xmlText } from "./xml-text";

/** How a text looks; svg-document.ts has the colours. */
export type TextLook = "title" | "heading" | "name" | "plain" | "small" | "accent";

export type BoxLook = "panel" | "box" | "gateway" | "firewall" | "outside";

/** Sizes of texts in pixels. */
export const textSizes: Readonly<Record<TextLook, number>> = {
  title: 20,
  heading: 15,
  name: 14,
  plain: 12,
  small: 11,
  accent: 12,
};

const bold: ReadonlySet<TextLook> = new Set(["title", "heading", "name"]);

/** x and y, in pixels. */
type Point = readonly [number, number];

/** Shapes and texts, put at places in pixels, in the order in which they are drawn. */
export class Drawing {
  private readonly parts: string[] = [];

  box(look: BoxLook, x: number, y: number, width: number, height: number): void {
    this.parts.push(`<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`);
  }

  /** @param y of the base line */
  text(look: TextLook, x: number, y: number, text: string, anchor: "start" | "middle" = "start"): void {
    const middle = anchor === "middle" ? ' text-anchor="middle"' : "";
    this.parts.push(
      `<text class="${look}" x="${x}" y="${y}" font-size="${textSizes[look]}"${middle}>${xmlText(text)}</text>`,
    );
  }

  /** Tips are drawn, as not every converter turns markers round. */
  line(points: readonly Point[], ends: "none" | "one" | "both" = "none"): void {
    const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
    this.parts.push(`<path class="line" d="${path}"/>`);
    if (ends !== "none") this.tip(points.at(-2), points.at(-1));
    if (ends === "both") this.tip(points[1], points[0]);
  }

  private tip([fromX, fromY]: Point = [0, 0], [x, y]: Point = [0, 0]): void {
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    const [alongX, alongY] = [(x - fromX) / length, (y - fromY) / length];
    const corner = (side: number) =>
      `${round(x - 9 * alongX - side * 4.5 * alongY)} ${round(y - 9 * alongY + side * 4.5 * alongX)}`;
    this.parts.push(`<path class="tip" d="M${corner(1)}L${x} ${y}L${corner(-1)}z"/>`);
  }

  /** A line that only leads the eye. */
  guide(x: number, from: number, to: number): void {
    this.parts.push(`<path class="guide" d="M${x} ${from}V${to}"/>`);
  }

  toString(): string {
    return this.parts.map((part) => `  ${part}\n`).join("");
  }

  /** How wide a text of a look is at most. */
  static width(look: TextLook, text: string): number {
    return textWidth(text, textSizes[look], bold.has(look));
  }

  static isBold(look: TextLook): boolean {
    return bold.has(look);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
