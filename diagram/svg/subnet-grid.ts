import { routeText } from "../route-text";
import type { SubnetPicture, TargetPicture, VpcPicture } from "../vpc-picture";
import { type BoxLook, Drawing } from "./drawing";
import { TextStack } from "./text-stack";

const gap = 12;
const padding = 10;
const leastZoneWidth = 270;
const heading = 34;
/** Height of a row of gateways at the upper edge of the VPC. */
const door = 34;

/** Subnets in a grid, zones beside each other and tiers below each other; above it what leads out of the VPC. */
export class SubnetGrid {
  readonly width: number;
  readonly height: number;
  private readonly tierWidth: number;
  private readonly zoneWidth: number;
  private readonly cells: readonly { readonly subnet: SubnetPicture; readonly texts: TextStack }[];
  private readonly rowHeights: readonly number[];
  private readonly doors: readonly TargetPicture[];

  /** @param least pixels that the grid may be wide in any case */
  constructor(
    private readonly picture: VpcPicture,
    least: number,
  ) {
    const { zones, tiers, subnets, targets } = picture;
    this.tierWidth = Math.max(70, ...tiers.map((tier) => Drawing.width("heading", tier))) + gap;
    const doors = targets.filter(({ zone }) => zone === undefined);
    const doorsWidth = doors.reduce((sum, one) => sum + doorWidth(one) + gap, gap);
    const room = Math.max(least, doorsWidth) - gap - this.tierWidth;
    this.zoneWidth = Math.max(leastZoneWidth, Math.floor(room / Math.max(1, zones.length)) - gap);
    this.cells = subnets.map((subnet) => ({ subnet, texts: this.texts(subnet) }));
    this.doors = doors;
    this.rowHeights = tiers.map((tier) =>
      Math.max(
        ...zones.map((zone) =>
          this.in(tier, zone).reduce((sum, { texts }) => sum + texts.height + 2 * padding - 5 + gap, 0),
        ),
      ),
    );
    this.width = Math.max(gap + this.tierWidth + zones.length * (this.zoneWidth + gap), doorsWidth);
    const rows = this.rowHeights.reduce((sum, one) => sum + one, 0);
    const foot = this.picture.entrances.length === 0 ? 0 : this.entrances.height + gap;
    this.height = this.doorHeight + heading + rows + foot;
  }

  draw(drawing: Drawing, x: number, y: number, width: number): void {
    const { zones, tiers } = this.picture;
    const top = y + (this.doors.length === 0 ? 0 : door / 2);
    drawing.box("panel", x, top, width, this.height - (top - y));
    let doorLeft = x + gap;
    for (const one of this.doors) {
      const own = doorWidth(one);
      drawing.box(looks[one.kind], doorLeft, y, own, door);
      drawing.text("name", doorLeft + own / 2, y + 22, one.label, "middle");
      doorLeft += own + gap;
    }
    let rowTop = y + this.doorHeight + heading;
    const zoneLeft = (index: number) => x + gap + this.tierWidth + index * (this.zoneWidth + gap);
    for (const [index, zone] of zones.entries()) {
      drawing.text("heading", zoneLeft(index) + this.zoneWidth / 2, rowTop - 12, zone, "middle");
    }
    for (const [row, tier] of tiers.entries()) {
      const height = this.rowHeights[row] ?? 0;
      drawing.text("heading", x + gap, rowTop + 24, tier);
      for (const [column, zone] of zones.entries()) {
        const cells = this.in(tier, zone);
        let cellTop = rowTop;
        for (const { texts } of cells) {
          const own = cells.length === 1 ? height - gap : texts.height + 2 * padding - 5;
          drawing.box(
            tier === "firewall" ? "firewall" : "box",
            zoneLeft(column),
            cellTop,
            this.zoneWidth,
            own,
          );
          texts.draw(drawing, zoneLeft(column) + padding, cellTop + padding);
          cellTop += own + gap;
        }
      }
      rowTop += height;
    }
    this.entrances.draw(drawing, x + gap, rowTop);
  }

  private in(tier: string, zone: string) {
    return this.cells.filter(({ subnet }) => subnet.tier === tier && subnet.zone === zone);
  }

  private get doorHeight(): number {
    return this.doors.length === 0 ? 0 : door;
  }

  /** What comes in by the internet gateway and is sent to a firewall first. */
  private get entrances(): TextStack {
    const { zones, entrances } = this.picture;
    const stack = new TextStack(this.tierWidth + zones.length * (this.zoneWidth + gap) - gap);
    for (const entrance of entrances) {
      stack.add("accent", `from the internet: ${routeText(this.picture, entrance)}`);
    }
    return stack;
  }

  private texts({ block, holds, routes, zone }: SubnetPicture): TextStack {
    const stack = new TextStack(this.zoneWidth - 2 * padding).add("name", block);
    for (const held of holds) stack.add("plain", held);
    for (const route of routes) stack.add("accent", routeText(this.picture, route, zone));
    if (routes.length === 0) stack.add("small", "no route out of the VPC");
    return stack;
  }
}

const looks: Readonly<Record<TargetPicture["kind"], BoxLook>> = {
  "internet-gateway": "outside",
  "nat-gateway": "box",
  firewall: "firewall",
  "transit-gateway": "gateway",
  endpoint: "box",
  peering: "gateway",
  "vpn-gateway": "gateway",
  other: "box",
};

function doorWidth({ label }: TargetPicture): number {
  return Drawing.width("name", label) + 2 * padding;
}
