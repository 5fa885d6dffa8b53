/** Whether two names of roles are the same to IAM, which ignores case. A first name that ends in `*` stands for several. */
export function sameRole(made: string, name: string): boolean {
  const [left, right] = [made.toLowerCase(), name.toLowerCase()];
  return left.endsWith("*") ? right.startsWith(left.slice(0, -1)) : left === right;
}
