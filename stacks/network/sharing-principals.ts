import { ouAt } from "../../config/ou-at";
import type { Organization } from "../../config/schema/organization";
import type { Estate } from "../estate";

/** Principals of AWS RAM: ids of accounts that exist, ARNs of OUs, or that of the whole organization. */
export function sharingPrincipals(
  estate: Estate,
  shared: NonNullable<Organization["networks"][string]["sharedWith"]>,
): string[] {
  const { organization, names, organizationId } = estate;
  const arn = (rest: string) =>
    `arn:${names.partition}:organizations::${estate.account(estate.holder("management")).id}:${rest}`;
  if (shared === "organization") return [arn(`organization/${organizationId}`)];
  return shared.flatMap((one) => {
    const ou = ouAt(organization, one);
    if (ou?.id !== undefined) return [arn(`ou/${organizationId}/${ou.id}`)];
    return estate.exists(one) ? [estate.account(one).id] : [];
  });
}
