import { apiValue } from "./api-value";
import type { ChosenField, FieldToMatch, MapField } from "./field-to-match";
import type { StatementContext } from "./statement-context";
import type { StatementProblem } from "./statement-problem";
import type { TextTransformation } from "./text-transformations";
import type { Statement } from "./web-acl-rule";

/** A part of a request, and what is done to it before it is compared. */
export interface Inspected {
  readonly fieldToMatch: FieldToMatch;
  /** In their order; `[none]` where the part is compared as it is. */
  readonly textTransformations: readonly TextTransformation[];
}

/**
 * How Terraform spells what is inspected, what it costs, and what is wrong with it.
 *
 * Body, headers and cookies are inspected up to a size; what is longer matches where a match stops a request.
 *
 * Sources: AWS WAF Developer Guide, "Request components" (10 WCU for all query arguments, the base cost twice for a JSON
 * body), "Text transformations" (10 WCU each), "Oversize web request components"; AWS WAF API Reference "FieldToMatch".
 */
export const inspected = {
  block: ({ fieldToMatch, textTransformations }: Inspected, context: StatementContext): Statement => ({
    field_to_match: fieldBlock(fieldToMatch, context),
    text_transformation: textTransformations.map((type, priority) => ({ priority, type: apiValue(type) })),
  }),

  capacity: (base: number, { fieldToMatch, textTransformations }: Inspected): number => {
    const json =
      fieldToMatch === "json-body" ||
      (typeof fieldToMatch === "object" && fieldToMatch.jsonBody !== undefined);
    const more = fieldToMatch === "all-query-arguments" ? 10 : 0;
    return base * (json ? 2 : 1) + more + 10 * textTransformations.filter((type) => type !== "none").length;
  },

  problems: ({ fieldToMatch, textTransformations }: Inspected): StatementProblem[] => [
    ...fieldProblems(fieldToMatch),
    ...transformationProblems(textTransformations),
  ],
};

function fieldBlock(field: FieldToMatch, context: StatementContext): Statement {
  const oversize = context.doubtMatches ? "MATCH" : "NO_MATCH";
  const said = (value: string | undefined) => (value === undefined ? oversize : apiValue(value));
  const all = (map: MapField, list: string) => ({
    match_pattern: [
      map.included !== undefined
        ? { [`included_${list}`]: map.included }
        : map.excluded !== undefined
          ? { [`excluded_${list}`]: map.excluded }
          : { all: {} },
    ],
    match_scope: apiValue(map.matchScope ?? "all"),
    oversize_handling: said(map.oversizeHandling),
  });
  const chosen: ChosenField = typeof field === "object" ? field : (whole[field] ?? {});
  if (chosen.singleHeader !== undefined) {
    return { single_header: { name: chosen.singleHeader } };
  }
  if (chosen.singleQueryArgument !== undefined) {
    return { single_query_argument: { name: chosen.singleQueryArgument } };
  }
  if (chosen.body !== undefined) return { body: { oversize_handling: said(chosen.body.oversizeHandling) } };
  if (chosen.jsonBody !== undefined) {
    const { includedPaths, matchScope, oversizeHandling, invalidFallbackBehavior } = chosen.jsonBody;
    return {
      json_body: {
        invalid_fallback_behavior: said(invalidFallbackBehavior),
        match_pattern: [includedPaths === undefined ? { all: {} } : { included_paths: includedPaths }],
        match_scope: apiValue(matchScope ?? "all"),
        oversize_handling: said(oversizeHandling),
      },
    };
  }
  if (chosen.headers !== undefined) return { headers: [all(chosen.headers, "headers")] };
  if (chosen.cookies !== undefined) return { cookies: all(chosen.cookies, "cookies") };
  switch (field) {
    case "header-order":
      return { header_order: [{ oversize_handling: oversize }] };
    case "ja3-fingerprint":
      return { ja3_fingerprint: { fallback_behavior: oversize } };
    case "ja4-fingerprint":
      return { ja4_fingerprint: { fallback_behavior: oversize } };
    case "uri-fragment":
      return { uri_fragment: { fallback_behavior: oversize } };
    default:
      return { [String(field).replace(/-/g, "_")]: {} };
  }
}

/** Parts that are inspected as a whole, as if nothing of them had been chosen. */
const whole: Readonly<Record<string, ChosenField>> = {
  body: { body: {} },
  cookies: { cookies: {} },
  headers: { headers: {} },
  "json-body": { jsonBody: {} },
};

function fieldProblems(field: FieldToMatch): StatementProblem[] {
  if (typeof field !== "object") return [];
  const problems: StatementProblem[] = [];
  const report = (path: readonly string[], found: string, allowed: string, fix: string) =>
    problems.push({ path: ["fieldToMatch", ...path], found, allowed, fix });
  const keys = Object.entries(field).filter(([, value]) => value !== undefined);
  if (keys.length !== 1) {
    report(
      [],
      keys.length === 0 ? "no part of a request" : `${keys.map(([key]) => key).join(" and ")} together`,
      "one part of a request",
      "keep one key, and write a statement for each other part, joined by or",
    );
  }
  const { singleHeader: header, singleQueryArgument: argument, headers, cookies } = field;
  for (const [key, name, longest] of [
    ["singleHeader", header, 40],
    ["singleQueryArgument", argument, 30],
  ] as const) {
    if (name === undefined) continue;
    if (name.length > longest) {
      report([key], `a name of ${name.length} characters`, `at most ${longest}`, "inspect all of them");
    } else if (!/^[0-9a-z_-]+$/.test(name)) {
      report(
        [key],
        name,
        "a name in lower case, of letters, digits, hyphens and underscores",
        `write ${name.toLowerCase()}; names are compared in lower case`,
      );
    }
  }
  for (const [name, map] of Object.entries({ headers, cookies })) {
    if (map?.included === undefined || map.excluded === undefined) continue;
    report([name], "included and excluded together", "one of them", "keep included");
  }
  return problems;
}

function transformationProblems(types: readonly TextTransformation[]): StatementProblem[] {
  const path = ["textTransformations"];
  if (types.length > 10) {
    return [{ path, found: `${types.length} transformations`, allowed: "at most 10", fix: "remove some" }];
  }
  if (types.length > 1 && types.includes("none")) {
    return [
      { path, found: "none beside others", allowed: "none alone, or others alone", fix: "remove none" },
    ];
  }
  const again = types.findIndex((type, index) => type === types[index - 1] && !decodes(type));
  if (again < 0) return [];
  return [
    {
      path: [...path, again],
      found: `${types[again]} after ${types[again]}, which changes nothing and costs 10 WCU`,
      allowed: "a transformation twice in a row where it decodes: what is encoded twice is decoded twice",
      fix: "remove one of them",
    },
  ];
}

/** Whether a transformation may find something again in what it made. */
function decodes(type: TextTransformation): boolean {
  return /decode|md5|utf8|unicode/.test(type);
}
