import { escalations } from "../../core/escalations";
import { isLooseSubject } from "../../core/is-loose-subject";
import { causeOf } from "../plan/cause-of";
import type { Change } from "../plan/change";
import type { PlanIndex } from "../plan/plan-index";
import type { PolicyRisk } from "../policy-risk";
import { administratorAttached } from "../policy-risks/administrator-attached";
import { denialRemoved } from "../policy-risks/denial-removed";
import { endpointPolicyWidened } from "../policy-risks/endpoint-policy-widened";
import { guardrailWeakened } from "../policy-risks/guardrail-weakened";
import { keyPolicyWidened } from "../policy-risks/key-policy-widened";
import { keyUnadministered } from "../policy-risks/key-unadministered";
import { policyNotJudged } from "../policy-risks/policy-not-judged";
import { policyWidened } from "../policy-risks/policy-widened";
import { privilegeEscalation } from "../policy-risks/privilege-escalation";
import { resourcePolicyWidened } from "../policy-risks/resource-policy-widened";
import { serviceShutOut } from "../policy-risks/service-shut-out";
import { trustWidened } from "../policy-risks/trust-widened";
import { type Severity, severities } from "../severity";
import type { ActionCatalogue } from "./action-catalogue";
import { comparedPolicies, type Widening } from "./compared-policies";
import { deliveryAccounts } from "./delivery-accounts";
import { described } from "./described";
import { isNarrowed } from "./is-narrowed";
import { matches } from "./matches";
import type { PolicySet } from "./policy-set";
import { powerOf } from "./power-of";
import { shownValues } from "./shown-values";
import type { Statement } from "./statement";

