import { commonSample } from "./common-sample";
import { derivedKeys } from "./derived-keys";
import { holds } from "./holds";
import { both, type Mask, maskOf } from "./mask";
import { fresh, sample } from "./sample";
import type { Condition, Statement } from "./statement";

/** Values of condition keys, with the statements whose conditions hold for them. */
export interface ContextClass {
  readonly value: ReadonlyMap<string, readonly string[]>;
  readonly mask: Mask;
}

/** Far beyond what policies of 20 kilobytes can tell apart. */
const most = 4_096;

/**
 * Values of condition keys, one of each combination that the statements tell apart. Conditions on who asks are left out: they
 * follow from the principal.
 */
export function contextClasses(all: readonly Statement[]): readonly ContextClass[] {
  const conditions = all.flatMap((one) => one.conditions);
  const keys = [...new Set(conditions.map(({ key }) => key))].filter((key) => !derivedKeys.has(key));
  let classes: readonly ContextClass[] = [{ value: new Map(), mask: maskOf(all.length, () => true) }];
  for (const key of keys) {
    const next = new Map<string, ContextClass>();
    const values = distinctFor(
      key,
      all,
      conditions.filter((one) => one.key === key),
    );
    for (const { value, mask } of classes) {
      for (const one of values) {
        const joint = both(mask, one.mask);
        const name = joint.join();
        if (next.has(name) || next.size >= most) continue;
        next.set(name, {
          value: one.values === undefined ? value : new Map([...value, [key, one.values]]),
          mask: joint,
        });
      }
    }
    classes = [...next.values()];
  }
  return classes;
}

interface ValuesOfKey {
  /** Undefined where the key is absent. */
  readonly values: readonly string[] | undefined;
  readonly mask: Mask;
}

/** What a key may be, or that it is absent: one of each kind that the statements tell apart. */
function distinctFor(
  key: string,
  all: readonly Statement[],
  conditions: readonly Condition[],
): readonly ValuesOfKey[] {
  const found = new Map<string, ValuesOfKey>();
  for (const values of [undefined, ...valuesFor(conditions)]) {
    const mask = maskOf(all.length, (index) =>
      (all[index]?.conditions ?? []).every((one) => one.key !== key || holds(one, values)),
    );
    const name = mask.join();
    if (!found.has(name)) found.set(name, { values, mask });
  }
  return [...found.values()];
}

/** Values of one key that the conditions on it may tell apart. */
function valuesFor(conditions: readonly Condition[]): readonly (readonly string[])[] {
  const single = new Set<string>();
  const several = conditions.some(({ operator }) => operator.startsWith("For"));
  const every = [...new Set(conditions.flatMap(({ values }) => values))];
  for (const { operator, values } of conditions) {
    for (const value of values) for (const one of around(operator, value)) single.add(one);
  }
  for (const value of every.filter((one) => /[*?]/.test(one))) {
    for (const other of every) {
      const common = commonSample(value, other);
      if (common !== undefined) single.add(common);
    }
  }
  const all = [...single];
  const lists: (readonly string[])[] = all.map((value) => [value]);
  if (several && all.length > 1) {
    lists.push(all, ...all.flatMap((value, index) => all.slice(index + 1).map((other) => [value, other])));
  }
  return lists;
}

/** A value that a condition's own value matches, and one beside it. */
function around(operator: string, value: string): readonly string[] {
  if (/Null/.test(operator)) return [fresh];
  if (/Bool/.test(operator)) return ["true", "false"];
  if (/IpAddress/.test(operator)) return addressesAround(value);
  if (/Numeric/.test(operator)) return [-1, 0, 1].map((step) => String(Number(value) + step));
  if (/Date/.test(operator)) {
    const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
    return [value, ...[-1000, 0, 1000].flatMap((step) => dateAt(at + step))];
  }
  return [
    sample(value),
    fresh,
    ...(/IgnoreCase/.test(operator) ? [value.toUpperCase(), value.toLowerCase()] : []),
  ];
}

function dateAt(time: number): readonly string[] {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? [] : [date.toISOString()];
}

function addressesAround(cidr: string): readonly string[] {
  const [network = "", prefix = "32"] = cidr.split("/");
  const parts = network.split(".").map(Number);
  const outside = ["192.0.2.255", "2001:db8:ffff::ffff"];
  if (parts.length !== 4 || parts.some((part) => Number.isNaN(part))) return [network, ...outside];
  const first = parts.reduce((sum, part) => sum * 256 + part, 0);
  const last = first + 2 ** (32 - Number(prefix)) - 1;
  const text = (value: number) =>
    [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
  const beside = [first, last, ...(first > 0 ? [first - 1] : []), ...(last < 2 ** 32 - 1 ? [last + 1] : [])];
  return [...beside.map(text), ...outside];
}
