/** The first of a role's managed policies that administers an account; undefined where none does. */
export function administeringPolicy(managed: readonly string[]): string | undefined {
  return managed.find((arn) => /\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$/.test(arn));
}
