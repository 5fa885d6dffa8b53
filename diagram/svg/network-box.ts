import type { NetworkPicture } from "../topology-picture";
import type { BoxLook, Drawing } from "./drawing";
import { TextStack } from "./text-stack";

/** Pixels between the edge of a box and what is in it. */
const padding = 10;

/** A network as a box of a given width, and how high that is. */
export class NetworkBox {
  private readonly texts: TextStack;

  constructor(
    private readonly network: NetworkPicture,
    private readonly width: number,
  ) {
    const { name, blocks, account, zones, tiers, has } = network;
    this.texts = new TextStack(width - 2 * padding).add("name", name).add("plain", blocks.join(", "));
    if (account !== undefined) this.texts.add("small", account);
    if (zones > 0) this.texts.add("small", `${zones} ${zones === 1 ? "zone" : "zones"}: ${tiers.join(", ")}`);
    if (has.length > 0) this.texts.add("small", has.join(", "));
  }

  get height(): number {
    return this.texts.height + 2 * padding - 5;
  }

  draw(drawing: Drawing, x: number, y: number, height = this.height): void {
    const { has, zones } = this.network;
    const own: BoxLook = has.includes("firewall") ? "firewall" : "box";
    const look = zones === 0 ? "outside" : own;
    drawing.box(look, x, y, this.width, height);
    this.texts.draw(drawing, x + padding, y + padding);
  }
}
