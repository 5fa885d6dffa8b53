import type { Drawing } from "./drawing";

/** A part of a picture that knows how large it is before it is drawn. */
export interface Panel {
  /** Pixels, at least. */
  readonly width: number;
  readonly height: number;
  readonly draw: (drawing: Drawing, x: number, y: number, width: number) => void;
}
