import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { objectives } from "../controls/objectives";

const controls = join(__dirname, "../controls");

/**
 * The ids of objectives by the types of resources that their proofs name, so that a review loads only what it needs. A
 * proof is asked of every type that stands in its file, or in a file of controls/ that it imports.
 */
export function objectiveTypes(): Readonly<Record<string, readonly string[]>> {
  const byId = objectives.map(({ id }) => {
    const file = join(controls, "objectives", `${id.replace(".", "-")}.ts`);
    return [id, new Set(sources(file).flatMap((text) => text.match(/\baws_[a-z0-9_]+/g) ?? []))] as const;
  });
  const types = [...new Set(byId.flatMap(([, named]) => [...named]))].sort();
  return Object.fromEntries(
    types.map((type) => [type, byId.filter(([, named]) => named.has(type)).map(([id]) => id)]),
  );
}

/** The text of a file and of all that it imports of controls/. */
function sources(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file) || relative(controls, file).startsWith("..")) return [];
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const imports = [...text.matchAll(/ from "(\.[^"]+)"/g)].map(([, path = ""]) =>
    join(dirname(file), `${path}.ts`),
  );
  return [text, ...imports.flatMap((path) => sources(path, seen))];
}
