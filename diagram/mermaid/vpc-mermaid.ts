import type { SubnetPicture, TargetPicture, VpcPicture } from "../vpc-picture";
import { MermaidIds } from "./mermaid-ids";
import { mermaidText } from "./mermaid-text";

/** The subnets of a VPC by zone, and where their routes lead, as a Mermaid flowchart. */
export function vpcMermaid(picture: VpcPicture): string {
  const { network, facts, zones, subnets, targets, entrances } = picture;
  const ids = new MermaidIds();
  // Named first, in the order of the picture: later uses know the id alone.
  for (const { id, label, zone = "" } of targets) ids.of("to", id, `${label} ${zone}`.trimEnd());
  for (const { name, tier, zone } of subnets) ids.of("subnet", name, `${tier} ${zone}`);
  const gateway = targets.find(({ kind }) => kind === "internet-gateway");
  const elsewhere = targets.filter(({ zone }) => zone === undefined);
  return [
    "flowchart LR",
    `  subgraph vpc["${mermaidText([network, ...facts].join(", "))}"]`,
    ...zones.flatMap((zone) => {
      const here = targets.filter((one) => one.zone === zone);
      return [
        `    subgraph ${ids.of("zone", zone)}["${mermaidText(zone)}"]`,
        ...subnets.filter((one) => one.zone === zone).map((one) => `      ${subnetNode(ids, one, here)}`),
        ...here.map((one) => `      ${targetNode(ids, one)}`),
        "    end",
      ];
    }),
    ...elsewhere.filter(({ kind }) => inside.has(kind)).map((one) => `    ${targetNode(ids, one)}`),
    "  end",
    ...elsewhere.filter(({ kind }) => !inside.has(kind)).map((one) => `  ${targetNode(ids, one)}`),
    ...(gateway === undefined
      ? []
      : ['  internet(["Internet"])', `  ${ids.of("to", gateway.id)} <--> internet`]),
    ...subnets.flatMap((subnet) =>
      subnet.routes.map(({ destinations, target }) =>
        arrow(ids.of("subnet", subnet.name), "-->", destinations.join(", "), ids.of("to", target)),
      ),
    ),
    ...entrances.map(({ destinations, target }) =>
      arrow(
        gateway === undefined ? "vpc" : ids.of("to", gateway.id),
        "-.->",
        `in to ${destinations.join(", ")}`,
        ids.of("to", target),
      ),
    ),
    "",
  ].join("\n");
}

const inside: ReadonlySet<TargetPicture["kind"]> = new Set([
  "internet-gateway",
  "nat-gateway",
  "firewall",
  "endpoint",
]);

/** What stands beside it as a node is not said in it again. */
function subnetNode(
  ids: MermaidIds,
  { name, tier, block, holds }: SubnetPicture,
  beside: readonly TargetPicture[],
): string {
  const held = holds.filter((one) => !beside.some(({ label }) => label === one));
  const lines = [`<b>${mermaidText(tier)}</b>`, mermaidText(block), ...held.map(mermaidText)];
  return `${ids.of("subnet", name)}["${lines.join("<br/>")}"]`;
}

function targetNode(ids: MermaidIds, { id, label }: TargetPicture): string {
  return `${ids.of("to", id)}(["${mermaidText(label)}"])`;
}

function arrow(from: string, line: string, label: string, to: string): string {
  return `  ${from} ${line}|"${mermaidText(label)}"| ${to}`;
}
