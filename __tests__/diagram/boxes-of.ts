export interface DrawnBox {
  readonly look: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of an SVG image, without its ground. */
export function boxesOf(svg: string): DrawnBox[] {
  return [
    ...svg.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
  ].map(([, look = "", x, y, width, height]) => ({
    look,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}
