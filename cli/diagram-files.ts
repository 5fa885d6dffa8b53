import { conversationsMermaid } from "../diagram/mermaid/conversations-mermaid";
import { topologyMermaid } from "../diagram/mermaid/topology-mermaid";
import { vpcMermaid } from "../diagram/mermaid/vpc-mermaid";
import { topologySvg } from "../diagram/svg/topology-svg";
import { vpcSvg } from "../diagram/svg/vpc-svg";
import { topologyOf } from "../diagram/topology-of";
import type { TopologyPicture } from "../diagram/topology-picture";
import { vpcPictureOf } from "../diagram/vpc-picture-of";
import { markdownText } from "../export/markdown-text";
import type { NetworkModel } from "../reach/network-model";

export type DiagramFormat = "mermaid" | "svg";

/** Pictures of all networks, by path: one of the topology, and one of each network. Mermaid stands in Markdown. */
export function diagramFiles(
  model: NetworkModel,
  formats: readonly DiagramFormat[],
): ReadonlyMap<string, string> {
  const topology = topologyOf(model);
  const files = new Map<string, string>();
  if (formats.includes("mermaid")) files.set("topology.md", page("Networks", ...topologies(topology)));
  if (formats.includes("svg")) files.set("topology.svg", topologySvg(topology));
  for (const vpc of model.vpcs) {
    const picture = vpcPictureOf(model, vpc);
    const path = `networks/${vpc.network}`;
    const talks = picture.conversations.length === 0 ? [] : [conversationsMermaid(picture.conversations)];
    if (formats.includes("mermaid"))
      files.set(`${path}.md`, page(vpc.network, vpcMermaid(picture), ...talks));
    if (formats.includes("svg")) files.set(`${path}.svg`, vpcSvg(picture));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A diagram for each Transit Gateway: side by side, they would be small. */
function topologies({ gateways, apart }: TopologyPicture): string[] {
  return [
    ...gateways.map((gateway) => topologyMermaid({ gateways: [gateway], apart: [] })),
    ...(apart.length === 0 ? [] : [topologyMermaid({ gateways: [], apart })]),
  ];
}

function page(title: string, ...diagrams: readonly string[]): string {
  return [`# ${markdownText(title)}`, ...diagrams.map((one) => `\`\`\`mermaid\n${one}\`\`\``), ""]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}
