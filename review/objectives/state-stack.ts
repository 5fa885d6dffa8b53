import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { stableJson } from "../../core/stable-json";
import type { Change } from "../plan/change";
import type { Expressions } from "../plan/expressions";
import { isJsonObject } from "../plan/is-json-object";
import type { JsonObject } from "../plan/json-object";
import type { Plan } from "../plan/plan";
import { withoutInstanceKeys } from "../plan/without-instance-keys";

/** A state as the proofs of objectives read it. */
export interface StateStack {
  readonly stack: SynthesizedStack;
  /** Address in the plan by the address that proofs use. */
  readonly addressOf: ReadonlyMap<string, string>;
  /** The address that proofs use by that in the plan. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Addresses, as proofs use them, with arguments that are known after the apply only and stand nowhere. */
  readonly unknown: ReadonlySet<string>;
}

/** A resource of a state, with the change that it has. */
interface Held {
  readonly address: string;
  readonly type: string;
  readonly values: JsonObject;
  readonly change: Change | undefined;
}

/**
 * Turns one side of a plan into the JSON that proofs read: arguments as the configuration writes them, where the plan has
 * their text, and else their values, with references in the place of ids and ARNs of resources of the same state.
 */
export function stateStack(plan: Plan, side: "after" | "before"): StateStack {
  const held = side === "before" ? before(plan) : after(plan);
  const names = new Map(held.map(({ address, type }) => [address, `${type}.${flatName(address, type)}`]));
  const owners = ownersOf(held, names);
  const resource: Record<string, Record<string, ResourceBody>> = {};
  const unknown = new Set<string>();
  for (const one of held) {
    const name = names.get(one.address) ?? one.address;
    const expressions = plan.expressions.get(withoutInstanceKeys(one.address));
    const { body, open } = bodyOf(one, side, expressions, names, owners);
    if (open) unknown.add(name);
    const ofType = resource[one.type] ?? {};
    resource[one.type] = ofType;
    ofType[name.slice(one.type.length + 1)] = body;
  }
  return {
    stack: { resource },
    nameOf: names,
    addressOf: new Map([...names].map(([address, name]) => [name, address])),
    unknown,
  };
}

function before({ prior, changes }: Plan): readonly Held[] {
  const byAddress = changesByAddress(changes);
  return prior.map(({ address, type, values }) => ({
    address,
    type,
    values,
    change: byAddress.get(address),
  }));
}

function after({ prior, changes }: Plan): readonly Held[] {
  const byAddress = changesByAddress(changes);
  const kept = prior
    .filter(({ address }) => !byAddress.has(address))
    .map((one) => ({ ...one, change: undefined }));
  const planned = [...byAddress.values()].flatMap((change): Held[] =>
    change.after === undefined || change.action === "forget"
      ? []
      : [{ address: change.address, type: change.type, values: change.after, change }],
  );
  return [...kept, ...planned];
}

function changesByAddress(changes: readonly Change[]): ReadonlyMap<string, Change> {
  return new Map(
    changes.filter(({ deposed, action }) => !deposed && action !== "invoke").map((one) => [one.address, one]),
  );
}

/** Proofs know addresses of root modules only, so that modules and keys of instances become part of the name. */
function flatName(address: string, type: string): string {
  return address.startsWith(`${type}.`) && !address.includes("[")
    ? address.slice(type.length + 1)
    : address.replace(/[^A-Za-z0-9_-]+/g, "_");
}

/** By id and by ARN, the reference to who bears it: of several that share an id, the shortest type is what the others configure. */
function ownersOf(held: readonly Held[], names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const owners = new Map<string, { readonly type: string; readonly reference: string }>();
  for (const { address, type, values } of held) {
    for (const attribute of ["arn", "id"]) {
      const value = values[attribute];
      if (typeof value !== "string" || value.length < 4) continue;
      const known = owners.get(value);
      if (known !== undefined && known.type.length <= type.length) continue;
      owners.set(value, { type, reference: `\${${names.get(address)}.${attribute}}` });
    }
  }
  return new Map([...owners].map(([value, { reference }]) => [value, reference]));
}