/** What was found in a set of policies. */
export interface PolicySighting {
  readonly risk: PolicyRisk;
  readonly severity: Severity;
  readonly address: string;
  readonly action: string;
  readonly message: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Compares the policies of a set, and says how bad it is that they widen. */
export function judgedSet(
  set: PolicySet,
  index: PlanIndex,
  catalogue: ActionCatalogue,
): readonly PolicySighting[] {
  const changing = set.changes.filter(({ action }) => action !== "no-op");
  const [main] = changing;
  if (main === undefined) return [];
  const sight = (
    risk: PolicyRisk,
    severity: Severity,
    message: string,
    more: Partial<PolicySighting> = {},
  ): PolicySighting => ({
    risk,
    severity,
    address: main.address,
    action: main.action,
    message: set.holder === "" ? message : `${set.holder} ${message}`,
    before: null,
    after: null,
    ...more,
  });
  const { allowed, undenied } = comparedPolicies(set.before, set.after, catalogue);
  const found: PolicySighting[] = [];
  if (set.unknown.length > 0) {
    const changed = changing.some(
      ({ address, action }) => set.unknown.includes(address) && action !== "create",
    );
    const others = set.unknown.filter((address) => address !== main.address);
    const which = others.length === 0 ? "" : `: ${others.join(", ")}`;
    const message = `has a policy that is known after the apply only${which}`;
    found.push(sight(policyNotJudged, changed ? "medium" : "low", message));
  }
  const grants = allowed.flatMap((widening) => {
    const grade = gradeOf(widening, set, index, catalogue);
    return grade === undefined ? [] : [{ widening, ...grade }];
  });
  for (const { widening, risk, severity, note } of grants) {
    const old = counterpart(widening.statement, set.before);
    found.push(
      sight(
        risk,
        severity,
        `${lostConditions(old, widening.statement)}${verb(risk, set)} ${described(widening, catalogue)}${note === undefined ? "" : ` (${note})`}`,
        {
          before: old === undefined ? null : text(old),
          after: text(widening.statement),
          ...place(set, widening.statement, changing),
        },
      ),
    );
  }
  for (const widening of undenied) {
    const risk = isGuardrail(set) ? guardrailWeakened : denialRemoved;
    const now = counterpart(widening.statement, set.after);
    found.push(
      sight(risk, severityOfDenial(widening, set), `no longer denies ${described(widening, catalogue)}`, {
        before: text(widening.statement),
        after: now === undefined ? null : text(now),
      }),
    );
  }
  for (const arn of set.opaqueAfter) {
    if (set.opaqueBefore.includes(arn)) continue;
    const name = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
    const severity = name === undefined ? undefined : powerOf(name);
    if (severity !== undefined) {
      found.push(sight(administratorAttached, severity, `gets the managed policy ${name}`, { after: arn }));
    } else if (name === undefined && !set.created) {
      found.push(
        sight(policyNotJudged, "low", `gets a policy whose text is not in the plan: ${arn}`, { after: arn }),
      );
    }
  }
  for (const arn of set.opaqueBefore) {
    if (set.opaqueAfter.includes(arn) || !/\/(AWSDenyAll|AWSCompromisedKeyQuarantine\w*)$/.test(arn))
      continue;
    found.push(sight(denialRemoved, "high", `no longer has ${arn.split("/").at(-1)}`, { before: arn }));
  }
  if (
    set.kind === "key" &&
    !set.created &&
    set.unknown.length === 0 &&
    administers(set.before) &&
    set.after.length > 0 &&
    !administers(set.after)
  ) {
    found.push(sight(keyUnadministered, "high", "lets nobody change its policy any more"));
  }
  found.push(...shutOut(set, index, catalogue).map((message) => sight(serviceShutOut, "high", message)));
  return found.sort((left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity));
}

function isGuardrail({ kind }: PolicySet): boolean {
  return kind === "service-control" || kind === "resource-control";
}

/** The change that holds a statement, where several make up the set. */
function place(set: PolicySet, statement: Statement, changing: readonly Change[]): Partial<PolicySighting> {
  if (set.holder === "" || statement.sid === undefined) return {};
  const holding = changing.find(({ after }) =>
    JSON.stringify(after ?? {}).includes(`\\"${statement.sid}\\"`),
  );
  return holding === undefined ? {} : { address: holding.address, action: holding.action };
}

/** What a statement asked for, and asks for no longer. */
function lostConditions(old: Statement | undefined, now: Statement): string {
  if (old === undefined || !same(old, now)) return "";
  const left = new Set(now.conditions.map(({ operator, key }) => `${operator} ${key}`));
  const lost = old.conditions
    .filter(({ operator, key }) => !left.has(`${operator} ${key}`))
    .map(({ spelled }) => spelled);
  return lost.length === 0 ? "" : `no longer asks for ${lost.join(", ")}, and `;
}

function verb(risk: PolicyRisk, { before, created }: PolicySet): string {
  if (risk === guardrailWeakened) return "newly allows";
  return created || before.length === 0 ? "allows" : "newly allows";
}

interface Grade {
  readonly risk: PolicyRisk;
  readonly severity: Severity;
  readonly note?: string;
}

function gradeOf(
  widening: Widening,
  set: PolicySet,
  index: PlanIndex,
  catalogue: ActionCatalogue,
): Grade | undefined {
  switch (set.kind) {
    case "trust":
      return trustGrade(widening, set, index);
    case "identity":
      return identityGrade(widening, set, catalogue);
    case "service-control":
    case "resource-control":
      // Where nothing was allowed before, FullAWSAccess allows everything.
      return set.before.some(({ effect }) => effect === "Allow")
        ? { risk: guardrailWeakened, severity: "high" }
        : undefined;
    case "endpoint":
      return endpointGrade(widening, set);
    default:
      return resourceGrade(widening, set, index);
  }
}

function endpointGrade({ statement }: Widening, { created }: PolicySet): Grade | undefined {
  if (created) return undefined;
  const open = !isNarrowed(statement);
  return { risk: endpointPolicyWidened, severity: open ? "high" : "medium" };
}

/** How far a principal is away. */
type Distance =
  | "account"
  | "not known"
  | "everybody"
  | "federated"
  | "member"
  | "own"
  | "service"
  | "stranger"
  | "unique id";

function distanceOf(pattern: string, index: PlanIndex): Distance {
  if (pattern === "*") return "everybody";
  if (pattern.includes("${")) return "not known";
  if (pattern.startsWith("service:")) return "service";
  if (pattern.startsWith("federated:")) return "federated";
  if (/^aws:A(?:IDA|ROA|GPA|NPA)[A-Z0-9]{10,}$/.test(pattern)) return "unique id";
  const account = /^(?:account:|aws:arn:[^:]+:(?:iam|sts)::)(\d{12})/.exec(pattern)?.[1];
  if (account === undefined) return pattern.startsWith("canonical:") ? "stranger" : "own";
  if (account === index.plan.account) return pattern.startsWith("account:") ? "account" : "own";
  if (deliveryAccounts.has(account)) return "service";
  return index.isOwnAccount(account) ? "member" : "stranger";
}

/** The principals that are new, as far as the witnesses tell. */
function distances({ statement, witnesses }: Widening, index: PlanIndex): ReadonlySet<Distance> {
  const patterns = statement.principals?.patterns ?? ["*"];
  if (statement.principals?.negated === true) return new Set(["everybody"]);
  const seen = new Set(witnesses.map(({ principal }) => principal));
  const found = new Set<Distance>();
  for (const pattern of patterns) {
    const account = /^account:(\d{12})$/.exec(pattern)?.[1];
    const isSeen =
      pattern === "*" ||
      seen.has(pattern) ||
      [...seen].some((one) => account !== undefined && one.includes(`::${account}:`));
    if (isSeen) found.add(distanceOf(pattern, index));
  }
  return found;
}

function trustGrade(widening: Widening, { created, before }: PolicySet, index: PlanIndex): Grade | undefined {
  const { statement } = widening;
  const risk = trustWidened;
  if (statement.principals?.negated === true || statement.actions.negated) {
    return { risk, severity: "high", note: "everything that is not named is allowed" };
  }
  const found = distances(widening, index);
  const narrowed = isNarrowed(statement);
  if (found.has("everybody")) return { risk, severity: narrowed ? "high" : "critical" };
  if (found.has("federated")) {
    const loose = looseness(statement);
    if (loose !== undefined) return { risk, severity: "critical", note: loose };
    const known = before.some((old) => subjectsOf(old) === subjectsOf(statement));
    return created || before.length === 0 || known ? { risk, severity: "low" } : { risk, severity: "high" };
  }
  if (found.has("stranger")) {
    const external = statement.conditions.some(
      ({ key, operator }) => key === "sts:externalid" && !/Not|IfExists/.test(operator),
    );
    // Of a plan that does not say which account it is for, every account is another one.
    const known = index.plan.account !== undefined;
    return {
      risk,
      severity: created && (external || !known) ? "medium" : "critical",
      note: "another account",
    };
  }
  if (found.has("not known"))
    return {
      risk: policyNotJudged,
      severity: created ? "low" : "medium",
      note: "who that is, the plan does not tell",
    };
  if (created) return undefined;
  if (found.has("unique id"))
    return { risk, severity: "medium", note: "a principal that was deleted, by its id" };
  if (found.has("account")) return { risk, severity: "critical", note: "every principal of the account" };
  if (found.has("member")) return { risk, severity: "high", note: "another account of the organization" };
  return { risk, severity: found.has("service") ? "medium" : "high" };
}

/** The subjects of a statement without the ids that GitHub writes beside names of owners and repositories. */
function subjectsOf({ conditions }: Statement): string {
  const values = conditions.filter(({ key }) => key.endsWith(":sub")).flatMap((one) => one.values);
  return values
    .map((value) => value.replace(/@\d+/g, ""))
    .sort()
    .join();
}

/** Why a token that nobody thought of may be let in; undefined where its subject is exact. */
function looseness({ conditions, principals }: Statement): string | undefined {
  const claims = conditions.filter(
    ({ key, operator }) =>
      /:(sub|aud|amr|oaud|app_id)$/.test(key) && !/Not|IfExists|ForAllValues/.test(operator),
  );
  if (claims.some(({ key, values }) => key.endsWith(":amr") && values.includes("unauthenticated"))) {
    return "everybody gets such a token";
  }
  const saml = principals?.patterns.every((one) => /:saml-provider\//.test(one)) === true;
  if (saml) return claims.length > 0 ? undefined : "no audience is asked for";
  const subjects = claims.filter(({ key }) => !key.endsWith(":aud"));
  if (subjects.length === 0) return "the subject of the token is not asked for";
  return subjects.some(({ values }) => values.some(isLooseSubject))
    ? "the subject of the token is not exact"
    : undefined;
}

function identityGrade(widening: Widening, set: PolicySet, catalogue: ActionCatalogue): Grade | undefined {
  const { statement, actions } = widening;
  const everywhere =
    statement.resources?.negated === true ||
    statement.resources?.patterns.some((one) =>
      /^(\*|arn:[^:]+:iam::[^:]*:(role|user|group|policy)\/\*|arn:[^:]+:[^:]+:\*:\*:\*)$/.test(one),
    ) === true;
  const everything = statement.actions.negated || statement.actions.patterns.includes("*");
  if (everything && everywhere && !statement.actions.negated && statement.conditions.length === 0) {
    return { risk: administratorAttached, severity: "critical" };
  }
  if (statement.actions.patterns.includes("iam:*") && everywhere && statement.conditions.length === 0) {
    return { risk: privilegeEscalation, severity: "critical", note: "everything in IAM" };
  }
  const escalating = actions.filter((action) => escalations[action] !== undefined);
  if (escalating.length > 0) {
    const bound = statement.conditions.some(({ operator }) => !/IfExists$/.test(operator));
    const severity: Severity =
      everywhere && !bound ? "critical" : set.created ? "low" : bound ? "medium" : "high";
    const worst =
      everywhere ||
      !escalating.every((action) =>
        ["iam:passrole", "sts:assumerole", "kms:creategrant", "lambda:updatefunctioncode"].includes(action),
      );
    if (worst || !set.created) {
      const note = escalating
        .slice(0, 2)
        .map((action) => `${action} ${escalations[action]}`)
        .join("; ");
      return { risk: privilegeEscalation, severity: worst ? severity : lower(severity), note };
    }
  }
  if (set.created) return undefined;
  if (statement.actions.negated)
    return { risk: policyWidened, severity: "high", note: "everything that is not named is allowed" };
  if (everywhere && statement.actions.patterns.some((one) => /^[a-z0-9-]+:\*$/.test(one)))
    return { risk: policyWidened, severity: "high", note: "all of a service, on everything" };
  const levels = new Set(actions.map((action) => catalogue.levelOf(action) ?? "Write"));
  if (levels.has("Permissions management")) return { risk: policyWidened, severity: "high" };
  if (levels.has("Write") || levels.has("Tagging"))
    return { risk: policyWidened, severity: everywhere && everything ? "high" : "medium" };
  const secret = actions.some((action) =>
    /^(secretsmanager:getsecretvalue|kms:decrypt|ssm:getparameter.*|s3:getobject.*)$/.test(action),
  );
  return { risk: policyWidened, severity: secret ? (everywhere ? "high" : "medium") : "low" };
}

function lower(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? "low";
}

function resourceGrade(widening: Widening, set: PolicySet, index: PlanIndex): Grade | undefined {
  const { statement } = widening;
  const risk = set.kind === "key" ? keyPolicyWidened : resourcePolicyWidened;
  if (isDelivery(statement)) return undefined;
  const found = distances(widening, index);
  const narrowed = isNarrowed(statement);
  if (statement.principals?.negated === true)
    return { risk, severity: narrowed ? "high" : "critical", note: "everybody who is not named" };
  if (found.has("everybody") && !narrowed) return { risk, severity: "critical" };
  if (found.has("stranger")) {
    // A new resource for named roles holds nothing of theirs yet to lose.
    const severity = strangerSeverity(set, statement, index);
    const others =
      statement.principals?.patterns.filter((one) => distanceOf(one, index) === "stranger") ?? [];
    return {
      risk,
      severity,
      note: `outside of the organization as far as these plans know: ${others
        .slice(0, 3)
        .map((one) => one.replace(/^(aws|account|canonical):/, ""))
        .join(", ")}`,
    };
  }
  if (found.has("not known"))
    return {
      risk: policyNotJudged,
      severity: set.created ? "low" : "medium",
      note: "who that is, the plan does not tell",
    };
  if (set.created) return undefined;
  if (set.before.length === 0) {
    return found.has("service") && !narrowed
      ? {
          risk,
          severity: "medium",
          note: "a service on behalf of anybody: add aws:SourceAccount or aws:SourceArn",
        }
      : undefined;
  }
  const old = counterpart(statement, set.before);
  // The same principals and actions under a wider condition.
  if (old !== undefined && old.effect === "Allow" && same(old, statement))
    return { risk, severity: "high", note: "its condition is wider" };
  if (statement.actions.negated)
    return { risk, severity: "high", note: "everything that is not named is allowed" };
  if (found.has("everybody") || found.has("account") || found.has("member"))
    return { risk, severity: "high" };
  if (found.has("service") && !narrowed)
    return {
      risk,
      severity: "high",
      note: "a service on behalf of anybody: add aws:SourceAccount or aws:SourceArn",
    };
  return { risk, severity: "medium" };
}

/** Whether somebody may change the policy of a key. */
function administers(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ effect, actions }) =>
      effect === "Allow" &&
      actions.patterns.some((pattern) => matches(pattern, "kms:putkeypolicy")) !== actions.negated,
  );
}

