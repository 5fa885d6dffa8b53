import type { FieldToMatch } from "../../../modules/web/field-to-match";
import type { OwnStatement } from "../../../modules/web/own-statement";
import { ownStatements } from "../../../modules/web/own-statements";
import { type StatementSets, statementContext } from "../../../modules/web/statement-context";
import { statementProblems } from "../../../modules/web/statement-problems";
import type { TextTransformation } from "../../../modules/web/text-transformations";

const sets: StatementSets = {
  ipSetArns: (name) => ({ v4: ["arn:v4"], both: ["arn:v4", "arn:v6"] })[name],
  regexSet: (name) => (name === "tools" ? { arn: "arn:tools" } : undefined),
  known: { ipSets: ["v4", "both"], regexPatternSets: ["tools"] },
};
const client = { headerName: "CF-Connecting-IP", position: "LAST" } as const;

const seen = (fieldToMatch: FieldToMatch = "uri-path", ...textTransformations: TextTransformation[]) => ({
  fieldToMatch,
  textTransformations: textTransformations.length === 0 ? (["none"] as const) : textTransformations,
});
const byte = (
  positionalConstraint: NonNullable<OwnStatement["byteMatch"]>["positionalConstraint"],
  ...of: Parameters<typeof seen>
): OwnStatement => ({ byteMatch: { ...seen(...of), positionalConstraint, searchString: "x" } });

describe("capacity, by AWS's formulas", () => {
  test.each<[number, string, OwnStatement]>([
    [1, "geo", { geo: { countryCodes: ["CH", "DE"] } }],
    [1, "asn", { asn: { asnList: [64500] } }],
    [1, "label", { labelMatch: { scope: "label", key: "a" } }],
    [1, "size", { sizeConstraint: { ...seen("query-string"), comparisonOperator: "gt", size: 9 } }],
    [1, "IP set of one family", { ipSet: { name: "v4" } }],
    [2, "IP set of both families", { ipSet: { name: "both" } }],
    [2, "text exactly", byte("exactly")],
    [2, "text at the start", byte("starts-with")],
    [2, "text at the end", byte("ends-with")],
    [10, "text anywhere", byte("contains")],
    [10, "word anywhere", byte("contains-word")],
    [3, "regular expression", { regexMatch: { ...seen(), regexString: "a" } }],
    [25, "regex pattern set", { regexPatternSet: { ...seen(), name: "tools" } }],
    [20, "SQL", { sqli: seen() }],
    [20, "SQL, low", { sqli: { ...seen(), sensitivityLevel: "low" } }],
    [30, "SQL, high", { sqli: { ...seen(), sensitivityLevel: "high" } }],
    [40, "scripts", { xss: seen() }],
    [12, "one transformation", byte("exactly", "uri-path", "lowercase")],
    [32, "three transformations", byte("exactly", "uri-path", "url-decode", "normalize-path", "lowercase")],
    [12, "all query arguments", byte("exactly", "all-query-arguments")],
    [80, "JSON body, which doubles the base", { xss: seen("json-body") }],
    [80, "JSON body by paths", { xss: seen({ jsonBody: { includedPaths: ["/a"] } }) }],
    [
      70,
      "JSON body and a transformation",
      { sqli: { ...seen("json-body", "url-decode"), sensitivityLevel: "high" } },
    ],
    [
      50,
      "all query arguments and two transformations",
      { sqli: seen("all-query-arguments", "url-decode", "lowercase") },
    ],
    [3, "and", { and: [{ geo: { countryCodes: ["CH"] } }, byte("exactly")] }],
    [41, "or", { or: [{ geo: { countryCodes: ["CH"] } }, { xss: seen() }] }],
    [40, "not", { not: { xss: seen() } }],
  ])("%i WCU: %s", (units, _what, statement) => {
    expect(ownStatements.capacity(statement, statementContext("block", sets))).toBe(units);
  });

  test.each([
    ["block", 5],
    ["allow", 1],
  ] as const)("an IP set behind a CDN, to %s: %i WCU for each family", (action, units) => {
    const context = statementContext(action, { ...sets, client });
    expect(ownStatements.capacity({ ipSet: { name: "v4" } }, context)).toBe(units);
    expect(ownStatements.capacity({ ipSet: { name: "both" } }, context)).toBe(2 * units);
  });
});