function bodyOf(
  { values, change, address }: Held,
  side: "after" | "before",
  expressions: Expressions | undefined,
  names: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, string>,
): { readonly body: ResourceBody; readonly open: boolean } {
  // Whether a resource may be destroyed, a plan does not tell.
  const body: Record<string, unknown> = { lifecycle: { prevent_destroy: true } };
  let open = false;
  const other = side === "after" ? change?.before : change?.after;
  const written = expressions === undefined ? undefined : writtenIn(expressions);
  const unknown = side === "after" && isJsonObject(change?.unknown) ? change.unknown : {};
  for (const key of new Set([...Object.keys(values), ...Object.keys(unknown)])) {
    const isOpen = unknown[key] === true;
    const changes =
      change !== undefined &&
      change.action !== "create" &&
      (isOpen || !same(values[key] ?? null, other?.[key] ?? null));
    // What nobody wrote is what the provider fills in.
    if (written !== undefined && !written.has(key) && !(side === "before" && changes)) continue;
    const asWritten = side === "after" || !changes;
    const text = asWritten ? textOf(expressions, key, address, names) : undefined;
    if (text !== undefined) body[key] = text;
    else if (isOpen) open = true;
    else {
      const inner = filled(values[key], unknown[key], key, (path) =>
        textOf(expressions, path, address, names),
      );
      const value = withReferences(inner, address, owners);
      if (value !== undefined) body[key] = value;
    }
  }
  return { body, open };
}

/** Nested blocks, with what the configuration says of values that are not known yet. */
function filled(value: unknown, unknown: unknown, path: string, textAt: (path: string) => unknown): unknown {
  if (unknown === true) return textAt(path);
  if (Array.isArray(value)) {
    const marks = Array.isArray(unknown) ? unknown : [];
    return value.map((one, index) => filled(one, marks[index], path, textAt));
  }
  if (!isJsonObject(unknown)) return value;
  const known = isJsonObject(value) ? value : {};
  const keys = new Set([...Object.keys(known), ...Object.keys(unknown)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, filled(known[key], unknown[key], `${path}.${key}`, textAt)]),
  );
}

/** Most values are the same as they stand; only then is their order looked at. */
function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  return JSON.stringify(left) === JSON.stringify(right) || stableJson(left) === stableJson(right);
}

function writtenIn({ texts, references }: Expressions): ReadonlySet<string> {
  return new Set([...texts.keys(), ...references.keys()].map((path) => path.split(".")[0] ?? path));
}

/** What stands in the configuration; of HCL only a plain reference is known. */
function textOf(
  expressions: Expressions | undefined,
  key: string,
  address: string,
  names: ReadonlyMap<string, string>,
): unknown {
  const text = expressions?.texts.get(key);
  if (text !== undefined && text !== null) return text;
  const [reference = "", whole] = expressions?.references.get(key) ?? [];
  const module = /^((?:module\.[^.]+(?:\[[^\]]*\])?\.)*)/.exec(address)?.[1] ?? "";
  const match = /^([a-z0-9_]+\.[A-Za-z0-9_-]+)(?:\[[^\]]*\])?\.([a-z0-9_]+)$/.exec(reference);
  if (match === null || expressions?.references.get(key)?.length !== 2 || whole === undefined)
    return undefined;
  const name = names.get(`${module}${match[1]}`);
  return name === undefined ? undefined : `\${${name}.${match[2]}}`;
}

/** A value without what is empty, and with references for ids and ARNs of others. */
function withReferences(value: unknown, address: string, owners: ReadonlyMap<string, string>): unknown {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string")
    return value.includes("arn:") ? replacedArns(value, owners) : (owners.get(value) ?? value);
  if (Array.isArray(value)) {
    const list = value.flatMap((one) => withReferences(one, address, owners) ?? []);
    return list.length === 0 ? undefined : list;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withReferences(inner, address, owners);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function replacedArns(text: string, owners: ReadonlyMap<string, string>): string {
  return text.replace(/arn:[^"\\\s,]+/g, (arn) => {
    for (
      let end = arn.length;
      end > 0;
      end = Math.max(arn.lastIndexOf("/", end - 1), arn.lastIndexOf(":", end - 1))
    ) {
      const reference = owners.get(arn.slice(0, end));
      if (reference !== undefined) return reference + arn.slice(end);
    }
    return arn;
  });
}
