import type { Organization } from "./schema/organization";
import type { Ou } from "./schema/ou";
import type { OwnSettings } from "./schema/own-settings";

/** What counts for an account, whoever said it. */
export interface AccountSettings {
  readonly contacts: Organization["contacts"];
  readonly tags: Readonly<Record<string, string>>;
  /** Undefined where the account has none. */
  readonly budget: { readonly monthlyUsd: number; readonly notify: readonly string[] } | undefined;
}

/**
 * Contacts, tags and the budget of an account: what it says itself wins over what its OU says, an OU over the OU around
 * it, and that over the organization. Tags are joined key by key, contacts kind by kind.
 */
export function accountSettings(organization: Organization, account: string): AccountSettings {
  const layers: readonly OwnSettings[] = [
    ...ousOf(organization, organization.accounts[account]?.ou),
    organization.accounts[account] ?? {},
  ];
  const last = <K extends keyof OwnSettings>(key: K): OwnSettings[K] =>
    layers.findLast((one) => one[key])?.[key];
  const monthlyUsd = last("monthlyBudgetUsd") ?? organization.budgets?.monthlyUsd;
  const notify = last("budgetNotify") ?? organization.budgets?.notify;
  const contact = <K extends keyof Organization["contacts"]>(kind: K): Organization["contacts"][K] => {
    const own = layers.findLast(({ contacts }) => contacts?.[kind] !== undefined)?.contacts?.[kind];
    return (own ?? organization.contacts[kind]) as Organization["contacts"][K];
  };
  return {
    contacts: {
      security: contact("security"),
      billing: contact("billing"),
      operations: contact("operations"),
      primary: contact("primary"),
    },
    tags: Object.assign({}, organization.tags, ...layers.map(({ tags }) => tags ?? {})),
    budget: monthlyUsd === undefined || notify === undefined ? undefined : { monthlyUsd, notify },
  };
}

/** The OUs of a path, from the top. */
function ousOf({ organization }: Organization, path = ""): Ou[] {
  const found: Ou[] = [];
  let below = organization?.organizationalUnits ?? {};
  for (const name of path.split("/")) {
    const ou = below[name];
    if (ou === undefined) break;
    found.push(ou);
    below = ou.organizationalUnits;
  }
  return found;
}
