import { textWidth } from "../../diagram/svg/text-width";

export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
}

const bold = new Set(["title", "heading", "name"]);

/** The texts of an SVG image with the room that they take at most. */
export function textsOf(svg: string): DrawnText[] {
  return [
    ...svg.matchAll(
      /<text class="(\w+)" x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"( text-anchor="middle")?>([^<]*)</g,
    ),
  ].map(([, look = "", x, y, size, middle, escaped = ""]) => {
    const text = escaped.replace(/&(lt|gt|amp|quot|apos);/g, "x");
    const width = textWidth(text, Number(size), bold.has(look));
    const left = middle === undefined ? Number(x) : Number(x) - width / 2;
    return { text, left, right: left + width, y: Number(y), size: Number(size) };
  });
}
