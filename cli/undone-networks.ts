import type { Organization } from "../config/schema/organization";
import { Cidr } from "../core/cidr";
import type { Problem } from "../core/problem";
import { exportedNetworkBlock } from "../export/exported-network-block";
import { wasExportedConnected } from "../export/was-exported-connected";

type Network = Organization["networks"][string];

/**
 * In what the organization would destroy networks of the repository in a directory, or cut them off: another block replaces
 * a VPC with all that is in it, and an attachment that is pending again has no route table.
 *
 * @param where the place of a value in the configuration, for messages
 * @throws PalisadeError when the directory cannot be read
 */
export function undoneNetworks(
  { networks, transitGateways }: Organization,
  where: (path: readonly string[]) => string,
  directory: string,
): Problem[] {
  return Object.entries(networks).flatMap(([name, network]) => {
    const place = ["networks", name];
    const path = `accounts/${network.account}/${network.region}/network-${name}`;
    const { gateway = "", attachmentId } = network.transit ?? {};
    const { account = "", region = "" } = transitGateways[gateway] ?? {};
    const routing = `accounts/${account}/${region}/transit-routing-${gateway}`;
    const before = exportedNetworkBlock(directory, path);
    const isCut = attachmentId === "pending" && wasExportedConnected(directory, routing, name);
    return [
      ...(before === undefined || before === Cidr.parse(network.cidr).toString()
        ? []
        : [replaced(where([...place, "cidr"]), network, before, path)]),
      ...(isCut ? [cut(where([...place, "transit", "attachmentId"]), network, routing)] : []),
    ];
  });
}

function replaced(where: string, { cidr }: Network, before: string, path: string): Problem {
  return {
    where,
    found: `${cidr}, and the network was exported with ${before}`,
    allowed:
      "the block with which a network was exported: for another, Terraform destroys the VPC with all that is in it",
    fix: `write cidr: ${before} again, and further blocks under secondaryCidrs; or add a network of another name with ${cidr}, move there, and remove this one. Where it was never applied, remove the folder ${path} and export again`,
  };
}

function cut(where: string, { account, transit }: Network, routing: string): Problem {
  return {
    where,
    found: `pending, and the network was exported as connected to ${transit?.gateway}`,
    allowed:
      "pending until a network is connected, and the id ever after: without it Terraform takes the network off its route table, and nothing reaches it",
    fix: `write the id that \`aws ec2 describe-transit-gateway-vpc-attachments\` prints in ${account}, or remove transit to take the network off. Where it was never applied, remove the folder ${routing} and export again`,
  };
}
