import { Cidr } from "../core/cidr";
import { earlierStack } from "./earlier-stack";
import { type FileSystem, nodeFileSystem } from "./file-system";

/**
 * The block of the VPC with which a network was exported; undefined where it was not.
 *
 * @param directory the repository that was exported
 * @param path folder of the network's stack in it
 * @throws PalisadeError when a file cannot be read
 */
export function exportedNetworkBlock(
  directory: string,
  path: string,
  fileSystem: FileSystem = nodeFileSystem,
): string | undefined {
  const vpc = earlierStack(directory, path, fileSystem).resources.find(({ address }) =>
    address.startsWith("aws_vpc."),
  );
  // As JSON, or as HCL.
  const [, block] = /(?:^ *|")cidr_block"?\s*[:=]\s*"([^"$]+)"/m.exec(vpc?.text ?? "") ?? [];
  return block === undefined ? undefined : Cidr.parse(block).toString();
}
