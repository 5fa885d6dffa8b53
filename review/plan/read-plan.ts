import { accountOf } from "./account-of";
import type { Change } from "./change";
import { changeOf } from "./change-of";
import { expressionsOf } from "./expressions-of";
import { isJsonObject } from "./is-json-object";
import type { JsonObject } from "./json-object";
import { NotAPlan } from "./not-a-plan";
import type { Plan, PlanFlaws, StateResource } from "./plan";
import { policyDocumentsOf } from "./policy-documents-of";

/**
 * Reads a plan as `terraform show -json` and `tofu show -json` write it. What is not known is ignored, as the format asks.
 *
 * Source: Terraform, "JSON Output Format": minor versions only add.
 *
 * @param source name of the file, for errors and the report
 * @throws {NotAPlan} for anything else
 */
export function readPlan(source: string, json: unknown): Plan {
  if (!isJsonObject(json)) throw new NotAPlan(source, `it is ${kindOf(json)}`);
  const { format_version: version } = json;
  if (typeof version !== "string") throw new NotAPlan(source, whatElse(json));
  if (!/^[01]\.\d+$/.test(version))
    throw new NotAPlan(source, `its format_version is ${JSON.stringify(version).slice(0, 40)}`);
  if (!("resource_changes" in json) && !("planned_values" in json) && !("configuration" in json)) {
    throw new NotAPlan(source, whatElse(json));
  }
  const list = (key: string) => listOf(source, json, key);
  const configuration = objectOf(source, json, "configuration");
  const providers = objectOf(source, configuration, "provider_config");
  const expressions = expressionsOf(configuration["root_module"]);
  const changes = [
    ...list("resource_changes").flatMap((one) => changeOf(source, one, false)),
    ...list("deferred_changes").flatMap((one) =>
      changeOf(source, isJsonObject(one) ? one["resource_change"] : one, true),
    ),
    ...list("action_invocations").flatMap((one) => invocation(one)),
  ];
  const state = objectOf(source, json, "prior_state");
  const prior = resourcesOf(objectOf(source, objectOf(source, state, "values"), "root_module"));
  const data = dataOf(objectOf(source, objectOf(source, state, "values"), "root_module"));
  const { account, accounts, region, stack } = accountOf(
    providers,
    prior,
    data,
    objectOf(source, json, "variables"),
  );
  const only =
    Object.values(providers).filter((one) => isJsonObject(one) && one["name"] === "aws").length === 1;
  return {
    source,
    account,
    accounts,
    region,
    stack,
    changes,
    drift: list("resource_drift").flatMap((one) => changeOf(source, one, false)),
    expressions,
    prior,
    data,
    documents: policyDocumentsOf(list("resource_changes")),
    flaws: flawsOf({
      json,
      state,
      configuration,
      changes,
      prior,
      account,
      region: only ? region : undefined,
    }),
  };
}

interface Parts {
  readonly json: JsonObject;
  readonly state: JsonObject;
  readonly configuration: JsonObject;
  readonly changes: readonly Change[];
  readonly prior: readonly StateResource[];
  readonly account: string | undefined;
  /** That of the provider, where there is one provider only. */
  readonly region: string | undefined;
}

function flawsOf({ json, state, configuration, changes, prior, account, region }: Parts): PlanFlaws {
  const stateVersion = state["terraform_version"];
  const planVersion = json["terraform_version"];
  const newer =
    typeof stateVersion === "string" && typeof planVersion === "string" && isNewer(stateVersion, planVersion);
  const schemas = schemaVersions(configuration["root_module"]);
  const acting = changes.filter(({ action }) => action !== "no-op" && action !== "read");
  return {
    errored: json["errored"] === true,
    incomplete: json["complete"] === false,
    newerState: newer ? String(stateVersion) : undefined,
    newerSchemas: newerSchemas(objectOrEmpty(objectOrEmpty(state["values"])["root_module"]), schemas, ""),
    otherAccounts: otherAccounts(prior, account),
    otherRegions: otherRegions(prior, region),
    emptyState:
      prior.length === 0 &&
      acting.length > 0 &&
      acting.every(({ action, imported }) => action === "create" && !imported),
  };
}

/** Types whose ARN is always of the account that holds them. */
const ownArn =
  /^arn:[^:]+:(?:kms|logs|iam|sns|sqs|ec2|rds|lambda|config|cloudtrail|events|guardduty):[^:]*:(\d{12}):/;

