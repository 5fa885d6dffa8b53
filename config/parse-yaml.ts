import { type Document, isMap, parseDocument, type YAMLError } from "yaml";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { neverClosed } from "./never-closed";
import type { Notice } from "./notice";
import type { Place } from "./place";
import { placeValues } from "./place-values";
import { renameOldKeys } from "./rename-old-keys";
import { YamlText } from "./yaml-text";

/** One syntax error often causes many more; a longer list helps nobody. */
const maxSyntaxProblems = 20;

/** One organization file, under new keys. */
export interface ParsedYaml {
  /** A mapping. */
  readonly root: Place;
  /** One for each old key that the file uses. */
  readonly notices: readonly Notice[];
  /** Old keys beside the new ones. The rest of the file can be checked all the same. */
  readonly problems: readonly Problem[];
}

/**
 * Parses the text of an organization file (YAML 1.2, with merge keys) into its values and their places. Keys with an
 * old name get their new one.
 *
 * @throws PalisadeError with every syntax error; on what `placeValues` refuses
 */
export function parseYaml(fileName: string, text: string): ParsedYaml {
  const file = new YamlText(fileName, text);
  const document = parseDocument(text, {
    lineCounter: file.lines,
    prettyErrors: false,
    uniqueKeys: true,
    // Whatever a %YAML line says: YAML 1.1 reads `no` as false, and account ids with a leading 0 as octal numbers.
    schema: "core",
  });
  const errors = [...document.errors, ...document.warnings];
  // A tab makes nonsense of the lines after it, and errors of them would hide it.
  const tabs = errors.filter((error) => isTab(error, file));
  const syntax = (tabs.length > 0 ? tabs : errors).map((error) => syntaxProblem(error, file, document));
  const distinct = new Map(syntax.map((problem) => [`${problem.where} ${problem.found}`, problem]));
  if (syntax.length > 0) throw new PalisadeError([...distinct.values()].slice(0, maxSyntaxProblems));
  if (!isMap(document.contents)) throw new PalisadeError([notAMapping(file, document.contents === null)]);
  const { notices, problems } = renameOldKeys(document, file);
  const placed = placeValues(document, file);
  if (placed.problems.length > 0) throw new PalisadeError(placed.problems);
  return { root: placed.place, notices, problems };
}

function notAMapping(file: YamlText, empty: boolean): Problem {
  return {
    where: file.where(0),
    found: empty ? "the file is empty" : "the file is not a mapping",
    allowed: "expected an organization: name, regions, accounts and more",
    fix: "copy the organization.yaml that comes with Palisade and edit it; docs/getting-started.md explains how",
  };
}

function syntaxProblem(error: YAMLError, file: YamlText, document: Document.Parsed): Problem {
  const [start] = error.pos;
  const where = file.where(start);
  if (isTab(error, file)) {
    return {
      where: file.where(lineStart(start, file)),
      found: "a tab in the indentation",
      allowed: "YAML is indented with spaces",
      fix: "replace each tab by two spaces",
    };
  }
  if (error.code === "DUPLICATE_KEY") {
    const key = /^("[^"]*"|'[^']*'|[^:,{}]+)/.exec(file.text.slice(start, start + 200))?.[0]?.trim() ?? "";
    return {
      where,
      found: `the key ${key} is in the mapping twice`,
      allowed: "each key once",
      fix:
        key === "<<"
          ? "merge several mappings by a list: <<: [*first, *second]"
          : "rename or remove one of them",
    };
  }
  if (error.code === "TAG_RESOLVE_FAILED") {
    return {
      where,
      found: `the tag ${file.text.slice(...error.pos).trim()}`,
      allowed: "plain YAML without tags",
      fix: "remove the tag; put a value that begins with ! in quotes",
    };
  }
  if (error.code === "MULTIPLE_DOCS") {
    return {
      where,
      found: "a second document begins here",
      allowed: "one document in a file",
      fix: "remove the line ---, or put the rest into a file of its own and list it under include",
    };
  }
  const opened = neverClosed(document, error);
  if (opened !== undefined) {
    return {
      where: file.where(opened.offset),
      found: `a ${opened.open} that is never closed`,
      allowed: `a ${opened.close} at its end, on lines that are indented deeper than its key`,
      fix: `write ${opened.close} where it ends`,
    };
  }
  return {
    where,
    found: `YAML syntax: ${syntax(error)}`,
    allowed: "",
    fix: "correct the line: indent with two spaces, and put a value with : or # in quotes",
  };
}

/** Whether the line of an error is indented with a tab: whatever YAML makes of it, the tab is what is wrong. */
function isTab({ pos: [start] }: YAMLError, file: YamlText): boolean {
  return /^ *\t/.test(file.text.slice(lineStart(start, file)));
}

function lineStart(offset: number, { text }: YamlText): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function syntax(error: YAMLError): string {
  return error.message.includes("call stack")
    ? "it is nested too deeply"
    : error.message.replace(/\s+/g, " ");
}
