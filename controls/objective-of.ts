import type { Objective } from "./objective";
import { objectives } from "./objectives";

const byId = new Map<string, Objective>(objectives.map((objective) => [objective.id, objective]));

/** The objective with an id; undefined where there is none. */
export function objectiveOf(id: string): Objective | undefined {
  return byId.get(id);
}
