import { administeredServices } from "../../config/administered-services";
import type { DelegableServiceName } from "../../facts/delegable-services";
import type { Estate } from "../estate";

/**
 * Service -> id of the account that administers it; those whose account has no id yet are not among them. What detection
 * and compliance need is administered by the security account, named or not.
 */
export function administrators(estate: Estate): Partial<Record<DelegableServiceName, string>> {
  const { organization } = estate.organization;
  if (organization === undefined) return {};
  const security = estate.holder("security");
  const needed = administeredServices(estate.organization).map((service) => [service, security] as const);
  const named = Object.entries(organization.delegatedAdministrators);
  return Object.fromEntries(
    [...needed, ...named].flatMap(([service, account]) =>
      estate.exists(account) ? [[service, estate.account(account).id]] : [],
    ),
  );
}
