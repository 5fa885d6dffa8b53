import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Problem } from "../core/problem";
import { isMergeKey } from "./is-merge-key";
import type { Notice } from "./notice";
import { type RenamedKey, renamedKeys } from "./renamed-keys";
import type { YamlText } from "./yaml-text";

/**
 * Gives every old key of a parsed file its new name, in place: a key keeps its position in the text and, as
 * its source, the name that the user wrote.
 *
 * @returns a notice for each kind of old key, at its first use; a problem where old and new stand together
 */
export function renameOldKeys(
  document: Document,
  file: YamlText,
): { readonly notices: Notice[]; readonly problems: Problem[] } {
  const notices: Notice[] = [];
  const problems: Problem[] = [];
  const anchored = anchoredNodes(document);
  for (const renamed of renamedKeys) {
    // One pattern after the other: what is renamed for one may be part of the next.
    const used = renamed.within.flatMap((pattern) =>
      mappingsAt(document, anchored, pattern.split(".")).flatMap((mapping) =>
        renameIn(mapping, renamed, file, problems),
      ),
    );
    if (used.length === 0) continue;
    notices.push({
      where: file.where(Math.min(...used)),
      message: `"${renamed.old}" is called "${renamed.new}" since ${renamed.since}; the old key still works`,
    });
  }
  return { notices, problems };
}

/** Offsets of what was renamed. Where the new key is there as well, the old one is dropped for a problem. */
function renameIn(mapping: YAMLMap, renamed: RenamedKey, file: YamlText, problems: Problem[]): number[] {
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
    where: file.where(offset),
    found: `"${renamed.old}" beside "${renamed.new}" (${file.where(current.key.range?.[0] ?? 0)})`,
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

/** The mappings at a path and those that are merged into them, each once, however many aliases lead to it. */
function mappingsAt(document: Document, anchored: Anchored, pattern: readonly string[]): YAMLMap[] {
  let found: unknown[] = [document.contents];
  for (const part of pattern) {
    const below = mappings(found, anchored).flatMap(({ items }) =>
      items
        .filter(({ key }) => part === "*" || (isScalar(key) && key.value === part))
        .map(({ value }) => value),
    );
    found = [...new Set(below)];
  }
  return mappings(found, anchored);
}

function mappings(nodes: readonly unknown[], anchored: Anchored): YAMLMap[] {
  const found = new Set<YAMLMap>();
  const add = (node: unknown): void => {
    const resolved = isAlias(node) ? anchored.get(node) : node;
    if (!isMap(resolved) || found.has(resolved)) return;
    found.add(resolved);
    for (const { value } of resolved.items.filter(isMergeKey)) {
      const merged = isAlias(value) ? anchored.get(value) : value;
      for (const one of isSeq(merged) ? merged.items : [merged]) add(one);
    }
  };
  for (const node of nodes) add(node);
  return [...found];
}

type Anchored = ReadonlyMap<unknown, Node>;

/** What each alias refers to: the last node before it with its anchor. */
function anchoredNodes(document: Document): Anchored {
  const anchors = new Map<string, Node>();
  const anchored = new Map<unknown, Node>();
  visit(document, {
    Node(_, node) {
      if ("anchor" in node && node.anchor !== undefined) anchors.set(node.anchor, node);
      const target = isAlias(node) ? anchors.get(node.source) : undefined;
      if (target !== undefined) anchored.set(node, target);
    },
  });
  return anchored;
}
