/**
 * Whether a pattern of a policy names one thing: an ARN without a wildcard in what stands behind the account. Which Region,
 * and which version of what is named (`:*` at its end, or the six characters that AWS adds to a secret), may be open. What a
 * variable of IAM or a reference of Terraform stands for is one thing.
 *
 * Source: IAM User Guide "IAM JSON policy elements: Resource".
 */
export function namesOne(pattern: string): boolean {
  const text = pattern.replace(/\$\{[^}]*\}/g, "x");
  const parts = text.split(":");
  if (parts[0] !== "arn") return !/[*?]/.test(text.replace(/:\*$/, ""));
  const name = parts
    .slice(5)
    .join(":")
    .replace(/:\*$|-\?{6}$/, "");
  return name !== "" && !/[*?]/.test(name);
}
