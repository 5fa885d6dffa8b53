import type { RequestAnalysis } from "@cloud-copilot/iam-simulate";

/** A statement that decided a request, or a family of policies in which none allows it. */
export interface DecidingStatement {
  readonly family: "identity" | "boundary" | "resource" | "service-control" | "resource-control";
  /** `nearly`: it would allow the request, were it not for a condition. `nothing`: no statement of the family allows it. */
  readonly effect: "allows" | "denies" | "nearly" | "nothing";
  /** Name of its policy. @default that of the resource, or a whole family */
  readonly policy?: string;
  readonly sid?: string;
  /** From 1. */
  readonly index?: number;
  /** Keys of the conditions that do not hold. */
  readonly keys?: readonly string[];
}

type Family = DecidingStatement["family"];
type Analysis = NonNullable<RequestAnalysis["identityAnalysis" | "resourceAnalysis"]>;
type Statement = Analysis["allowStatements"][number];

/** What decided a request, from the analysis of the simulator. */
export function decidingStatements(analysis: RequestAnalysis): DecidingStatement[] {
  const families = analysesOf(analysis);
  if (analysis.result === "Allowed") {
    return families
      .filter(([family]) => family === "identity" || family === "resource")
      .flatMap(([family, { allowStatements }]) => allowStatements.map((one) => told(family, "allows", one)));
  }
  if (analysis.result === "ExplicitlyDenied") {
    return families.flatMap(([family, { denyStatements }]) =>
      denyStatements.map((one) => told(family, "denies", one)),
    );
  }
  const without = families.filter(([, { result }]) => result === "ImplicitlyDenied");
  const nearly = families.flatMap(([family, { unmatchedStatements }]) =>
    unmatchedStatements.filter(wouldAllow).map((one) => ({
      ...told(family, "nearly", one),
      keys: (one.explain.conditions ?? [])
        .filter(({ matches }) => !matches)
        .map(({ conditionKeyValue }) => conditionKeyValue),
    })),
  );
  // Where all that was given allows it, the policy of the resource is missing: it is another account's, or a KMS key's.
  const lacking = without.length > 0 ? without.map(([family]) => family) : (["resource"] as const);
  return [...[...new Set(lacking)].map((family) => ({ family, effect: "nothing" as const })), ...nearly];
}

function analysesOf({
  identityAnalysis: identity,
  permissionBoundaryAnalysis: boundary,
  resourceAnalysis: resource,
  scpAnalysis,
  rcpAnalysis,
}: RequestAnalysis): (readonly [Family, Analysis])[] {
  return [
    ...(identity === undefined ? [] : [["identity", identity] as const]),
    ...(boundary === undefined ? [] : [["boundary", boundary] as const]),
    ...(resource === undefined ? [] : [["resource", resource] as const]),
    ...(scpAnalysis?.ouAnalysis ?? []).map((level) => ["service-control", level] as const),
    ...(rcpAnalysis?.ouAnalysis ?? []).map((level) => ["resource-control", level] as const),
  ];
}

function wouldAllow({ statement, actionMatch, resourceMatch, principalMatch, conditionMatch }: Statement) {
  return (
    statement.effect() === "Allow" &&
    actionMatch &&
    resourceMatch &&
    principalMatch !== "NoMatch" &&
    conditionMatch !== "Match"
  );
}

function told(
  family: Family,
  effect: DecidingStatement["effect"],
  { policyId, statement }: Statement,
): DecidingStatement {
  const sid = statement.sid();
  return {
    family,
    effect,
    ...(policyId !== undefined && { policy: policyId }),
    ...(sid !== undefined && { sid }),
    index: statement.index(),
  };
}
