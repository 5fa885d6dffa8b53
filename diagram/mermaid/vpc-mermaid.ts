import { routeText } from "../route-text";
import type { SubnetPicture, VpcPicture } from "../vpc-picture";
import { MermaidIds } from "./mermaid-ids";
import { mermaidText } from "./mermaid-text";

/**
 * A VPC as a Mermaid flowchart: zones beside each other, in them the tiers with what they have and where their routes lead,
 * between the internet gateway and the Transit Gateway. Routes are words, as arrows would cross each other.
 */
export function vpcMermaid(picture: VpcPicture): string {
  const { network, facts, zones, subnets, targets, entrances } = picture;
  const ids = new MermaidIds();
  for (const { name, tier, zone } of subnets) ids.of("subnet", name, `${tier} ${zone}`);
  const internet = targets.find(({ kind }) => kind === "internet-gateway");
  const transit = targets.filter(({ kind }) => kind === "transit-gateway");
  const subnetsTo = (target: string) =>
    subnets.filter(({ routes }) => routes.some((route) => route.target === target));
  return [
    "flowchart TB",
    ...(internet === undefined
      ? []
      : [
          '  internet(["Internet"])',
          `  gateway["${label([internet.label, ...entrances.map((one) => `in: ${routeText(picture, one)}`)])}"]`,
          "  internet <--> gateway",
        ]),
    `  subgraph vpc["${mermaidText([network, ...facts].join(", "))}"]`,
    // Mermaid lays out subgraphs from the last to the first, where no edge tells their order.
    ...[...zones].reverse().flatMap((zone) => {
      const here = subnets.filter((one) => one.zone === zone);
      const column = here.map(({ name }) => ids.of("subnet", name)).join(" ~~~ ");
      return [
        `    subgraph ${ids.of("zone", zone)}["${mermaidText(zone)}"]`,
        "      direction TB",
        ...here.map((one) => `      ${ids.of("subnet", one.name)}["${subnetLabel(picture, one)}"]`),
        ...(here.length < 2 ? [] : [`      ${column}`]),
        "    end",
      ];
    }),
    "  end",
    ...(internet === undefined
      ? []
      : subnetsTo(internet.id).map(({ name }) => `  gateway <--> ${ids.of("subnet", name)}`)),
    ...transit.flatMap(({ id, label: name }) => [
      `  ${ids.of("to", id, name)}(["${mermaidText(name)}"])`,
      ...subnets
        .filter(({ attachedTo }) => attachedTo.includes(id))
        .map((one) => `  ${ids.of("subnet", one.name)} <--> ${ids.of("to", id)}`),
    ]),
    "",
  ].join("\n");
}

function subnetLabel(picture: VpcPicture, { tier, block, holds, routes, zone }: SubnetPicture): string {
  const led = routes.map((route) => routeText(picture, route, zone));
  return label([tier, block, ...holds, ...(led.length === 0 ? ["no route out of the VPC"] : led)]);
}

/** The first line is what it is called. */
function label([name = "", ...lines]: readonly string[]): string {
  return [`<b>${mermaidText(name)}</b>`, ...lines.map(mermaidText)].join("<br/>");
}
