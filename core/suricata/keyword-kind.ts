import { suricataKeywords } from "../../facts/suricata-keywords";

/** How a keyword is written; see `suricataKeywords`. */
export type KeywordKind = keyof typeof suricataKeywords;

/**
 * Keywords that AWS Network Firewall adds to those of Suricata.
 *
 * Source: AWS Network Firewall Developer Guide "URL and domain category filtering".
 */
const ofAws = ["aws_domain_category", "aws_url_category"];

const kinds = new Map<string, KeywordKind>([
  ...Object.entries(suricataKeywords).flatMap(([kind, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, kind as KeywordKind] as const),
  ),
  ...ofAws.map((word) => [word, "withValue"] as const),
]);

/** The kind of a keyword; undefined where neither Suricata nor AWS knows it. */
export function keywordKind(keyword: string): KeywordKind | undefined {
  return kinds.get(keyword);
}

/** Every keyword that there is, to find the one that was meant. */
export const knownKeywords: readonly string[] = [...kinds.keys()];
