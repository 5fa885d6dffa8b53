import { environmentWords } from "../environment-words";
import type { GatewayPicture, NetworkPicture, TopologyPicture } from "../topology-picture";
import { MermaidIds } from "./mermaid-ids";
import { mermaidText } from "./mermaid-text";

/** Networks with the Transit Gateways that connect them, as a Mermaid flowchart. */
export function topologyMermaid({ gateways, apart }: TopologyPicture): string {
  const ids = new MermaidIds();
  const isolated = apart.map((network) => networkNode(ids, network));
  return [
    "flowchart TB",
    ...gateways.flatMap((gateway) => gatewayLines(ids, gateway)),
    ...box(ids, "apart", "On no Transit Gateway", isolated),
    "  classDef words fill:none,stroke:none",
    "",
  ].join("\n");
}

function gatewayLines(ids: MermaidIds, gateway: GatewayPicture): string[] {
  const { name, facts, environments, between, internet, waiting } = gateway;
  const hub = ids.of("gateway", name);
  const outside = ids.of("internet", name);
  return [
    `  ${hub}{{"${label([`Transit Gateway ${name}`, facts.join(", ")])}"}}`,
    ...environments.flatMap((environment) => {
      const key = `${name} ${environment.name}`;
      const words = ids.of("words", key);
      return [
        ...box(ids, key, environment.name, [
          ...environment.networks.map((network) => networkNode(ids, network)),
          `${words}["${environmentWords(environment).map(mermaidText).join("<br/>")}"]:::words`,
        ]),
        `  ${ids.of("box", key)} <--> ${hub}`,
      ];
    }),
    ...between.flatMap((network) => [
      `  ${networkNode(ids, network)}`,
      `  ${hub} <--> ${ids.of("network", network.name)}`,
    ]),
    ...(internet.length === 0 ? [] : [`  ${outside}(["Internet"])`]),
    ...internet.map((network) => `  ${ids.of("network", network)} <--> ${outside}`),
    ...box(
      ids,
      `${name} waiting`,
      "Attached, but without a route table yet",
      waiting.map((network) => networkNode(ids, network)),
    ),
  ];
}

function networkNode(ids: MermaidIds, { name, blocks, account, tiers, has, zones }: NetworkPicture): string {
  const lines = [
    name,
    ...(blocks.length === 0 ? [] : [blocks.join(", ")]),
    ...(account === undefined ? [] : [account]),
    ...(zones === 0 ? [] : [`${zones} ${zones === 1 ? "zone" : "zones"}: ${tiers.join(", ")}`]),
    ...(has.length === 0 ? [] : [has.join(", ")]),
  ];
  const text = `"${label(lines)}"`;
  return `${ids.of("network", name)}${zones === 0 ? `([${text}])` : `[${text}]`}`;
}

function box(ids: MermaidIds, key: string, title: string, nodes: readonly string[]): string[] {
  if (nodes.length === 0) return [];
  return [
    `  subgraph ${ids.of("box", key)}["${mermaidText(title)}"]`,
    ...nodes.map((node) => `    ${node}`),
    "  end",
  ];
}

/** The first line is what it is called. */
function label([name = "", ...lines]: readonly string[]): string {
  return [`<b>${mermaidText(name)}</b>`, ...lines.map(mermaidText)].join("<br/>");
}
