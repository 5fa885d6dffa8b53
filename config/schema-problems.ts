import type { z } from "zod";
import { nearest } from "../core/nearest";
import type { Problem } from "../core/problem";
import { renamedKeys } from "./renamed-keys";
import { organizationSchema } from "./schema/organization";
import type { Source } from "./source";
import { valueRemedy } from "./value-remedy";

/** Where an organization file violates the schema: one problem for each place. */
export function schemaProblems(error: z.ZodError, source: Source): Problem[] {
  const problems: Problem[] = [];
  const placed = new Set<string>();
  const issues = error.issues.flatMap(meant);
  const misspelled = new Set(issues.flatMap((issue) => meantKeys(issue, source)));
  for (const issue of issues) {
    const place = issue.path.map(String).join("\0");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) problems.push(unknownKey(issue.path, key, source));
      continue;
    }
    if (placed.has(place) || misspelled.has(place)) continue;
    placed.add(place);
    problems.push(issue.code === "invalid_key" ? badKey(issue.path, source) : badValue(issue, source));
  }
  return problems;
}

/**
 * What is wrong with a value that may have several forms: the problems with the form that it has, where that can be
 * told, rather than that it matches none.
 */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const ofItsForm = issue.errors.filter(
    (problems) => !problems.some(({ code, path }) => code !== "unrecognized_keys" && path.length === 0),
  );
  const [inner] = ofItsForm;
  if (ofItsForm.length !== 1 || inner === undefined) return [issue];
  return inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(meant);
}

/** Places of the keys that unknown ones are taken for: one that is misspelled is not missing as well. */
function meantKeys(issue: z.core.$ZodIssue, source: Source): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.flatMap((key) => {
    const near = nearestKey(issue.path, key);
    const path = [...issue.path, near ?? ""];
    return near === undefined || source.written(path) !== undefined ? [] : [path.map(String).join("\0")];
  });
}

/** The known key that an unknown one is most like. */
function nearestKey(path: readonly PropertyKey[], key: string): string | undefined {
  const old = oldKeys(path);
  const near = nearest(key, [...knownKeys(schemaAt(path)).filter((one) => one !== key), ...old.keys()]);
  return near === undefined ? undefined : (old.get(near) ?? near);
}

function unknownKey(path: readonly PropertyKey[], key: string, source: Source): Problem {
  const known = knownKeys(schemaAt(path)).filter((candidate) => candidate !== key);
  const near = nearestKey(path, key);
  return {
    where: source.whereKey(path, key),
    found: `unknown key "${key}"`,
    allowed: known.length > 0 ? `known keys here are ${known.join(", ")}` : "there are no keys here",
    fix: key.startsWith("x-")
      ? "move it to the top of the file, where keys that begin with x- hold anchors"
      : near === undefined
        ? "remove it"
        : `did you mean "${near}"?`,
  };
}

/** Old keys of a mapping, and what they are called now. */
function oldKeys(path: readonly PropertyKey[]): Map<string, string> {
  const here = renamedKeys.filter(({ within }) =>
    within.some((pattern) => {
      const parts = pattern.split(".");
      return (
        parts.length === path.length &&
        parts.every((part, depth) => part === "*" || part === String(path[depth]))
      );
    }),
  );
  return new Map(here.map((renamed) => [renamed.old, renamed.new]));
}

function badKey(path: readonly PropertyKey[], source: Source): Problem {
  const key = String(path[path.length - 1]);
  const record = unwrapped(schemaAt(path.slice(0, -1)));
  const description = (record as { keyType?: z.ZodType }).keyType?.description;
  return {
    where: source.whereKey(path.slice(0, -1), key),
    found: `found the name "${key}"`,
    allowed: `expected ${description ?? "another name"}`,
    fix: "rename it",
  };
}

