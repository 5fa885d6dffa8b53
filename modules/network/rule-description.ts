/** The longest description of a rule that AWS takes. */
const longest = 255;

/**
 * A reason as AWS takes it for the description of a security group's rule: up to 255 letters without accents, digits,
 * spaces and `._-:/()#,@[]+=;{}!$*`. Other signs are left out or written otherwise; a reason in other letters than
 * these cannot be written, and something else is said in its place. The reason stays whole beside the rule.
 *
 * Source: Amazon EC2 API Reference "PrefixListId", "UserIdGroupPair", "IpRange": `Description`.
 */
export function ruleDescription(reason: string, otherwise: string): string {
  const plain = reason
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?& ?/g, " and ");
  if (/[^\P{L}A-Za-z]/u.test(plain)) return otherwise;
  // What is left out may not join what Terraform would read as an expression.
  const allowed = plain.replace(/[^A-Za-z0-9 ._\-:/()#,@[\]+=;{}!$*]/g, "").replaceAll("${", "$ {");
  if (allowed.length <= longest) return allowed;
  return `${allowed.slice(0, longest - 3).replace(/ [^ ]*$/, "")}...`;
}
