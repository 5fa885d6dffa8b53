import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";

/** A bracket, brace or quote that nothing closes. */
export interface NeverClosed {
  /** Where it is opened. */
  readonly offset: number;
  readonly open: string;
  readonly close: string;
}

/**
 * What a syntax error says is never closed. YAML tells it where it would have had to be closed, which can be lines after
 * the one to correct.
 *
 * @returns undefined for errors of other kinds
 */
export function neverClosed(document: Document.Parsed, error: YAMLError): NeverClosed | undefined {
  const [flow] = /(?<=\bend with a )[\]}]/.exec(error.message) ?? [];
  const [quote] = /(?<=^Missing closing )["']/.exec(error.message) ?? [];
  const [end] = error.pos;
  let offset: number | undefined;
  const consider = (node: Node, ends: boolean): void => {
    // The last one is the innermost: those around it end with it, and what is to be closed first is it.
    if (ends && node.range) offset = node.range[0];
  };
  visit(document, {
    Node: (_, node) => {
      if (flow !== undefined && isCollection(node)) {
        consider(node, node.flow === true && node.range?.[1] === end);
      }
      if (quote !== undefined && isScalar(node)) {
        consider(node, node.type?.startsWith("QUOTE_") === true && (node.range?.[0] ?? end) < end);
      }
    },
  });
  const close = flow ?? quote;
  if (offset === undefined || close === undefined) return undefined;
  return { offset, open: close === "]" ? "[" : close === "}" ? "{" : close, close };
}
