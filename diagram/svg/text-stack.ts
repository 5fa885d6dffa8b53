import { Drawing, type TextLook, textSizes } from "./drawing";
import { wrappedText } from "./wrapped-text";

/** Lines of text, one below the other, in a column of a given width. */
export class TextStack {
  private readonly lines: { readonly look: TextLook; readonly text: string; readonly below: number }[] = [];

  constructor(private readonly width: number) {}

  /** Adds a text, in as many lines as it needs. */
  add(look: TextLook, text: string): this {
    for (const line of wrappedText(text, this.width, textSizes[look], Drawing.isBold(look))) {
      this.lines.push({ look, text: line, below: textSizes[look] + 5 });
    }
    return this;
  }

  get height(): number {
    return this.lines.reduce((sum, { below }) => sum + below, 0);
  }

  /** @param y of the upper edge */
  draw(drawing: Drawing, x: number, y: number): void {
    let top = y;
    for (const { look, text, below } of this.lines) {
      drawing.text(look, x, top + textSizes[look], text);
      top += below;
    }
  }
}