/** Services that deliver evidence, or find threats: what they may no longer do, ends without an error. */
const witnesses =
  /^service:(cloudtrail|config|delivery\.logs|guardduty|logging\.s3|logs|vpc-flow-logs|securityhub|inspector2|macie|events|sns|firehose)\b/;

/** Whether the policy goes with what it is of. */
function isGone({ changes }: PolicySet, index: PlanIndex): boolean {
  return changes.every(
    (one) => one.action === "delete" && (!/_policy$/.test(one.type) || causeOf(one, index) !== undefined),
  );
}

/** What evidence can no longer reach. */
function shutOut(set: PolicySet, index: PlanIndex, catalogue: ActionCatalogue): readonly string[] {
  if (set.created || set.unknown.length > 0 || isGone(set, index) || !["key", "resource"].includes(set.kind))
    return [];
  const left = new Set(set.after.map(({ canonical }) => canonical));
  const isLost = ({ canonical, effect, principals }: Statement) =>
    effect === "Allow" &&
    !left.has(canonical) &&
    principals?.patterns.some((one) => witnesses.test(one)) === true;
  if (!set.before.some(isLost)) return [];
  const { allowed } = comparedPolicies(set.after, set.before, catalogue);
  const names = allowed.flatMap(({ principals }) => principals.filter((one) => witnesses.test(one)));
  return [...new Set(names)]
    .sort()
    .map((name) => `no longer lets ${name.replace("service:", "")} in, so that what it delivers is lost`);
}

