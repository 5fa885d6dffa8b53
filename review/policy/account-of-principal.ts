/** The account of a role or user. */
export function accountOfPrincipal(principal: string): string | undefined {
  return /^aws:arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}
