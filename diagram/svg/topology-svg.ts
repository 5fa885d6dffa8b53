import { environmentWords } from "../environment-words";
import type { TopologyPicture } from "../topology-picture";
import { apartPanel } from "./apart-panel";
import { Drawing } from "./drawing";
import { gatewayPanel } from "./gateway-panel";
import { svgDocument } from "./svg-document";

/** Pixels around and between panels. */
const gap = 24;

/** Networks with the Transit Gateways that connect them, as an SVG image. */
export function topologySvg(picture: TopologyPicture): string {
  const panels = [...picture.gateways.map(gatewayPanel), ...apartPanel(picture.apart)];
  const width = 2 * gap + Math.max(320, ...panels.map((panel) => panel.width));
  const drawing = new Drawing();
  let top = gap;
  for (const panel of panels) {
    panel.draw(drawing, gap, top, width - 2 * gap);
    top += panel.height + gap;
  }
  return svgDocument({
    title: titleOf(picture),
    description: describe(picture),
    width,
    height: top,
    drawing,
  });
}

function titleOf({ gateways }: TopologyPicture): string {
  if (gateways.length === 0) return "Networks";
  const names = gateways.map(({ name }) => name).join(", ");
  return `Networks around ${gateways.length === 1 ? "the Transit Gateway" : "the Transit Gateways"} ${names}`;
}

/** All that the picture says, in sentences, each network with its place. */
function describe({ gateways, apart }: TopologyPicture): string {
  return [
    ...gateways.flatMap(({ name, environments, between, internet }) => [
      `${name} connects:`,
      ...environments.map(
        (environment) =>
          `${environment.name} (${environment.networks.map((network) => network.name).join(", ") || "no network"}): ${environmentWords(environment).join(" ")}`,
      ),
      ...between.map(
        (network) =>
          `${network.name} stands between${internet.includes(network.name) ? ", and leads to the internet" : ""}.`,
      ),
    ]),
    ...(apart.length === 0 ? [] : [`On no Transit Gateway: ${apart.map(({ name }) => name).join(", ")}.`]),
  ].join(" ");
}
