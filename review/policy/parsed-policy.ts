import { stableJson } from "../../core/stable-json";
import { isJsonObject } from "../plan/is-json-object";
import type { JsonObject } from "../plan/json-object";
import type { Condition, Named, Statement } from "./statement";

/**
 * The statements of a policy document; undefined where the text is none.
 *
 * Source: IAM User Guide "IAM JSON policy element reference".
 */
export function parsedPolicy(document: unknown): readonly Statement[] | undefined {
  const json = typeof document === "string" ? parsed(document) : document;
  if (!isJsonObject(json) || json["Statement"] === undefined) return undefined;
  const statements: Statement[] = [];
  for (const one of [json["Statement"]].flat()) {
    const statement = isJsonObject(one) ? read(one, json["Version"] === "2012-10-17") : undefined;
    if (statement === undefined) return undefined;
    statements.push(statement);
  }
  return statements;
}

function parsed(text: string): unknown {
  if (!text.includes("Statement")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read(json: JsonObject, hasVariables: boolean): Statement | undefined {
  const effect = json["Effect"];
  if (effect !== "Allow" && effect !== "Deny") return undefined;
  const actions = named(json["Action"], json["NotAction"], (text) =>
    text
      .toLowerCase()
      .replace(/\*+/g, "*")
      .replace(/^\*:\*$/, "*"),
  );
  if (actions === undefined) return undefined;
  const principals = principalsOf(json);
  // In the language of 2008 a policy variable is mere text.
  const resources = named(json["Resource"], json["NotResource"], (text) =>
    hasVariables ? text : text.replaceAll("${", "literal ${"),
  );
  const conditions = conditionsOf(json["Condition"]);
  const { Sid: sid } = json;
  return {
    effect,
    principals,
    actions,
    resources,
    conditions,
    canonical: stableJson([effect, principals ?? null, actions, resources ?? null, conditions.map(meaning)]),
    sid: typeof sid === "string" ? sid : undefined,
    spelling: new Map(texts(json["Action"] ?? json["NotAction"]).map((text) => [text.toLowerCase(), text])),
  };
}

function named(positive: unknown, negative: unknown, spelled: (text: string) => string): Named | undefined {
  const negated = positive === undefined;
  const given = negated ? negative : positive;
  if (given === undefined) return undefined;
  return { patterns: unique(texts(given).map(spelled)), negated };
}

const kinds: Readonly<Record<string, string>> = {
  AWS: "aws",
  CanonicalUser: "canonical",
  Federated: "federated",
  Service: "service",
};

function principalsOf(json: JsonObject): Named | undefined {
  const negated = json["Principal"] === undefined;
  const given = negated ? json["NotPrincipal"] : json["Principal"];
  if (given === undefined) return undefined;
  if (given === "*") return { patterns: ["*"], negated };
  if (!isJsonObject(given))
    return { patterns: unique(texts(given).map((text) => principal("aws", text))), negated };
  const patterns = Object.entries(given).flatMap(([kind, names]) =>
    texts(names).map((name) => principal(kinds[kind] ?? kind.toLowerCase(), name)),
  );
  return { patterns: unique(patterns), negated };
}

/** An account stands for all its principals, as its number or as its root. */
function principal(kind: string, name: string): string {
  if (kind !== "aws") return `${kind}:${name}`;
  if (name === "*") return "*";
  const account = /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(name)?.[1];
  return account === undefined ? `aws:${name}` : `account:${account}`;
}

function conditionsOf(given: unknown): readonly Condition[] {
  if (!isJsonObject(given)) return [];
  const found = Object.entries(given).flatMap(([operator, keys]) =>
    isJsonObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({
          operator,
          key: key.toLowerCase(),
          spelled: key,
          values: unique(texts(values)),
        }))
      : [],
  );
  return found.sort((left, right) => (stableJson(meaning(left)) < stableJson(meaning(right)) ? -1 : 1));
}

/** A condition without how its key is written. */
function meaning({ operator, key, values }: Condition): readonly unknown[] {
  return [operator, key, values];
}

function texts(value: unknown): string[] {
  return [value].flat().map((one) => (typeof one === "string" ? one : (JSON.stringify(one) ?? "")));
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
