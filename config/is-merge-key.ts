import { isScalar, type Pair } from "yaml";

/** Whether a pair is the merge key `<<`. In quotes it is a key like any other. Source: yaml.org/type/merge.html. */
export function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}