/** Whether only roles by their whole ARN are meant, as principals or by a condition. */
function namesRoles({ principals, conditions }: Statement): boolean {
  const isRole = (arn: string) => /^(aws:)?arn:[^:]+:iam::\d{12}:role\/[^*?]+$/.test(arn);
  return (
    principals?.patterns.every((one) => isRole(one) || one.startsWith("service:")) === true ||
    conditions.some(
      ({ operator, key, values }) =>
        /^Arn(Equals|Like)$|^String(Equals|Like)$/.test(operator) &&
        key === "aws:principalarn" &&
        values.every(isRole),
    )
  );
}

/** Load balancers deliver logs without saying for whom. */
function isDelivery({ principals, actions }: Statement): boolean {
  const delivers = (one: string) =>
    one === "service:logdelivery.elasticloadbalancing.amazonaws.com" ||
    deliveryAccounts.has(one.replace("account:", ""));
  return (
    principals?.negated === false &&
    principals.patterns.every(delivers) &&
    !actions.negated &&
    actions.patterns.every((one) => one === "s3:putobject" || one === "s3:getbucketacl")
  );
}

function strangerSeverity(set: PolicySet, statement: Statement, index: PlanIndex): Severity {
  if (set.created && index.plan.account === undefined) return "medium";
  return set.created && namesRoles(statement) ? "low" : "critical";
}

