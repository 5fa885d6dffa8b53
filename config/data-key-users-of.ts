import type { Organization } from "./schema/organization";

/**
 * Names of the accounts that launch instances from an account's encrypted images, in the order of the file:
 * `organization` for all of them, undefined for none but the account itself.
 */
export function dataKeyUsersOf(
  organization: Organization,
  account: string,
): readonly string[] | "organization" | undefined {
  const shared = organization.accounts[account]?.dataKeySharedWith;
  if (shared === undefined || shared === "organization") return shared;
  return Object.entries(organization.accounts)
    .filter(
      ([name, { ou = "" }]) =>
        name !== account && shared.some((one) => one === name || one === ou || ou.startsWith(`${one}/`)),
    )
    .map(([name]) => name);
}
