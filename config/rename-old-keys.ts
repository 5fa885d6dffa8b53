import { type Document, isAlias, isMap, isScalar, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Problem } from "../core/problem";
import type { Notice } from "./notice";
import { type RenamedKey, renamedKeys } from "./renamed-keys";
import type { Source } from "./source";

/**
 * Gives every old key of a parsed file its new name, in place: a key keeps its position in the text and, in
 * `source`, the name that the user wrote.
 *
 * @returns a notice for each kind of old key, at its first use; a problem where old and new stand together
 */
export function renameOldKeys(
  document: Document,
  source: Source,
): { readonly notices: Notice[]; readonly problems: Problem[] } {
  const notices: Notice[] = [];
  const problems: Problem[] = [];
  for (const renamed of renamedKeys) {
    // One pattern after the other: what is renamed for one may be part of the next.
    const used = renamed.within.flatMap((pattern) =>
      mappingsAt(document, pattern.split(".")).flatMap((mapping) =>
        renameIn(mapping, renamed, source, problems),
      ),
    );
    if (used.length === 0) continue;
    notices.push({
      where: source.whereOffset(Math.min(...used)),
      message: `"${renamed.old}" is called "${renamed.new}" since ${renamed.since}; the old key still works`,
    });
  }
  return { notices, problems };
}

/** Offsets of what was renamed. Where the new key is there as well, the old one is dropped for a problem. */
function renameIn(mapping: YAMLMap, renamed: RenamedKey, source: Source, problems: Problem[]): number[] {
  const old = keyOf(mapping, renamed.old);
  if (old === undefined) return [];
  const offset = old.key.range?.[0] ?? 0;
  const current = keyOf(mapping, renamed.new);
  if (current === undefined) {
    old.key.value = renamed.new;
    return [offset];
  }
  mapping.items.splice(mapping.items.indexOf(old), 1);
  problems.push({
    where: source.whereOffset(offset),
    found: `"${renamed.old}" beside "${renamed.new}" (${source.whereOffset(current.key.range?.[0] ?? 0)})`,
    allowed: `only one of them: "${renamed.old}" is the old name of "${renamed.new}"`,
    fix: `keep "${renamed.new}"`,
  });
  return [];
}

function keyOf(mapping: YAMLMap, name: string): (Pair & { readonly key: Scalar }) | undefined {
  return mapping.items.find(
    (pair): pair is Pair & { readonly key: Scalar } => isScalar(pair.key) && pair.key.value === name,
  );
}

/** The mappings at a path, each once, however many aliases lead to it. */
function mappingsAt(document: Document, pattern: readonly string[]): YAMLMap[] {
  let found: unknown[] = [document.contents];
  for (const part of pattern) {
    const below = mappings(found, document).flatMap(({ items }) =>
      items
        .filter(({ key }) => part === "*" || (isScalar(key) && key.value === part))
        .map(({ value }) => value),
    );
    found = [...new Set(below)];
  }
  return mappings(found, document);
}

function mappings(nodes: readonly unknown[], document: Document): YAMLMap[] {
  const resolved = nodes.map((node) => (isAlias(node) ? node.resolve(document) : node));
  return [...new Set(resolved)].filter((node): node is YAMLMap => isMap(node));
}
