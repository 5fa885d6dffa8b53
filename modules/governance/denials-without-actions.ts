import { matchesPattern } from "../../core/matches-pattern";
import { PalisadeError } from "../../core/palisade-error";
import type { Problem } from "../../core/problem";
import type { ActionException } from "./action-exception";
import type { Denial } from "./denial";

/** A denial, and the principals that it leaves alone beside those of the guardrail. */
export interface NarrowedDenial extends Denial {
  readonly exempt?: readonly string[];
  /** Which of the denials of the guardrail it is; those that are added count on. */
  readonly index: number;
}

/** Principals and Regions, of which both must fit. */
type Grant = Pick<ActionException, "principals" | "regions">;

/**
 * What a guardrail denies, without the actions that exceptions take out of it. An exception for some principals or
 * Regions leaves the action out of the denial and denies it apart, to everyone and everywhere else.
 *
 * @throws PalisadeError when the guardrail does not deny an action anyway, when it denies it by a pattern that holds more,
 * or when exceptions with principals or Regions overlap
 */
export function denialsWithoutActions(
  id: string,
  denials: readonly Denial[],
  exceptions: readonly ActionException[],
): NarrowedDenial[] {
  const patterns = [...new Set(exceptions.flatMap(({ actions }) => actions))].sort();
  const problems = [
    ...patterns.flatMap((pattern) => unfit(id, denials, pattern)),
    ...overlapping(id, exceptions, patterns),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);
  const narrowed = denials.map((denial, index) => ({ ...narrower(denial, patterns), index }));
  const apart = denials.flatMap((denial) => {
    const byGrants = new Map<string, { readonly grants: readonly Grant[]; readonly actions: string[] }>();
    for (const pattern of patterns) {
      const actions = takenOut(denial, pattern);
      const grants = exceptions.filter((one) => one.actions.includes(pattern)).map(granted);
      if (actions.length === 0 || grants.some(({ principals, regions }) => !principals && !regions)) continue;
      const key = JSON.stringify(grants);
      const others = byGrants.get(key)?.actions ?? [];
      byGrants.set(key, { grants, actions: [...others, ...actions] });
    }
    return [...byGrants.values()].flatMap(({ grants, actions }) =>
      elsewhere(grants).map((one) => withoutGrant(denial, actions, one)),
    );
  });
  return [
    ...narrowed.filter(({ actions }) => actions?.length !== 0),
    ...apart.map((denial, index) => ({ ...denial, index: denials.length + index })),
  ];
}

function narrower(denial: Denial, patterns: readonly string[]): Denial {
  const { actions, notActions } = denial;
  const out = patterns.flatMap((pattern) => takenOut(denial, pattern));
  if (out.length === 0) return denial;
  if (actions?.includes("*")) {
    const { actions: _, ...rest } = denial;
    return { ...rest, notActions: [...new Set(out)].sort() };
  }
  if (notActions !== undefined)
    return { ...denial, notActions: [...new Set([...notActions, ...out])].sort() };
  return { ...denial, actions: (actions ?? []).filter((action) => !out.includes(action)) };
}

/** Actions of a denial that a pattern takes out of it. */
function takenOut({ actions, notActions }: Denial, pattern: string): string[] {
  if (notActions !== undefined) return notActions.some((one) => covers(one, pattern)) ? [] : [pattern];
  if (actions?.includes("*")) return [pattern];
  return (actions ?? []).filter((action) => covers(pattern, action));
}

function granted({ principals, regions }: ActionException): Grant {
  return { ...(principals !== undefined && { principals }), ...(regions !== undefined && { regions }) };
}

/** Where none of the grants fits: of each, other principals or other Regions. */
function elsewhere(grants: readonly Grant[]): Grant[] {
  let ways: Grant[] = [{}];
  for (const { principals = [], regions = [] } of grants) {
    ways = ways.flatMap((way) => [
      ...(principals.length > 0 ? [{ ...way, principals: [...(way.principals ?? []), ...principals] }] : []),
      ...(regions.length > 0 ? [{ ...way, regions: [...(way.regions ?? []), ...regions] }] : []),
    ]);
  }
  const sorted = (values: readonly string[] = []) => [...new Set(values)].sort();
  const unique = new Map(
    ways.map((way) => {
      const one = { principals: sorted(way.principals), regions: sorted(way.regions) };
      return [JSON.stringify(one), one];
    }),
  );
  return [...unique.values()];
}

function withoutGrant(denial: Denial, actions: readonly string[], { principals = [], regions = [] }: Grant) {
  const { actions: _, notActions: __, conditions = {}, ...rest } = denial;
  const allowed = conditions.StringNotEquals?.["aws:RequestedRegion"] ?? [];
  return {
    ...rest,
    actions: [...new Set(actions)].sort(),
    conditions:
      regions.length === 0
        ? conditions
        : {
            ...conditions,
            StringNotEquals: {
              ...conditions.StringNotEquals,
              "aws:RequestedRegion": [...new Set([allowed, regions].flat().map(String))].sort(),
            },
          },
    ...(principals.length > 0 && { exempt: principals }),
  };
}

function unfit(id: string, denials: readonly Denial[], pattern: string): Problem[] {
  const where = `exception from ${id}`;
  const taken = denials.some((denial) => takenOut(denial, pattern).length > 0);
  const wider = denials
    .flatMap(({ actions = [] }) => actions)
    .filter(
      (action) =>
        action !== "*" &&
        !covers(pattern, action) &&
        (covers(action, pattern) || (!taken && meets(action, pattern))),
    );
  if (wider.length > 0) {
    return [
      {
        where,
        found: `${pattern} cannot be taken out of ${wider.join(", ")}, which ${id} denies as a whole`,
        allowed: `actions as ${id} names them, or a pattern that holds them`,
        fix: `write ${wider.join(", ")}, or exempt principals without actions`,
      },
    ];
  }
  if (taken) return [];
  return [
    {
      where,
      found: `${id} does not deny ${pattern}`,
      allowed: "actions that the guardrail denies (docs/policies.md)",
      fix: "remove the exception, or correct the action",
    },
  ];
}

function overlapping(
  id: string,
  exceptions: readonly ActionException[],
  patterns: readonly string[],
): Problem[] {
  const bounded = exceptions.filter(({ principals, regions }) => principals ?? regions);
  return bounded.flatMap(({ actions }) =>
    actions.flatMap((action) =>
      patterns
        .filter((other) => other !== action && covers(action, other))
        .map((other) => ({
          where: `exception from ${id}`,
          found: `${action} and ${other} are exempt for different principals or Regions, and the first holds the second`,
          allowed: "exceptions whose actions are the same or apart",
          fix: "write the same actions in both, or one exception for both",
        })),
    ),
  );
}

/** IAM ignores the case of actions. */
function covers(pattern: string, action: string): boolean {
  return matchesPattern(pattern.toLowerCase(), action.toLowerCase());
}

/** Whether two patterns that begin alike may hold the same action. */
function meets(left: string, right: string): boolean {
  const [first = "", second = ""] = [left, right].map((one) => one.toLowerCase().split(/[*?]/)[0]);
  return /[*?]/.test(left) && /[*?]/.test(right) && (first.startsWith(second) || second.startsWith(first));
}
