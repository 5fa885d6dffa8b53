import { isJsonObject } from "./is-json-object";
import type { JsonObject } from "./json-object";

/**
 * The documents of `aws_iam_policy_document` data sources that are read during the apply, by address, as JSON: only their
 * text is not known yet, while their statements are. Values of a statement that are not known stand as `${unknown}`.
 */
export function policyDocumentsOf(changes: readonly unknown[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of changes) {
    if (!isJsonObject(one) || one["mode"] !== "data" || one["type"] !== "aws_iam_policy_document") continue;
    const { address, change } = one;
    if (typeof address !== "string" || !isJsonObject(change) || !isJsonObject(change["after"])) continue;
    const { after, after_unknown: unknown } = change;
    const others = ["override_policy_documents", "source_policy_documents", "override_json", "source_json"];
    const isWhole = others.every(
      (name) => isNothing(after[name]) && !(isJsonObject(unknown) && hasTrue(unknown[name])),
    );
    const marks = isJsonObject(unknown) && Array.isArray(unknown["statement"]) ? unknown["statement"] : [];
    if (
      !isWhole ||
      !Array.isArray(after["statement"]) ||
      (isJsonObject(unknown) && unknown["statement"] === true)
    )
      continue;
    const Statement = after["statement"].map((statement, index) => written(statement, marks[index]));
    found.set(address, JSON.stringify({ Version: after["version"] ?? "2012-10-17", Statement }));
  }
  return found;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function hasTrue(value: unknown): boolean {
  return (
    value === true || (typeof value === "object" && value !== null && Object.values(value).some(hasTrue))
  );
}

/** A statement as IAM writes it. */
function written(statement: unknown, unknown: unknown): JsonObject {
  const given = isJsonObject(statement) ? statement : {};
  const marks = isJsonObject(unknown) ? unknown : {};
  const list = (name: string): JsonObject | undefined => {
    const values = texts(given[name], marks[name]);
    return values.length === 0 ? undefined : { value: values };
  };
  const element = (name: string, key: string) => {
    const found = list(key);
    return found === undefined ? {} : { [name]: found["value"] };
  };
  return {
    ...(typeof given["sid"] === "string" && given["sid"] !== "" && { Sid: given["sid"] }),
    Effect: given["effect"] ?? "Allow",
    ...element("Action", "actions"),
    ...element("NotAction", "not_actions"),
    ...element("Resource", "resources"),
    ...element("NotResource", "not_resources"),
    ...principals("Principal", given["principals"], marks["principals"]),
    ...principals("NotPrincipal", given["not_principals"], marks["not_principals"]),
    ...conditions(given["condition"], marks["condition"]),
  };
}

/** Texts of a list, with a placeholder for each that is not known. */
function texts(values: unknown, unknown: unknown): readonly string[] {
  if (unknown === true) return ["${unknown}"];
  const known = Array.isArray(values) ? values : [];
  const marks = Array.isArray(unknown) ? unknown : [];
  return Array.from({ length: Math.max(known.length, marks.length) }, (_, index) =>
    marks[index] === true || typeof known[index] !== "string" ? "${unknown}" : known[index],
  );
}

function principals(name: string, blocks: unknown, unknown: unknown): JsonObject {
  if (!Array.isArray(blocks) || blocks.length === 0) return {};
  const marks = Array.isArray(unknown) ? unknown : [];
  const found: Record<string, string[]> = {};
  for (const [index, block] of blocks.entries()) {
    if (!isJsonObject(block)) continue;
    const mark = marks[index];
    const identifiers = texts(block["identifiers"], isJsonObject(mark) ? mark["identifiers"] : undefined);
    const type = String(block["type"]);
    if (type === "*") return { [name]: "*" };
    found[type] = [...(found[type] ?? []), ...identifiers];
  }
  return { [name]: found };
}

function conditions(blocks: unknown, unknown: unknown): JsonObject {
  if (!Array.isArray(blocks) || blocks.length === 0) return {};
  const marks = Array.isArray(unknown) ? unknown : [];
  const found: Record<string, Record<string, readonly string[]>> = {};
  for (const [index, block] of blocks.entries()) {
    if (!isJsonObject(block)) continue;
    const mark = marks[index];
    const operator = String(block["test"]);
    const values = texts(block["values"], isJsonObject(mark) ? mark["values"] : undefined);
    const key = block["variable"];
    // Two keys that are not known yet are two keys.
    const name = typeof key === "string" ? key : `${"${unknown}"}${"'".repeat(index)}`;
    found[operator] = { ...found[operator], [name]: values };
  }
  return { Condition: found };
}