function same(left: Statement, right: Statement): boolean {
  return (
    JSON.stringify([left.principals, left.actions, left.resources]) ===
    JSON.stringify([right.principals, right.actions, right.resources])
  );
}

const requiresTls = ["aws:securetransport", "s3:tlsversion", "s3:x-amz-server-side-encryption"];

function severityOfDenial({ statement, actions }: Widening, set: PolicySet): Severity {
  // A policy that is not known yet may deny it again.
  if (isGuardrail(set)) return set.unknown.length > 0 ? "high" : "critical";
  const [only, ...more] = statement.conditions;
  if (only !== undefined && more.length === 0 && requiresTls.includes(only.key)) return "high";
  if (set.kind === "identity" || set.kind === "endpoint" || set.kind === "trust") return "high";
  const destructive = actions.some((action) =>
    /:(delete|put|bypass|stop|disable|schedule|update|remove|start|copy)/.test(action),
  );
  return destructive || statement.actions.patterns.includes("*") ? "critical" : "high";
}

/** The statement of the other side that a reader compares: that of the same Sid, or else of the same effect and actions. */
function counterpart(statement: Statement, others: readonly Statement[]): Statement | undefined {
  return (
    others.find((one) => statement.sid !== undefined && one.sid === statement.sid) ??
    others.find((one) => one.effect === statement.effect && same(one, statement)) ??
    others.find(
      (one) =>
        one.effect === statement.effect &&
        JSON.stringify(one.actions.patterns) === JSON.stringify(statement.actions.patterns),
    )
  );
}

function text({ effect, sid, principals, actions, resources, conditions, spelling }: Statement): string {
  const element = (
    name: string,
    named: { readonly patterns: readonly string[]; readonly negated: boolean } | undefined,
  ) => (named === undefined ? [] : [`${named.negated ? "Not" : ""}${name} ${named.patterns.join(", ")}`]);
  return [
    `${effect}${sid === undefined ? "" : ` (${sid})`}`,
    ...element("Principal", principals),
    ...element("Action", {
      ...actions,
      patterns: actions.patterns.map((pattern) => spelling.get(pattern) ?? pattern),
    }),
    ...element("Resource", resources),
    ...conditions.map(
      ({ operator, spelled, values }) => `${operator} ${spelled}: ${shownValues(spelled, values).join(", ")}`,
    ),
  ].join("\n");
}
