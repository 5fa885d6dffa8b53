import type { PolicyDocument } from "./access-request";
import { managedPolicyName } from "./managed-policy-name";

/**
 * The text of a managed policy among those that are given by ARN, by name, or by path and name.
 *
 * @param reference its ARN, or `policy/` with its path and name
 */
export function managedPolicyText(
  reference: string,
  given: Readonly<Record<string, PolicyDocument>>,
): PolicyDocument | undefined {
  const named = managedPolicyName(reference);
  return given[reference] ?? given[named] ?? given[named.replace(/^.*\//, "")];
}
