import { escapedForTerraform } from "./escaped-for-terraform";
import type { PolicyStatement } from "./policy-document";
import { policyJson } from "./policy-json";

/**
 * The JSON text of a policy with statements of ours and statements as their owner wrote them, who may use what our own have
 * no place for.
 */
export function statementsJson(statements: readonly PolicyStatement[], own: readonly object[]): string {
  const text = policyJson({ statements });
  if (own.length === 0) return text;
  const written = own.map((one) => escapedForTerraform(JSON.stringify(one))).join(",");
  return statements.length === 0
    ? text.replace('"Statement":[]', () => `"Statement":[${written}]`)
    : text.replace(/\]\}$/, () => `,${written}]}`);
}