function badValue(issue: z.core.$ZodIssue, source: Source): Problem {
  const schema = schemaAt(issue.path);
  const description = described(schema) ?? inWords(issue);
  const count = entries(issue, source);
  const written = source.written(issue.path);
  const last = issue.path.at(-1);
  const name =
    typeof last === "number" ? `entry ${last + 1}` : `"${source.writtenPath(issue.path).at(-1) ?? ""}"`;
  return {
    where: source.where(issue.path),
    found:
      written === undefined
        ? `${name} is missing`
        : written === ""
          ? `${name} is empty`
          : `found ${count ?? written}`,
    allowed: `expected ${description}`,
    fix:
      written === undefined
        ? "add it"
        : written === ""
          ? "write a value, or remove the key"
          : isUnquoted(issue, written, source)
            ? `put it in quotes: "${written}"`
            : isQuoted(issue, source)
              ? `write it without quotes: ${source.scalar(issue.path)}`
              : valueRemedy(
                  issue,
                  written,
                  (other) => schema?.safeParse(other).success === true,
                  description,
                ),
  };
}

/** What is expected where no description says so. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  return issue.message.replace(/^[^:]*: expected /, "");
}

/** How many entries a list has, where that is what is wrong with it. */
function entries(issue: z.core.$ZodIssue, source: Source): string | undefined {
  const count = source.count(issue.path);
  if ((issue.code !== "too_big" && issue.code !== "too_small") || count === undefined || count < 1) return;
  return `${count} ${count === 1 ? "entry" : "entries"}`;
}

/** Whether a number in quotes is what is expected without them. */
function isQuoted(issue: z.core.$ZodIssue, source: Source): boolean {
  const scalar = source.scalar(issue.path);
  if (typeof scalar !== "string" || scalar.trim() === "" || !Number.isFinite(Number(scalar))) return false;
  return schemaAt(issue.path)?.safeParse(Number(scalar)).success === true;
}

/** Whether YAML read a number or a truth value, and the same in quotes is what is expected: an id, a phone number, `on`. */
function isUnquoted(issue: z.core.$ZodIssue, written: string, source: Source): boolean {
  if (issue.code !== "invalid_type" || issue.expected !== "string") return false;
  if (!["number", "bigint", "boolean"].includes(typeof source.scalar(issue.path))) return false;
  return schemaAt(issue.path)?.safeParse(written).success === true;
}

function described(schema: z.ZodType | undefined): string | undefined {
  for (let current = schema; current !== undefined; current = inner(current)) {
    if (current.description !== undefined) return current.description;
    const { options = [] } = current as Container;
    // Those of an enumeration are its values.
    const each = options.flatMap((option) => (typeof option === "object" ? (described(option) ?? []) : []));
    if (each.length > 0) return each.join("; or ");
  }
  return undefined;
}

/** The schema that governs the value at a path; undefined where the path leaves the schema. */
function schemaAt(path: readonly PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = organizationSchema;
  for (const part of path) {
    const whole = schema;
    const container = unwrapped(schema) as Container | undefined;
    if (container?.shape !== undefined) schema = container.shape[String(part)];
    else if (container?.valueType !== undefined) schema = container.valueType;
    else if (container?.element !== undefined) schema = container.element;
    else if (container?.options !== undefined) {
      schema = container.options
        .map((option) => {
          const { shape, element, valueType } = option as Container;
          return typeof part === "number" ? element : (shape?.[String(part)] ?? valueType);
        })
        .find((found) => found !== undefined);
      if (schema !== undefined && String(part) === discriminator(container)) return whole;
    } else return undefined;
  }
  return schema;
}

function knownKeys(schema: z.ZodType | undefined): string[] {
  const container = unwrapped(schema) as Container | undefined;
  const names = [container, ...((container?.options ?? []) as unknown as Container[])].flatMap(
    (one) => (one?.keyType as { readonly options?: readonly unknown[] } | undefined)?.options ?? [],
  );
  if (names.length > 0) return names.map(String).sort();
  const shapes = container?.shape !== undefined ? [container.shape] : unionShapes(container);
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))].sort();
}

function unionShapes(container: Container | undefined): Record<string, z.ZodType>[] {
  return (container?.options ?? []).flatMap((option) => {
    const shape = (option as Container).shape;
    return shape === undefined ? [] : [shape];
  });
}

interface Container {
  readonly shape?: Record<string, z.ZodType>;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly _zod?: { readonly def: { readonly discriminator?: string } };
}

function discriminator(container: Container): string | undefined {
  return container._zod?.def.discriminator;
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  for (let next = current && inner(current); next !== undefined; next = inner(next)) current = next;
  return current;
}

function inner(schema: z.ZodType): z.ZodType | undefined {
  return (schema as unknown as { def: { innerType?: z.ZodType } }).def.innerType;
}
