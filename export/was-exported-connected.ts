import { terraformAddress } from "../core/terraform-address";
import { earlierStack } from "./earlier-stack";
import { type FileSystem, nodeFileSystem } from "./file-system";

/**
 * Whether a network was exported as connected: its attachment has a route table of its Transit Gateway.
 *
 * @param directory the repository that was exported
 * @param path folder of the stack with the routing of the Transit Gateway in it
 * @throws PalisadeError when a file cannot be read
 */
export function wasExportedConnected(
  directory: string,
  path: string,
  network: string,
  fileSystem: FileSystem = nodeFileSystem,
): boolean {
  const name = terraformAddress(["Routing", "Networks", network, "Association"]);
  return earlierStack(directory, path, fileSystem).resources.some(
    ({ address }) => address === `aws_ec2_transit_gateway_route_table_association.${name}`,
  );
}
