import type { GatewayPicture } from "../topology-picture";
import { Drawing } from "./drawing";
import { EnvironmentColumn } from "./environment-column";
import { NetworkBox } from "./network-box";
import type { Panel } from "./panel";

const gap = 16;
const betweenWidth = 320;
const outsideWidth = 200;
const outsideHeight = 44;
/** Height of the bar that is the Transit Gateway, and of the lines above and below it. */
const bar = 56;
const lines = 34;

/** A Transit Gateway as a bar: above it its environments, below it what leads elsewhere. */
export function gatewayPanel(gateway: GatewayPicture): Panel {
  const { name, facts, environments, between, internet, waiting } = gateway;
  const waits = {
    name: "no route table yet",
    networks: waiting,
    talks: [],
    dropped: [],
    elsewhereThrough: [],
    internet: false,
  };
  const columns = [
    ...environments.map((environment) => new EnvironmentColumn(environment)),
    ...(waiting.length === 0 ? [] : [new EnvironmentColumn(waits)]),
  ];
  const boxes = between.map((network) => ({ network, box: new NetworkBox(network, betweenWidth) }));
  const title = `Transit Gateway ${name}`;
  const upper = columns.reduce((sum, column) => sum + column.width + gap, gap);
  const lower = boxes.length * (betweenWidth + 2 * gap) + gap;
  const told = facts.join(" · ");
  const text = Drawing.width("heading", title) + Drawing.width("plain", told) + 4 * gap;
  const columnHeight = Math.max(0, ...columns.map(({ height }) => height));
  const boxHeight = Math.max(0, ...boxes.map(({ box }) => box.height));
  const outside = internet.length === 0 ? 0 : lines + outsideHeight;
  const height = columnHeight + lines + bar + (boxHeight === 0 ? 0 : lines + boxHeight) + outside;
  return {
    width: Math.max(upper - 2 * gap, lower, text),
    height,
    draw: (drawing, x, y, width) => {
      const barTop = y + columnHeight + lines;
      let left = x;
      // What is left over makes the columns wider.
      const extra = columns.length === 0 ? 0 : Math.floor((width - upper + 2 * gap) / columns.length);
      for (const column of columns) {
        const own = column.width + extra;
        column.draw(drawing, left, y, own, columnHeight);
        const middle = left + Math.round(own / 2);
        drawing.line(
          [
            [middle, y + columnHeight],
            [middle, barTop],
          ],
          "both",
        );
        left += own + gap;
      }
      drawing.box("gateway", x, barTop, width, bar);
      const half = x + Math.round(width / 2);
      drawing.text("heading", half, barTop + 24, title, "middle");
      drawing.text("plain", half, barTop + 43, told, "middle");
      const boxTop = barTop + bar + lines;
      const step = Math.floor(width / Math.max(1, boxes.length));
      for (const [index, { network, box }] of boxes.entries()) {
        const middle = x + step * index + Math.round(step / 2);
        drawing.line(
          [
            [middle, barTop + bar],
            [middle, boxTop],
          ],
          "both",
        );
        box.draw(drawing, middle - betweenWidth / 2, boxTop);
        if (!internet.includes(network.name)) continue;
        const bottom = boxTop + box.height;
        const outsideTop = boxTop + boxHeight + lines;
        drawing.line(
          [
            [middle, bottom],
            [middle, outsideTop],
          ],
          "both",
        );
        outsideBox(drawing, middle, outsideTop, "Internet");
      }
    },
  };
}

function outsideBox(drawing: Drawing, middle: number, top: number, name: string): void {
  drawing.box("outside", middle - outsideWidth / 2, top, outsideWidth, outsideHeight);
  drawing.text("name", middle, top + 27, name, "middle");
}
