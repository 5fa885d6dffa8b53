import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { Source } from "./source";

/** A broken line often breaks all that follow; more than these help nobody. */
const maxSyntaxProblems = 20;

/** Aliases may repeat a few blocks; far more is an attack on memory ("billion laughs"). */
const maxAliasCount = 100;

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses the text of an organization file (YAML 1.2) into plain data and a map of where each value stands.
 *
 * @throws PalisadeError with every syntax error; on keys that JavaScript would take for its own; on aliases that
 * multiply
 */
export function parseYaml(
  fileName: string,
  text: string,
): { readonly value: unknown; readonly source: Source } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
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
        found: unknown ? `there is no anchor &${alias.source}` : `*${alias.source} repeats what it stands in`,
        allowed: "an alias repeats a block that stands before it and is complete",
        fix: "write the values out",
      });
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || !forbiddenKeys.has(String(pair.key.value))) return;
      problems.push({
        where: source.whereOffset(pair.key.range?.[0] ?? 0),
        found: `found the key "${String(pair.key.value)}"`,
        allowed: "keys that JavaScript reserves for its objects are not allowed",
        fix: "remove it or choose another name",
      });
    },
  });
  if (problems.length > 0) throw new PalisadeError(problems);
  if (!isMap(document.contents)) {
    throw new PalisadeError([
      {
        where: source.whereOffset(0),
        found: document.contents === null ? "the file is empty" : "the file does not hold a mapping",
        allowed: "expected the settings of an organization",
        fix: "start from the organization.yaml that comes with Palisade",
      },
    ]);
  }
  try {
    return { value: document.toJS({ maxAliasCount }), source };
  } catch (error) {
    throw new PalisadeError([
      {
        where: source.whereOffset(0),
        found: error instanceof Error ? error.message.toLowerCase() : String(error),
        allowed: `aliases (*name) may be followed ${maxAliasCount} times at most`,
        fix: "write the repeated values out",
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
      found: `the key ${key} stands twice in one mapping`,
      allowed: "each name may be used once",
      fix: "rename or remove one of the two",
    };
  }
  return {
    where,
    found: `YAML syntax: ${syntax(error)}`,
    allowed: "",
    fix: "mend the line; indentation is two blanks, and a value with : or # needs quotes",
  };
}

function syntax(error: YAMLError): string {
  if (error.code === "MULTIPLE_DOCS") return "the file holds multiple documents";
  return error.message.includes("call stack")
    ? "it is nested too deeply"
    : error.message.replace(/\s+/g, " ");
}
