import { environmentWords } from "../environment-words";
import type { EnvironmentPicture } from "../topology-picture";
import type { Drawing } from "./drawing";
import { NetworkBox } from "./network-box";
import { TextStack } from "./text-stack";

const gap = 12;
const boxWidth = 256;
const heading = 36;
/** Networks below each other, before a second column begins. */
const perColumn = 6;

/** The networks of an environment below each other, and in words what they reach. */
export class EnvironmentColumn {
  /** Pixels, at least. */
  readonly width: number;
  readonly height: number;
  private readonly boxes: readonly NetworkBox[];
  private readonly rows: number;
  private readonly rowHeight: number;

  constructor(private readonly environment: EnvironmentPicture) {
    const { networks } = environment;
    this.boxes = networks.map((network) => new NetworkBox(network, boxWidth));
    const columns = Math.max(1, Math.ceil(networks.length / perColumn));
    this.rows = Math.ceil(networks.length / columns);
    this.rowHeight = Math.max(0, ...this.boxes.map(({ height }) => height));
    this.width = columns * (boxWidth + gap) + gap;
    this.height = heading + this.rows * (this.rowHeight + gap) + this.words(this.width).height + gap;
  }

  draw(drawing: Drawing, x: number, y: number, width: number, height: number): void {
    drawing.box("panel", x, y, width, height);
    drawing.text("heading", x + gap, y + 24, this.environment.name);
    const left = x + Math.floor((width - this.width) / 2);
    for (const [index, box] of this.boxes.entries()) {
      const column = Math.floor(index / this.rows);
      const row = index % this.rows;
      box.draw(
        drawing,
        left + gap + column * (boxWidth + gap),
        y + heading + row * (this.rowHeight + gap),
        this.rowHeight,
      );
    }
    const words = this.words(width);
    // At the foot, so that they stand side by side in all columns.
    words.draw(drawing, x + gap, y + height - gap - words.height);
  }

  private words(width: number): TextStack {
    const words = new TextStack(width - 2 * gap);
    for (const sentence of environmentWords(this.environment)) words.add("accent", sentence);
    return words;
  }
}