function otherAccounts(prior: readonly StateResource[], account: string | undefined): readonly string[] {
  if (account === undefined) return [];
  const found = new Set<string>();
  for (const { values } of prior) {
    const [, owner] = ownArn.exec(String(values["arn"])) ?? [];
    if (owner !== undefined) found.add(owner);
  }
  // A state may hold what other accounts share, or what a second provider reaches; that it holds nothing of its own account
  // is another matter.
  return found.has(account) ? [] : [...found].sort();
}

/** Types that stand in the Region of their provider, and say so in their ARN. */
const regionalArn =
  /^arn:[^:]+:(?:kms|logs|sns|sqs|ec2|rds|lambda|events|dynamodb|elasticloadbalancing):([a-z0-9-]+):\d{12}:/;

function otherRegions(prior: readonly StateResource[], region: string | undefined): readonly string[] {
  if (region === undefined) return [];
  const found = new Set<string>();
  for (const { values } of prior) {
    // Since version 6, a resource may name a Region of its own.
    const [, own] = values["region"] === undefined ? (regionalArn.exec(String(values["arn"])) ?? []) : [];
    const named = typeof values["region"] === "string" ? values["region"] : own;
    if (named !== undefined) found.add(named);
  }
  return found.has(region) ? [] : [...found].sort();
}

function schemaVersions(module: unknown): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const one of listOrEmpty(objectOrEmpty(module)["resources"])) {
    const { address, schema_version: version } = objectOrEmpty(one);
    if (typeof address === "string" && typeof version === "number") found.set(address, version);
  }
  return found;
}

function newerSchemas(
  module: JsonObject,
  planned: ReadonlyMap<string, number>,
  path: string,
): readonly string[] {
  return listOrEmpty(module["resources"]).flatMap((one) => {
    const { address, mode, schema_version: version } = objectOrEmpty(one);
    if (typeof address !== "string" || mode !== "managed" || typeof version !== "number") return [];
    const now = planned.get(address.replace(/\[[^\]]*\]$/, ""));
    return path === "" && now !== undefined && version > now ? [address] : [];
  });
}

function resourcesOf(module: JsonObject): readonly StateResource[] {
  const own = listOrEmpty(module["resources"]).flatMap((one): StateResource[] => {
    const { address, mode, type, values } = objectOrEmpty(one);
    if (mode !== "managed" || typeof address !== "string" || typeof type !== "string") return [];
    return isJsonObject(values) ? [{ address, type, values }] : [];
  });
  return [
    ...own,
    ...listOrEmpty(module["child_modules"]).flatMap((child) => resourcesOf(objectOrEmpty(child))),
  ];
}

/** What data sources read, by address. */
function dataOf(module: JsonObject): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const one of listOrEmpty(module["resources"])) {
    const { address, mode, values } = objectOrEmpty(one);
    if (mode === "data" && typeof address === "string" && isJsonObject(values)) found.set(address, values);
  }
  for (const child of listOrEmpty(module["child_modules"])) {
    for (const [address, values] of dataOf(objectOrEmpty(child))) found.set(address, values);
  }
  return found;
}

function invocation(one: unknown): Change[] {
  const { address, type } = objectOrEmpty(one);
  if (typeof address !== "string") return [];
  return [
    {
      address,
      type: typeof type === "string" ? type : "",
      module: "",
      action: "invoke",
      createFirst: false,
      forgotten: false,
      imported: false,
      deposed: false,
      deferred: false,
      reason: undefined,
      replacedFor: [],
      previousAddress: undefined,
      before: undefined,
      after: undefined,
      unknown: undefined,
      beforeSensitive: undefined,
      afterSensitive: undefined,
    },
  ];
}

function isNewer(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => text.split("-")[0]?.split(".").map(Number) ?? []);
  for (let index = 0; index < 2; index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function whatElse(json: JsonObject): string {
  if ("serial" in json && "lineage" in json) return "it is a state file";
  if ("values" in json) return "it is the JSON of a state";
  if ("provider_schemas" in json) return "it is the JSON of provider schemas";
  if ("@level" in json || "@message" in json) return "it is the log of terraform plan -json";
  if ("resource" in json || "terraform" in json) return "it is a configuration";
  return "it has no format_version with changes of resources";
}

function kindOf(json: unknown): string {
  if (json === null) return "null";
  return Array.isArray(json) ? "a list" : `a ${typeof json}`;
}

function listOf(source: string, json: JsonObject, key: string): readonly unknown[] {
  const value = json[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new NotAPlan(source, `its ${key} is ${kindOf(value)}, where a list belongs`);
  return value;
}

function objectOf(source: string, json: JsonObject, key: string): JsonObject {
  const value = json[key];
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value))
    throw new NotAPlan(source, `its ${key} is ${kindOf(value)}, where an object belongs`);
  return value;
}

function objectOrEmpty(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOrEmpty(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
