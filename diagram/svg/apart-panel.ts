import type { NetworkPicture } from "../topology-picture";
import { NetworkBox } from "./network-box";
import type { Panel } from "./panel";

const boxWidth = 256;
const gap = 14;
const perRow = 4;

/** Networks that nothing connects, in rows; no panel where there is none. */
export function apartPanel(networks: readonly NetworkPicture[]): Panel[] {
  if (networks.length === 0) return [];
  const boxes = networks.map((network) => new NetworkBox(network, boxWidth));
  const rowHeight = Math.max(...boxes.map(({ height }) => height));
  const columns = Math.min(perRow, boxes.length);
  const rows = Math.ceil(boxes.length / columns);
  return [
    {
      width: columns * (boxWidth + gap) + gap,
      height: 40 + rows * (rowHeight + gap),
      draw: (drawing, x, y, width) => {
        drawing.box("panel", x, y, width, 40 + rows * (rowHeight + gap));
        drawing.text("heading", x + gap, y + 26, "Connected to no other network");
        for (const [index, box] of boxes.entries()) {
          const column = index % columns;
          const row = Math.floor(index / columns);
          box.draw(drawing, x + gap + column * (boxWidth + gap), y + 40 + row * (rowHeight + gap), rowHeight);
        }
      },
    },
  ];
}
