import type { Problem } from "../../core/problem";
import { isOwnKey } from "./is-own-key";
import { secretValueProblems } from "./secret-value-problems";
import type { SecureParameterProps } from "./secure-parameter-props";

/**
 * What Parameter Store would refuse about a parameter, and what would leave it open.
 *
 * Source: AWS Systems Manager API Reference "PutParameter".
 *
 * @param props with CDKTF's tokens resolved
 */
export function secureParameterProblems(where: string, props: SecureParameterProps): Problem[] {
  const { name, description, keyArn, value } = props;
  const problems: Problem[] = [];
  const levels = name.split("/").length - 1;
  const written = /^(\/[\w.-]+)+$/.test(name) && !/^\/(aws|ssm)/i.test(name);
  if (!name.includes("${") && (!written || levels > 15 || name.length > 1011)) {
    problems.push({
      where,
      found: `the name ${JSON.stringify(name)}`,
      allowed: "a path of at most 15 parts of letters, digits and _.-, not beginning with /aws or /ssm",
      fix: "name it by what uses it: /shop/payments/api-key",
    });
  }
  if (description.trim() === "") {
    problems.push({
      where,
      found: "an empty description",
      allowed: "what the parameter is for",
      fix: "say who uses it, and how it is renewed",
    });
  }
  if (!isOwnKey(keyArn)) {
    problems.push({
      where,
      found: `the key ${keyArn}`,
      allowed: "the ARN of a customer managed key",
      fix: "pass the ARN of a key of the account's own",
    });
  }
  return [...problems, ...secretValueProblems(where, value)];
}
