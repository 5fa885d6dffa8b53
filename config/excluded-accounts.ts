import type { CapabilityName } from "../core/capabilities";
import { excludesSome } from "./excludes-some";
import type { Organization } from "./schema/organization";

/** Names of the accounts for which an enabled capability is excluded, those of OUs below an OU among them. */
export function excludedAccounts(organization: Organization, capability: CapabilityName): string[] {
  const exclusion = organization.capabilities.exclude.find(
    (one) => one.capability === capability && excludesSome(one),
  );
  if (exclusion === undefined) return [];
  const { accounts = [], organizationalUnits = [] } = exclusion;
  return Object.entries(organization.accounts)
    .filter(
      ([name, { ou = "" }]) =>
        accounts.includes(name) || organizationalUnits.some((above) => `${ou}/`.startsWith(`${above}/`)),
    )
    .map(([name]) => name);
}
