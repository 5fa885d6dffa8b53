import { join } from "node:path";
import { Cidr } from "../core/cidr";
import type { TierBlock } from "../core/cidr-plan";
import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";

/**
 * Which slot of its addresses each zone of a network has, as the network was exported; empty where it was not yet, or
 * where its private subnets lie in other addresses.
 *
 * @param directory the repository that was exported
 * @param path folder of the network's stack in it
 * @param tier addresses of the private tier: every network has it, and all tiers have the same slots
 * @returns zone, by letter or id as its subnet names it, -> slot, counted from 1
 * @throws PalisadeError when a file cannot be read
 */
export function exportedZones(
  directory: string,
  path: string,
  { slots, more }: TierBlock,
  fileSystem: FileSystem = nodeFileSystem,
): ReadonlyMap<string, number> {
  const blocks = [...slots, ...(more?.slots ?? [])].map(String);
  return withReadableErrors(directory, () => {
    const subnets = ["main.tf.json", "main.tf"]
      .map((file) => join(directory, path, file))
      .filter((file) => fileSystem.followedKind(file) === "file")
      .flatMap((file) => subnetsIn(Buffer.from(fileSystem.read(file)).toString("utf8")));
    return new Map(
      subnets.flatMap(({ zone, block }) =>
        blocks.includes(block) ? [[zone, blocks.indexOf(block) + 1]] : [],
      ),
    );
  });
}

interface Subnet {
  readonly zone: string;
  readonly block: string;
}

/** Subnets of a file that we wrote ourselves, as JSON or HCL: both write one argument a line. */
function subnetsIn(text: string): Subnet[] {
  const bodies = text.startsWith("{") ? jsonBodies(text) : hclBodies(text);
  return bodies.flatMap(({ availability_zone: name, availability_zone_id: id, cidr_block: block }) => {
    const zone = id ?? name?.slice(-1);
    return zone === undefined || block === undefined ? [] : [{ zone, block: Cidr.parse(block).toString() }];
  });
}

type Body = Readonly<Partial<Record<"availability_zone" | "availability_zone_id" | "cidr_block", string>>>;

function jsonBodies(text: string): Body[] {
  const stack = JSON.parse(text) as {
    readonly resource?: { readonly aws_subnet?: Readonly<Record<string, Body>> };
  };
  return Object.values(stack.resource?.aws_subnet ?? {});
}

function hclBodies(text: string): Body[] {
  return [...text.matchAll(/^resource "aws_subnet" "[^"]+" \{\n([\s\S]*?)^\}/gm)].map(([, body = ""]) =>
    Object.fromEntries(
      [...body.matchAll(/^ {2}(availability_zone|availability_zone_id|cidr_block) += "([^"$]+)"$/gm)].map(
        ([, key = "", value = ""]) => [key, value],
      ),
    ),
  );
}
