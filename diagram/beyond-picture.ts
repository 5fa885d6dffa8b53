import type { TransitAttachment, TransitGateway } from "../reach/network-model";
import type { NetworkPicture } from "./topology-picture";

/** What is behind an attachment that is no VPC of any stack, such as a VPN connection. */
export function beyondPicture(
  { routeTables }: TransitGateway,
  attachment: TransitAttachment,
): NetworkPicture {
  const led = routeTables.flatMap(({ routes }) => routes.filter(({ target }) => target === attachment.id));
  const [kind = ""] = attachment.address.split(".");
  return {
    name: attachment.name,
    blocks: [...new Set(led.map(({ block }) => String(block)))].sort(),
    account: undefined,
    region: undefined,
    zones: 0,
    tiers: [],
    has: [words[kind] ?? "another network"],
  };
}

const words: Readonly<Record<string, string>> = {
  aws_vpn_connection: "VPN connection",
  aws_ec2_transit_gateway_peering_attachment: "another Transit Gateway",
  aws_ec2_transit_gateway_vpc_attachment: "a VPC that is not drawn here",
};
