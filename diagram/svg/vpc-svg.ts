import type { VpcPicture } from "../vpc-picture";
import { ConversationPanel } from "./conversation-panel";
import { Drawing } from "./drawing";
import { SubnetGrid } from "./subnet-grid";
import { svgDocument } from "./svg-document";
import { wrappedText } from "./wrapped-text";

const gap = 24;

/** A VPC as an SVG image: zones as columns, tiers as rows with what is in them and where their routes lead, then who may talk. */
export function vpcSvg(picture: VpcPicture): string {
  const { network, facts, conversations } = picture;
  const talk = new ConversationPanel(picture);
  const least = Math.max(conversations.length === 0 ? 0 : talk.width, Drawing.width("title", network), 480);
  const grid = new SubnetGrid(picture, least);
  const width = Math.max(grid.width, least) + 2 * gap;
  const drawing = new Drawing();
  drawing.text("title", gap, gap + 18, network);
  let top = gap + 28;
  for (const line of wrappedText(facts.join(" · "), width - 2 * gap, 12)) {
    drawing.text("plain", gap, top + 12, line);
    top += 18;
  }
  top += 8;
  grid.draw(drawing, gap, top, width - 2 * gap);
  top += grid.height + gap;
  if (conversations.length > 0) {
    talk.draw(drawing, gap, top, width - 2 * gap);
    top += talk.height + gap;
  }
  return svgDocument({
    title: `Network ${network}`,
    description: describe(picture),
    width,
    height: top,
    drawing,
  });
}

function describe({ network, zones, subnets, tiers, targets, conversations }: VpcPicture): string {
  const labels = new Map(targets.map(({ id, label }) => [id, label]));
  const rows = tiers.map((tier) => {
    const own = subnets.filter((subnet) => subnet.tier === tier);
    const routes = own.flatMap((subnet) =>
      subnet.routes.map(({ destinations, target }) => `${destinations.join(", ")} to ${labels.get(target)}`),
    );
    const led = routes.length === 0 ? "no route out" : [...new Set(routes)].join("; ");
    return `${tier} (${own.map(({ block }) => block).join(", ")}): ${led}.`;
  });
  const talks = conversations.map(({ from, to, traffic }) => `${from.name} to ${to.name}: ${traffic}.`);
  return [
    `${network} has subnets in ${zones.join(", ")}.`,
    ...rows,
    ...(talks.length === 0 ? [] : ["Who may talk to whom:", ...talks]),
  ].join(" ");
}
