import type { DatabaseEngine } from "../../facts/database-engines";

/** Whether AWS refuses Performance Insights on an instance class of an engine. */
export function refusesInsights({ classesWithoutInsights }: DatabaseEngine, instanceClass: string): boolean {
  return classesWithoutInsights.some((one) =>
    one.endsWith(".") ? instanceClass.startsWith(one) : instanceClass === one,
  );
}
