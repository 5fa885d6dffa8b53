import { isJsonObject } from "./is-json-object";
import type { JsonObject } from "./json-object";
import type { StateResource } from "./plan";

/** The account, Region and stack of a plan, from the AWS provider's configuration, or else from the ARNs of its state. */
export function accountOf(
  providers: JsonObject,
  prior: readonly StateResource[],
  data: ReadonlyMap<string, JsonObject>,
  variables: JsonObject = {},
): {
  readonly account: string | undefined;
  readonly accounts: readonly string[];
  readonly region: string | undefined;
  readonly stack: string | undefined;
} {
  const configured = Object.values(providers).filter(
    (one): one is JsonObject => isJsonObject(one) && one["name"] === "aws",
  );
  const main = configured.find((one) => one["alias"] === undefined) ?? configured[0];
  const expressions = expressionsOf(main);
  const caller = [...data].find(([address]) => /(^|\.)data\.aws_caller_identity\.[^.]+$/.test(address))?.[1][
    "account_id"
  ];
  const region = constantOf(expressions["region"]) ?? variableOf(expressions["region"], variables);
  const [defaults] = [expressions["default_tags"]].flat();
  const tags = isJsonObject(defaults) ? constantOf(defaults["tags"]) : undefined;
  const stack = isJsonObject(tags) ? tags["Stack"] : undefined;
  const called = typeof caller === "string" && /^\d{12}$/.test(caller) ? caller : undefined;
  return {
    account: configuredAccount(main) ?? called ?? mostSeen(prior),
    accounts: configured.flatMap((one) => configuredAccount(one) ?? []),
    region: typeof region === "string" && /^[a-z0-9-]+$/.test(region) ? region : undefined,
    stack: typeof stack === "string" && /^[\w./-]+$/.test(stack) && !stack.includes("..") ? stack : undefined,
  };
}

/** The account of a provider: the only one that it may reach, or the one of the role that it assumes. */
function configuredAccount(provider: JsonObject | undefined): string | undefined {
  const expressions = expressionsOf(provider);
  const allowed = constantOf(expressions["allowed_account_ids"]);
  const [role] = [expressions["assume_role"]].flat();
  const arn = isJsonObject(role) ? String(constantOf(role["role_arn"])) : "";
  const listed = Array.isArray(allowed) && allowed.length === 1 ? String(allowed[0]) : undefined;
  return [listed, /^arn:[^:]+:iam::(\d{12}):/.exec(arn)?.[1]].find(
    (id) => id !== undefined && /^\d{12}$/.test(id),
  );
}

function expressionsOf(provider: JsonObject | undefined): JsonObject {
  const expressions = provider?.["expressions"];
  return isJsonObject(expressions) ? expressions : {};
}

function constantOf(expression: unknown): unknown {
  return isJsonObject(expression) ? expression["constant_value"] : undefined;
}

/** The value of the variable that an expression is; of one that is made of several things nothing is known. */
function variableOf(expression: unknown, variables: JsonObject): unknown {
  const references = isJsonObject(expression) ? expression["references"] : undefined;
  const [, name = ""] =
    Array.isArray(references) && references.length === 1
      ? (/^var\.([\w-]+)$/.exec(String(references[0])) ?? [])
      : [];
  const variable = variables[name];
  return isJsonObject(variable) ? variable["value"] : undefined;
}

/** The account of which most ARNs of a state are. */
function mostSeen(prior: readonly StateResource[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { values } of prior) {
    const id = /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/.exec(String(values["arn"]))?.[1];
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return most?.[0];
}