describe("statements, as Terraform spells them", () => {
  const block = (
    statement: OwnStatement,
    action: "allow" | "block" = "block",
    more: Partial<StatementSets> = {},
  ) => ownStatements.block(statement, statementContext(action, { ...sets, ...more }));
  const none = [{ priority: 0, type: "NONE" }];

  test.each<[OwnStatement, object]>([
    [
      {
        byteMatch: {
          ...seen("uri-path", "url-decode", "lowercase"),
          positionalConstraint: "starts-with",
          searchString: "/a",
        },
      },
      {
        byte_match_statement: {
          field_to_match: { uri_path: {} },
          positional_constraint: "STARTS_WITH",
          search_string: "/a",
          text_transformation: [
            { priority: 0, type: "URL_DECODE" },
            { priority: 1, type: "LOWERCASE" },
          ],
        },
      },
    ],
    [
      { regexMatch: { ...seen({ singleHeader: "user-agent" }), regexString: "${jndi" } },
      {
        regex_match_statement: {
          field_to_match: { single_header: { name: "user-agent" } },
          regex_string: "$${jndi",
          text_transformation: none,
        },
      },
    ],
    [
      { regexPatternSet: { ...seen("method"), name: "tools" } },
      {
        regex_pattern_set_reference_statement: {
          arn: "arn:tools",
          field_to_match: { method: {} },
          text_transformation: none,
        },
      },
    ],
    [
      { sizeConstraint: { ...seen({ singleQueryArgument: "q" }), comparisonOperator: "ge", size: 10 } },
      {
        size_constraint_statement: {
          comparison_operator: "GE",
          field_to_match: { single_query_argument: { name: "q" } },
          size: 10,
          text_transformation: none,
        },
      },
    ],
    [{ asn: { asnList: [64501, 64500, 64501] } }, { asn_match_statement: { asn_list: [64500, 64501] } }],
    [{ geo: { countryCodes: ["DE", "CH"] } }, { geo_match_statement: { country_codes: ["CH", "DE"] } }],
    [
      { labelMatch: { scope: "namespace", key: "a:" } },
      { label_match_statement: { scope: "NAMESPACE", key: "a:" } },
    ],
    [{ ipSet: { name: "v4" } }, { ip_set_reference_statement: { arn: "arn:v4" } }],
    [
      { not: { ipSet: { name: "both" } } },
      {
        not_statement: {
          statement: [
            {
              or_statement: {
                statement: [
                  { ip_set_reference_statement: { arn: "arn:v4" } },
                  { ip_set_reference_statement: { arn: "arn:v6" } },
                ],
              },
            },
          ],
        },
      },
    ],
    [
      { and: [{ labelMatch: { scope: "label", key: "a" } }, { labelMatch: { scope: "label", key: "b" } }] },
      {
        and_statement: {
          statement: ["a", "b"].map((key) => ({ label_match_statement: { scope: "LABEL", key } })),
        },
      },
    ],
  ])("%j", (statement, expected) => {
    expect(block(statement)).toEqual(expected);
  });

  test.each<[FieldToMatch, object]>([
    ["body", { body: { oversize_handling: "MATCH" } }],
    [{ body: { oversizeHandling: "continue" } }, { body: { oversize_handling: "CONTINUE" } }],
    [
      "json-body",
      {
        json_body: {
          invalid_fallback_behavior: "MATCH",
          match_pattern: [{ all: {} }],
          match_scope: "ALL",
          oversize_handling: "MATCH",
        },
      },
    ],
    [
      {
        jsonBody: {
          includedPaths: ["/a"],
          matchScope: "value",
          invalidFallbackBehavior: "evaluate-as-string",
        },
      },
      {
        json_body: {
          invalid_fallback_behavior: "EVALUATE_AS_STRING",
          match_pattern: [{ included_paths: ["/a"] }],
          match_scope: "VALUE",
          oversize_handling: "MATCH",
        },
      },
    ],
    [
      "headers",
      { headers: [{ match_pattern: [{ all: {} }], match_scope: "ALL", oversize_handling: "MATCH" }] },
    ],
    [
      { headers: { included: ["a"], matchScope: "key" } },
      {
        headers: [
          { match_pattern: [{ included_headers: ["a"] }], match_scope: "KEY", oversize_handling: "MATCH" },
        ],
      },
    ],
    [
      { cookies: { excluded: ["session"], oversizeHandling: "no-match" } },
      {
        cookies: {
          match_pattern: [{ excluded_cookies: ["session"] }],
          match_scope: "ALL",
          oversize_handling: "NO_MATCH",
        },
      },
    ],
    ["header-order", { header_order: [{ oversize_handling: "MATCH" }] }],
    ["ja3-fingerprint", { ja3_fingerprint: { fallback_behavior: "MATCH" } }],
    ["ja4-fingerprint", { ja4_fingerprint: { fallback_behavior: "MATCH" } }],
    ["uri-fragment", { uri_fragment: { fallback_behavior: "MATCH" } }],
    ["all-query-arguments", { all_query_arguments: {} }],
    ["query-string", { query_string: {} }],
  ])("part %j", (field, expected) => {
    const { xss_match_statement: written } = block({ xss: seen(field) }) as Record<string, object>;
    expect(written).toEqual({ field_to_match: expected, text_transformation: none });
  });

  test("what is too long to inspect is stopped, and is not let in; a not turns it around", () => {
    const oversize = (statement: OwnStatement, action: "allow" | "block") =>
      /"oversize_handling":"(\w+)"/.exec(JSON.stringify(block(statement, action)))?.[1];
    expect(oversize({ xss: seen("body") }, "block")).toBe("MATCH");
    expect(oversize({ not: { xss: seen("body") } }, "block")).toBe("NO_MATCH");
    expect(oversize({ xss: seen("body") }, "allow")).toBe("NO_MATCH");
    expect(oversize({ not: { xss: seen("body") } }, "allow")).toBe("MATCH");
  });

  test("behind a CDN addresses, countries and networks are the client's", () => {
    const written = JSON.stringify(
      block(
        { or: [{ geo: { countryCodes: ["CH"] } }, { asn: { asnList: [1] } }, { ipSet: { name: "v4" } }] },
        "block",
        { client },
      ),
    );
    expect(written.split('"header_name":"CF-Connecting-IP","fallback_behavior":"MATCH"')).toHaveLength(4);
    expect(written).toContain('"position":"ANY"');
    expect(JSON.stringify(block({ ipSet: { name: "v4" } }, "allow", { client }))).toContain(
      '"fallback_behavior":"NO_MATCH","position":"LAST"',
    );
  });
});

