import type { Organization } from "./schema/organization";

/** The account in which IAM Identity Center is administered: its delegated administrator, or the management account. */
export function identityAdministrator(organization: Organization): string | undefined {
  return (
    organization.organization?.delegatedAdministrators["identity-center"] ??
    Object.entries(organization.accounts).find(([, { role }]) => role === "management")?.[0]
  );
}
