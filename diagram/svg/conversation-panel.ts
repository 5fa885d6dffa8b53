import type { Conversation, ConversationEnd } from "../conversation";
import type { VpcPicture } from "../vpc-picture";
import { Drawing } from "./drawing";
import { TextStack } from "./text-stack";

const gap = 16;
const heading = 38;
const headHeight = 30;
const least = 150;
/** No label is wider; it gets more lines instead. */
const widest = 330;

/** Security groups beside each other, and an arrow between two of them, a row each, for what one may begin with the other. */
export class ConversationPanel {
  readonly width: number;
  readonly height: number;
  private readonly columns: readonly string[];
  private readonly spacing: number;
  private readonly rows: readonly Row[];

  constructor({ groups, conversations }: VpcPicture) {
    this.columns = columnsOf(groups, conversations);
    const ends = conversations.map((one) => {
      const from = this.columns.indexOf(columnOf(one.from, "from"));
      const to = this.columns.indexOf(columnOf(one.to, "to"));
      return { one, from, to, span: Math.max(1, Math.abs(to - from)) };
    });
    const heads = this.columns.map((column) => Drawing.width("name", column) + 2 * gap);
    const labels = ends.map(({ one, span }) =>
      Math.max(
        ...labelsOf(one).map((label) => (Math.min(widest, Drawing.width("plain", label)) + 40) / span),
      ),
    );
    this.spacing = Math.ceil(Math.max(least, ...heads, ...labels));
    this.rows = ends.map(({ one, from, to, span }) => {
      const texts = new TextStack(span * this.spacing - 30);
      for (const label of labelsOf(one)) texts.add("plain", label);
      return { from, to, texts };
    });
    this.width = Math.max(this.columns.length * this.spacing + 2 * gap, 300);
    this.height = heading + headHeight + this.rows.reduce((sum, row) => sum + rowHeight(row), 0) + gap;
  }

  draw(drawing: Drawing, x: number, y: number, width: number): void {
    drawing.box("panel", x, y, width, this.height);
    drawing.text("heading", x + gap, y + 25, "Who may talk to whom, by security groups");
    const left = x + Math.floor((width - this.columns.length * this.spacing) / 2);
    const middle = (column: number) => left + column * this.spacing + Math.round(this.spacing / 2);
    const top = y + heading;
    for (const [index, column] of this.columns.entries()) {
      const own = Drawing.width("name", column) + 20;
      drawing.guide(middle(index), top + headHeight, y + this.height - gap / 2);
      const look = column === sides.from || column === sides.to ? "outside" : "box";
      drawing.box(look, middle(index) - own / 2, top, own, headHeight);
      drawing.text("name", middle(index), top + 20, column, "middle");
    }
    let rowTop = top + headHeight;
    for (const row of this.rows) {
      rowTop += rowHeight(row);
      const [from, to] = [middle(row.from), middle(row.to)];
      const start = Math.min(from, to) + 14;
      row.texts.draw(drawing, start, rowTop - row.texts.height - 4);
      if (from === to)
        drawing.line(
          [
            [from, rowTop - 14],
            [from + 12, rowTop - 7],
            [from, rowTop],
          ],
          "one",
        );
      else
        drawing.line(
          [
            [from, rowTop],
            [to, rowTop],
          ],
          "one",
        );
    }
  }
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly texts: TextStack;
}

function rowHeight({ texts }: Row): number {
  return texts.height + 14;
}

const sides = { from: "from elsewhere", to: "to elsewhere" } as const;

function columnOf({ kind, name }: ConversationEnd, side: "from" | "to"): string {
  return kind === "group" ? name : sides[side];
}

/** Groups between what comes from elsewhere and what goes there; those that nobody talks to are left out. */
function columnsOf(groups: readonly string[], conversations: readonly Conversation[]): string[] {
  const named = new Set(
    conversations.flatMap(({ from, to }) => [columnOf(from, "from"), columnOf(to, "to")]),
  );
  return [sides.from, ...groups, sides.to].filter((name) => named.has(name));
}

/** The other end, where it is no group, and the traffic. */
function labelsOf({ from, to, traffic }: Conversation): string[] {
  const outside = [from, to].filter(({ kind }) => kind === "outside").map(({ name }) => name);
  return [...outside, traffic];
}
