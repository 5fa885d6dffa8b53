import type { ResourceBody } from "./synthesized-stack";

/** A nested block as a list: Terraform JSON writes it as an object or as a list of objects. */
export function nestedBlocks(value: unknown): ResourceBody[] {
  return [value].flat().filter((item): item is ResourceBody => typeof item === "object" && item !== null);
}
