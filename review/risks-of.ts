import type { Risk } from "./risk";
import riskTypes from "./risk-types.json";

const known = new Map<string, readonly Risk[]>();

/** The risks that read a type of resource; `*` for those of any type. Each is loaded when a plan first has the type. */
export function risksOf(type: string): readonly Risk[] {
  const before = known.get(type);
  if (before !== undefined) return before;
  const ids = (riskTypes as Readonly<Record<string, readonly string[]>>)[type] ?? [];
  const found = ids.map((id) => {
    const [risk] = Object.values(require(`./risks/${id}`) as Readonly<Record<string, Risk>>);
    if (risk === undefined) throw new Error(`risks/${id} exports no risk`);
    return risk;
  });
  known.set(type, found);
  return found;
}
