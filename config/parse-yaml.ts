import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import type { Notice } from "./notice";
import { renameOldKeys } from "./rename-old-keys";
import { Source } from "./source";

/** One syntax error often causes many more; a longer list helps nobody. */
const maxSyntaxProblems = 20;

/** Aliases may repeat a few blocks; far more is an attack on memory ("billion laughs"). */
const maxAliasCount = 100;

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** An organization file as plain data, under new keys. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly source: Source;
  /** One for each old key that the file uses. */
  readonly notices: readonly Notice[];
  /** Old keys beside the new ones. The rest of the file can be checked all the same. */
  readonly problems: readonly Problem[];
}

/**
 * Parses the text of an organization file (YAML 1.2) into plain data and a map of where each value is. Keys with an
 * old name get their new one.
 *
 * @throws PalisadeError with every syntax error; on keys that JavaScript reserves; on aliases that
 * multiply
 */
export function parseYaml(fileName: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const source = new Source(fileName, text, document, lines);
  const problems: Problem[] = document.errors
    .slice(0, maxSyntaxProblems)
    .map((error) => syntaxProblem(error, text, source));
  if (problems.length > 0) throw new PalisadeError(problems);
  visit(document, {
    Alias(_, alias, ancestors) {
      const anchored = ancestors.find(
        (node) => isNode(node) && "anchor" in node && node.anchor === alias.source,
      );
      const unknown = alias.resolve(document) === undefined;
      if (anchored === undefined && !unknown) return;
      problems.push({
        where: source.whereOffset(alias.range?.[0] ?? 0),
        found: unknown
          ? `there is no anchor &${alias.source}`
          : `*${alias.source} refers to the block that it is in`,
        allowed: "an alias refers to a complete block before it",
        fix: "write out the values",
      });
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || !forbiddenKeys.has(String(pair.key.value))) return;
      problems.push({
        where: source.whereOffset(pair.key.range?.[0] ?? 0),
        found: `found the key "${String(pair.key.value)}"`,
        allowed: "JavaScript reserves this key",
        fix: "remove it, or choose another name",
      });
    },
  });
  if (problems.length > 0) throw new PalisadeError(problems);
  if (!isMap(document.contents)) {
    throw new PalisadeError([
      {
        where: source.whereOffset(0),
        found: document.contents === null ? "the file is empty" : "the file is not a mapping",
        allowed: "expected an organization: name, regions, accounts and more",
        fix: "copy the organization.yaml that comes with Palisade and edit it; docs/getting-started.md explains how",
      },
    ]);
  }
  const renamed = renameOldKeys(document, source);
  try {
    return { value: document.toJS({ maxAliasCount }), source, ...renamed };
  } catch (error) {
    throw new PalisadeError([
      {
        where: source.whereOffset(0),
        found: error instanceof Error ? error.message.toLowerCase() : String(error),
        allowed: `${maxAliasCount} resolved aliases (*name) at most`,
        fix: "write out the repeated values",
      },
    ]);
  }
}

function syntaxProblem(error: YAMLError, text: string, source: Source): Problem {
  const [start] = error.pos;
  const where = source.whereOffset(start);
  if (error.code === "DUPLICATE_KEY") {
    const key = /^("[^"]*"|'[^']*'|[^:,{}]+)/.exec(text.slice(start, start + 200))?.[0]?.trim() ?? "";
    return {
      where,
      found: `the key ${key} is in the mapping twice`,
      allowed: "each key once",
      fix: "rename or remove one of them",
    };
  }
  return {
    where,
    found: `YAML syntax: ${syntax(error)}`,
    allowed: "",
    fix: "correct the line: indent with two spaces, and put a value with : or # in quotes",
  };
}

function syntax(error: YAMLError): string {
  if (error.code === "MULTIPLE_DOCS") return "the file has multiple documents";
  return error.message.includes("call stack")
    ? "it is nested too deeply"
    : error.message.replace(/\s+/g, " ");
}
