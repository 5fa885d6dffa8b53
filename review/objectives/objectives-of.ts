import type { Objective } from "../../controls/objective";
import objectiveTypes from "./objective-types.json";

/** The objectives whose proofs read one of these types of resources, in the order of their ids; only they are loaded. */
export function objectivesOf(types: Iterable<string>): readonly Objective[] {
  const byType: Readonly<Record<string, readonly string[]>> = objectiveTypes;
  const ids = new Set([...types].flatMap((type) => byType[type] ?? []));
  return [...ids].sort().map((id) => {
    const file = require(`../../controls/objectives/${id.replace(".", "-")}`);
    const [objective] = Object.values(file as Readonly<Record<string, Objective>>);
    if (objective === undefined) throw new Error(`there is no objective ${id}`);
    return objective;
  });
}
