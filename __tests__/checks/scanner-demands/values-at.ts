import type { ResourceBody } from "../../../controls/synthesized-stack";

/**
 * Every value at a path through nested blocks (`rule.status`). As in checkov's reading, a block may stand alone or in
 * a list, and a missing block has no values. Lists of plain values count one by one.
 */
export function valuesAt(body: ResourceBody, path: string): unknown[] {
  return path
    .split(".")
    .reduce<unknown[]>(
      (found, key) =>
        found.flatMap((block) =>
          typeof block === "object" && block !== null && key in block
            ? [(block as ResourceBody)[key]].flat()
            : [],
        ),
      [body],
    );
}
