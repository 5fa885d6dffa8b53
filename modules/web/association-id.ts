import { Token } from "cdktf";

/**
 * Construct id of the association of a resource: its ARN's own words, so that removing one resource from the
 * list leaves the protection of the others alone. A reference to a resource of the same stack has no words
 * yet and gets its place in the list.
 *
 * @param index place in the list, from 0
 */
export function associationId(arn: string, index: number): string {
  if (Token.isUnresolved(arn)) return `Association${index + 1}`;
  const resource = arn.split(":").slice(5).join(":");
  const words = resource.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return `Association${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}
