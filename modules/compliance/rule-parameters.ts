import { inPartition } from "../../core/in-partition";

/** Parameters of a managed rule, with the ARNs of a partition. */
export function ruleParameters(
  parameters: Readonly<Record<string, string>>,
  partition: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, inPartition(value, partition)]),
  );
}