describe("what AWS WAF would refuse of a statement", () => {
  test("names the country that may be meant", () => {
    const statement: OwnStatement = { geo: { countryCodes: ["CH", "UK"] } };
    const [problem] = statementProblems(statement, statementContext("block", sets), 3);
    expect(problem?.fix).toBe("write GB");
  });

  const problems = (statement: OwnStatement, levels: 1 | 2 | 3 = 3) =>
    statementProblems(statement, statementContext("block", sets), levels).map(
      ({ path, found }) => `${path.join(".")}: ${found}`,
    );
  const deep = (levels: number): OwnStatement => (levels === 0 ? byte("exactly") : { not: deep(levels - 1) });

  test.each<[OwnStatement, string]>([
    [{}, ": an empty statement"],
    [{ geo: { countryCodes: ["CH"] }, xss: seen() }, ": geo and xss in one statement"],
    [{ and: [byte("exactly")] }, "and: 1 statement"],
    [
      { or: [byte("exactly"), { geo: { countryCodes: ["XX"] } }] },
      "or.1.geo.countryCodes.0: there is no country XX",
    ],
    [{ geo: { countryCodes: Array.from({ length: 51 }, () => "CH") } }, "geo.countryCodes: 51 countries"],
    [{ asn: { asnList: [] } }, "asn.asnList: 0 numbers"],
    [{ asn: { asnList: [-1] } }, "asn.asnList.0: -1"],
    [{ ipSet: { name: "bot" } }, "ipSet.name: there is no IP set bot"],
    [
      { regexPatternSet: { ...seen(), name: "tool" } },
      "regexPatternSet.name: there is no regex pattern set tool",
    ],
    [
      { regexMatch: { ...seen(), regexString: "(a)\\1" } },
      'regexMatch.regexString: "(a)\\\\1": it has a backreference, which AWS WAF or its provider does not support',
    ],
    [{ labelMatch: { scope: "namespace", key: "a" } }, "labelMatch.key: a"],
    [{ labelMatch: { scope: "label", key: "a:" } }, "labelMatch.key: a:, which is a namespace"],
    [{ labelMatch: { scope: "label", key: "a b" } }, 'labelMatch.key: "a b"'],
    [
      {
        byteMatch: {
          ...seen("uri-path", "lowercase"),
          positionalConstraint: "exactly",
          searchString: "/Admin",
        },
      },
      'byteMatch.searchString: "/Admin", which never matches after lowercase',
    ],
    [
      { byteMatch: { ...seen(), positionalConstraint: "exactly", searchString: "é".repeat(101) } },
      "byteMatch.searchString: a text of 202 bytes",
    ],
    [
      { byteMatch: { ...seen(), positionalConstraint: "contains-word", searchString: "a-b" } },
      'byteMatch.searchString: "a-b"',
    ],
    [{ xss: seen("body", "none", "lowercase") }, "xss.textTransformations: none beside others"],
    [{ xss: seen({ singleHeader: "User-Agent" }) }, "xss.fieldToMatch.singleHeader: User-Agent"],
    [
      { xss: seen({ singleQueryArgument: "q".repeat(31) }) },
      "xss.fieldToMatch.singleQueryArgument: a name of 31 characters",
    ],
    [{ xss: seen({}) }, "xss.fieldToMatch: no part of a request"],
    [{ xss: seen({ body: {}, singleHeader: "a" }) }, "xss.fieldToMatch: body and singleHeader together"],
    [
      { xss: seen({ headers: { included: ["a"], excluded: ["b"] } }) },
      "xss.fieldToMatch.headers: included and excluded together",
    ],
  ])("%j", (statement, problem) => {
    expect(problems(statement)).toEqual([problem]);
  });

  test("more levels of and, or and not than the provider takes, where an IP set of both families is one", () => {
    expect(problems(deep(3))).toEqual([]);
    expect(problems(deep(4))).toEqual([expect.stringContaining("4 levels of and, or and not")]);
    expect(problems(deep(2), 2)).toEqual([]);
    expect(problems(deep(3), 2)).toHaveLength(1);
    expect(problems({ not: { ipSet: { name: "v4" } } }, 1)).toEqual([]);
    expect(problems({ not: { ipSet: { name: "both" } } }, 1)).toHaveLength(1);
  });

  test("nothing of what it takes", () => {
    expect(
      problems({ and: [{ ipSet: { name: "both" } }, { not: { xss: seen("body", "url-decode") } }] }),
    ).toEqual([]);
  });
});
