import { matchesPattern } from "../../core/matches-pattern";
import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Every OU with accounts is bound by the three denials without which no other can be trusted. */
export const governanceGuardrailsAttached = {
  id: "governance.guardrails-attached",
  promise:
    "On every OU that holds accounts, or above it, service control policies deny leaving the organization, changing its trail and working as the root user.",
  source:
    'CIS AWS Foundations 7.0 2.1.2; AWS Organizations User Guide "Best practices for member accounts"; AWS CloudTrail "Security best practices"',
  proof(stack) {
    const organizations = Object.entries(stack.resource?.aws_organizations_organization ?? {});
    const enabled = organizations.some(([, body]) =>
      list(body.enabled_policy_types).includes("SERVICE_CONTROL_POLICY"),
    );
    const parents = Object.values(stack.resource?.aws_organizations_account ?? {}).map((body) =>
      String(body.parent_id),
    );
    const judged = [...new Set(parents)].sort().map((parent) => {
      const statements = chain(stack, parent).flatMap((target) => statementsOn(stack, target));
      const missing = Object.entries(required).filter(([, holds]) => !statements.some(holds));
      const problems = [
        ...(enabled ? [] : ["service control policies are not enabled"]),
        ...missing.map(([what]) => `nothing denies ${what}`),
      ];
      return { address: addressOf(parent), problems };
    });
    return {
      satisfied: judged.filter(({ problems }) => problems.length === 0).map(({ address }) => address),
      broken: judged.flatMap(({ address, problems }) =>
        problems.length > 0 ? [{ address, problem: problems.join("; ") }] : [],
      ),
    };
  },
} as const satisfies Objective;

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const required: Readonly<Record<string, (statement: Statement) => boolean>> = {
  "leaving the organization": (statement) =>
    denies(statement, ["organizations:LeaveOrganization"]) &&
    list(statement.Resource).includes("*") &&
    only(statement, namedExceptions),
  "changes to the trail": (statement) =>
    denies(statement, [
      "cloudtrail:DeleteTrail",
      "cloudtrail:PutEventSelectors",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
    ]) &&
    list(statement.Resource).some((arn) => arn === "*" || /^arn:[^:]+:cloudtrail:\*:\*:trail\//.test(arn)) &&
    only(statement, namedExceptions),
  "the root user": (statement) =>
    list(statement.Action).includes("*") &&
    statement.Effect === "Deny" &&
    list(statement.Resource).includes("*") &&
    rootUsers.some((operator) =>
      list(statement.Condition?.[operator]?.["aws:PrincipalArn"]).some((arn) =>
        /^arn:(?:\*|aws[a-z-]*):iam::\*:root$/.test(arn),
      ),
    ) &&
    only(statement, (operator, key, values) => {
      if (rootUsers.includes(operator) && key === "aws:PrincipalArn") return true;
      if (operator === "Null" && key === "aws:AssumedRoot") return values.join() === "true";
      return namedExceptions(operator, key, values);
    }),
};

const rootUsers = ["ArnLike", "StringLike"];

function denies(statement: Statement, actions: readonly string[]): boolean {
  const patterns = list(statement.Action).map((action) => action.toLowerCase());
  return (
    statement.Effect === "Deny" &&
    actions.every((action) => patterns.some((pattern) => matchesPattern(pattern, action.toLowerCase())))
  );
}

/** Whether each condition is one that leaves the denial standing; any other could void it. */
function only(
  statement: Statement,
  harmless: (operator: string, key: string, values: readonly string[]) => boolean,
): boolean {
  return Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => harmless(operator, key, list(values))),
  );
}

/** An exception for principals that it names; a wildcard in place of a name would exempt everyone. */
function namedExceptions(operator: string, key: string, values: readonly string[]): boolean {
  const named = /^arn:aws[a-z-]*:iam::(?:(?:\d{12}|\*):(?:role|user)\/[A-Za-z0-9]|\d{12}:root$)/;
  return operator === "ArnNotLike" && key === "aws:PrincipalArn" && values.every((arn) => named.test(arn));
}

/** An OU and everything above it, as references. */
function chain(stack: SynthesizedStack, target: string): string[] {
  const above: string[] = [];
  for (let at: string | undefined = target; at !== undefined && !above.includes(at); ) {
    above.push(at);
    const name = /^\$\{aws_organizations_organizational_unit\.([\w-]+)\.id\}$/.exec(at)?.[1];
    const parent: unknown =
      name === undefined
        ? undefined
        : stack.resource?.aws_organizations_organizational_unit?.[name]?.parent_id;
    at = typeof parent === "string" ? parent : undefined;
  }
  return above;
}

function statementsOn(stack: SynthesizedStack, target: string): Statement[] {
  return Object.values(stack.resource?.aws_organizations_policy_attachment ?? {})
    .filter((attachment) => attachment.target_id === target)
    .flatMap((attachment) => {
      const name = /^\$\{aws_organizations_policy\.([\w-]+)\.id\}$/.exec(String(attachment.policy_id))?.[1];
      const policy = name === undefined ? undefined : stack.resource?.aws_organizations_policy?.[name];
      return policy === undefined ? [] : statements(policy);
    });
}

function statements(policy: ResourceBody): Statement[] {
  if (policy.type !== undefined && policy.type !== "SERVICE_CONTROL_POLICY") return [];
  try {
    const document = JSON.parse(String(policy.content).replaceAll("$${", "${")) as { Statement?: unknown };
    return [document.Statement ?? []].flat() as Statement[];
  } catch {
    return [];
  }
}

function addressOf(reference: string): string {
  const address = /^\$\{([\w-]+\.[\w-]+)\./.exec(reference)?.[1];
  return address ?? reference;
}

function list(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}
