import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/** A resource without an objective is one that nobody can say why it is there. */
export const everyResourceIsJustified: Check = (stack) =>
  resourcesOf(stack)
    .filter(({ body }) => {
      const { objectives } = (body["//"] ?? {}) as { objectives?: unknown };
      return !Array.isArray(objectives) || objectives.length === 0;
    })
    .map(
      ({ address }) =>
        `${address} fulfils no objective: call fulfils() in the module that makes it, or remove it`,
    );
