import type { NamedRateKey, RateKey } from "./rate-key";
import type { RateLimit } from "./rate-limit-rule";
import { responseProblems } from "./response-problems";
import { type StatementSets, statementContext } from "./statement-context";
import type { StatementProblem } from "./statement-problem";
import { statementProblems } from "./statement-problems";

/**
 * What AWS WAF would refuse of rate limits beside their number and names; paths begin at the list of limits.
 *
 * Source: AWS WAF API Reference "RateBasedStatement", "RateBasedStatementCustomKey".
 *
 * @param bodies keys of the response bodies of the web ACL
 */
export function rateLimitProblems(
  limits: readonly RateLimit[],
  sets: StatementSets,
  bodies: readonly string[],
): StatementProblem[] {
  return limits.flatMap((limit, index) => {
    const context = statementContext(limit.action ?? "block", sets);
    const within = (key: string, problems: readonly StatementProblem[]) =>
      problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
    return [
      ...sizeProblems(limit),
      ...keyProblems(limit, sets),
      ...within(
        "scopeDown",
        limit.scopeDown === undefined
          ? []
          : // The prefix of a path is joined with the statement, which takes one level.
            statementProblems(limit.scopeDown, context, limit.pathPrefix === undefined ? 2 : 1),
      ),
      ...within(
        "response",
        limit.response === undefined ? [] : responseProblems(limit.response, limit.action ?? "block", bodies),
      ),
    ].map((problem) => ({ ...problem, path: [index, ...problem.path] }));
  });
}

function sizeProblems({ requestsPerFiveMinutes, limit }: RateLimit): StatementProblem[] {
  if ((requestsPerFiveMinutes === undefined) !== (limit === undefined)) {
    const size = limit?.requests ?? requestsPerFiveMinutes ?? 0;
    const path = limit === undefined ? ["requestsPerFiveMinutes"] : ["limit", "requests"];
    const wrong = !Number.isInteger(size) || size < 10 || size > 2_000_000_000;
    return [
      ...(wrong
        ? [
            {
              path,
              found: `${size} requests`,
              allowed: "a whole number, 10 to 2,000,000,000",
              fix: "raise the limit; AWS WAF takes no lower one, in a shorter window neither",
            },
          ]
        : []),
      ...(limit !== undefined && ![60, 120, 300, 600].includes(limit.seconds)
        ? [
            {
              path: ["limit", "seconds"],
              found: `${limit.seconds} seconds`,
              allowed: "60, 120, 300 or 600",
              fix: "choose one of them",
            },
          ]
        : []),
    ];
  }
  return [
    {
      path: limit === undefined ? [] : ["limit"],
      found: limit === undefined ? "no limit" : "requestsPerFiveMinutes and limit together",
      allowed: "requestsPerFiveMinutes, or limit with requests and seconds",
      fix: limit === undefined ? "add requestsPerFiveMinutes" : "remove one of them",
    },
  ];
}

function keyProblems({ keys, ...limit }: RateLimit, { client }: StatementSets): StatementProblem[] {
  if (keys === undefined) return [];
  const problems: StatementProblem[] = [];
  const report = (path: readonly (string | number)[], found: string, allowed: string, fix: string) =>
    problems.push({ path: ["keys", ...path], found, allowed, fix });
  if (keys.length > 5) report([], `${keys.length} keys`, "at most 5", "remove some");
  if (keys.length === 0 && limit.scopeDown === undefined && limit.pathPrefix === undefined) {
    report(
      [],
      "no keys: all requests would be counted together, and all be stopped",
      "keys, or the requests that are counted together",
      "add pathPrefix or scopeDown",
    );
  }
  const twice = keys.findIndex((key, index) => keys.findIndex((other) => same(other, key)) !== index);
  if (twice >= 0) {
    report([twice], "the same key a second time", "each key once", "remove one");
  } else if (keys.length > 1 && keys.every((key) => key === "ip" || key === "forwarded-ip")) {
    report([], keys.join(" and "), "another key beside addresses", "keep one of them, or add a key");
    return problems;
  }
  keys.forEach((key, index) => {
    if (key === "forwarded-ip" && client === undefined) {
      report([index], key, "the header that bears the client's address", "add clientAddress to the web ACL");
    }
    if (typeof key === "object")
      problems.push(...namedProblems(key).map((one) => ({ ...one, path: ["keys", index, ...one.path] })));
  });
  return problems;
}

const same = (one: RateKey, other: RateKey) => JSON.stringify(one) === JSON.stringify(other);

function namedProblems(key: NamedRateKey): StatementProblem[] {
  const { header, cookie, queryArgument, labelNamespace, textTransformations } = key;
  const named = { header, cookie, queryArgument, labelNamespace };
  const kinds = Object.entries(named).filter(([, value]) => value !== undefined);
  if (kinds.length !== 1) {
    return [
      {
        path: [],
        found: kinds.length === 0 ? "a key without a name" : kinds.map(([kind]) => kind).join(" and "),
        allowed: `one of ${Object.keys(named).join(", ")} in a key`,
        fix: "write a key for each",
      },
    ];
  }
  const problems: StatementProblem[] = [];
  if (queryArgument !== undefined && queryArgument.length > 30) {
    problems.push({
      path: ["queryArgument"],
      found: `a name of ${queryArgument.length} characters`,
      allowed: "at most 30",
      fix: "count by query-string",
    });
  }
  if (labelNamespace !== undefined && !/^[0-9A-Za-z_:-]+:$/.test(labelNamespace)) {
    problems.push({
      path: ["labelNamespace"],
      found: labelNamespace,
      allowed: "a namespace, which ends with a colon",
      fix: `write ${labelNamespace}:`,
    });
  }
  if (labelNamespace !== undefined && textTransformations !== undefined) {
    problems.push({
      path: ["textTransformations"],
      found: "transformations of labels",
      allowed: "transformations of a header, cookie or query argument",
      fix: "remove them",
    });
  }
  return problems;
}
