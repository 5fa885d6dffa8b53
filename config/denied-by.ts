import { matchesPattern } from "../core/matches-pattern";

/** A statement of a service control policy, as it is written. */
export interface DenyingStatement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Who asks, and where. */
export interface Requester {
  /** ARN of the role. */
  readonly principalArn: string;
  readonly accountId: string;
  readonly organizationId?: string;
  /** Every Region in which it acts; one that is denied is enough. */
  readonly regions: readonly string[];
}

/** Actions that a statement denies to a requester, and whether nothing but its words decides so. */
export interface Denied {
  readonly actions: readonly string[];
  /** Whether a condition on what the request brings along may spare it after all. */
  readonly perhaps: boolean;
}

/**
 * Which actions a statement denies to a role, whatever they are done to. A statement that names resources denies nothing
 * here: what is named is the organization's own as a rule.
 *
 * Source: IAM User Guide "IAM JSON policy elements" (Action, NotAction, Condition operators), "AWS global condition context
 * keys"; AWS Organizations User Guide "SCP evaluation".
 */
export function deniedBy(
  statement: DenyingStatement,
  actions: readonly string[],
  requester: Requester,
): Denied {
  const none = { actions: [], perhaps: false };
  const { Effect, Action, NotAction, Resource, Condition = {} } = statement;
  if (Effect !== "Deny" || !list(Resource).some(everything)) return none;
  const covered = (patterns: readonly string[], action: string) =>
    patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
  const meant = actions.filter((action) =>
    Action === undefined ? !covered(list(NotAction), action) : covered(list(Action), action),
  );
  const met = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => isMet(operator, key, texts(values), requester)),
  );
  return met.includes("no") ? none : { actions: meant, perhaps: met.includes("perhaps") };
}

/** Whether a resource pattern leaves nothing out: `*`, or every resource of a type in any account. */
function everything(resource: string): boolean {
  return (
    resource === "*" || /^arn:[a-z*-]+:[a-z0-9*-]+:[a-z0-9*-]*:[0-9*]*:(?:[a-z-]+[/:])?\*$/.test(resource)
  );
}

type Met = "yes" | "no" | "perhaps";

/** Keys of which a request of the role is known to have these values; a Region, one of several. */
function known(key: string, { principalArn, accountId, organizationId, regions }: Requester) {
  const values: Readonly<Record<string, readonly string[] | undefined>> = {
    "aws:principalarn": [principalArn],
    "aws:principalaccount": [accountId],
    "aws:principaltype": ["AssumedRole"],
    "aws:principalorgid": organizationId === undefined ? undefined : [organizationId],
    "aws:principalisawsservice": ["false"],
    "aws:viaawsservice": ["false"],
    "aws:requestedregion": regions,
  };
  return values[key.toLowerCase()];
}

function isMet(operator: string, key: string, wanted: readonly string[], requester: Requester): Met {
  const form =
    /^(?:For(?:All|Any)Values?:)?(String|Arn|Bool)(Not)?(Equals|Like)?(IgnoreCase)?(IfExists)?$/.exec(
      operator,
    );
  const values = known(key, requester);
  if (form === null || values === undefined) return "perhaps";
  const [, type, not, comparison, ignoreCase] = form;
  const wild = type === "Arn" || comparison === "Like";
  const same = (pattern: string, value: string) => {
    const [left, right] =
      ignoreCase === undefined && type !== "Bool"
        ? [pattern, value]
        : [pattern.toLowerCase(), value.toLowerCase()];
    return wild ? matchesPattern(left, right) : left === right;
  };
  const matches = (value: string) => wanted.some((pattern) => same(pattern, value));
  return values.some((value) => matches(value) !== (not !== undefined)) ? "yes" : "no";
}

function texts(values: unknown): readonly string[] {
  return (Array.isArray(values) ? values : [values]).map(String);
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
