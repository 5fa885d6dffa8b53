import type { Change } from "./change";
import type { PlanIndex } from "./plan-index";

/**
 * A text of the configuration with what its references (`${...}`) stand for: the value after the apply where it is known, or
 * else the one before, since what replaces a resource takes its place. Others stay as they are.
 */
export function resolvedText(text: string, { module }: Change, index: PlanIndex): string {
  return text.replace(
    /(?<!\$)\$\{((?:data\.)?[a-z][a-z0-9_]*\.[A-Za-z0-9_-]+(?:\[[^\]]*\])?)\.([a-z0-9_]+)\}/g,
    (whole, name, attribute) => {
      const address = module === "" ? name : `${module}.${name}`;
      const read = index.plan.data.get(address)?.[attribute];
      if (typeof read === "string" || typeof read === "number") return String(read);
      for (const side of ["after", "before"] as const) {
        const value = index.valuesOf(address, side)?.[attribute];
        if (typeof value === "string" || typeof value === "number") return String(value);
      }
      return whole;
    },
  );
}
