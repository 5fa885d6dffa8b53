import type { SynthesizedStack } from "../controls/synthesized-stack";
import { conversationsMermaid } from "../diagram/mermaid/conversations-mermaid";
import { topologyMermaid } from "../diagram/mermaid/topology-mermaid";
import { vpcMermaid } from "../diagram/mermaid/vpc-mermaid";
import { topologyOf } from "../diagram/topology-of";
import { vpcPictureOf } from "../diagram/vpc-picture-of";
import type { NetworkModel } from "../reach/network-model";
import { networkModelOf } from "../reach/network-model-of";
import type { ExportedStack } from "./exported-stack";

/**
 * Pictures of the network that a stack makes, or of all that meet at a Transit Gateway whose routes it has. Nothing for
 * other stacks.
 *
 * @param together reads the stacks that connect networks, once it is asked
 */
export function networkSection({ path, json }: ExportedStack, together: () => NetworkModel): string[] {
  const joins =
    has(json, "aws_ec2_transit_gateway_route_table_association") && !has(json, "aws_ec2_transit_gateway");
  if (!joins && !has(json, "aws_vpc")) return [];
  // Most networks meet no other: theirs is drawn from the stack alone.
  const meets = joins || has(json, "aws_ec2_transit_gateway_vpc_attachment");
  const model = meets ? together() : networkModelOf(new Map([[path, json]]));
  return [
    ...model.vpcs
      .filter(({ stack, subnets }) => stack === path && subnets.length > 0)
      .flatMap((vpc) => vpcSection(model, vpc)),
    ...(joins ? topologySection(model, path) : []),
  ];
}

function has({ resource = {} }: SynthesizedStack, type: string): boolean {
  return resource[type] !== undefined;
}

function vpcSection(model: NetworkModel, vpc: NetworkModel["vpcs"][number]): string[] {
  const picture = vpcPictureOf(model, vpc);
  const talks = picture.conversations.length > 0;
  return [
    "## The network",
    "Subnets by zone, and where their routes lead.",
    fenced(vpcMermaid(picture)),
    ...(talks
      ? [
          "What security groups let one end begin with another.",
          fenced(conversationsMermaid(picture.conversations)),
        ]
      : []),
  ];
}

function topologySection(model: NetworkModel, path: string): string[] {
  const gateways = topologyOf(model).gateways.filter(({ routing }) => routing.includes(path));
  if (gateways.length === 0) return [];
  return [
    "## Who reaches whom",
    "Networks by environment, as the route tables of the Transit Gateway lead them. A firewall between decides besides.",
    fenced(topologyMermaid({ gateways, apart: [] })),
  ];
}

function fenced(mermaid: string): string {
  return `\`\`\`mermaid\n${mermaid}\`\`\``;
}
