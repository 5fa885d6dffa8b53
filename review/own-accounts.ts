import { isJsonObject } from "./plan/is-json-object";
import type { Plan } from "./plan/plan";

/** Accounts that a plan shows to be of the organization: its own, and those that it manages. */
export function ownAccounts({ account, accounts, prior }: Plan): readonly string[] {
  const managed = prior
    .filter(({ type }) => type === "aws_organizations_account" || type === "aws_organizations_organization")
    .flatMap(({ type, values }) =>
      type === "aws_organizations_account" ? [values["id"]] : accountsOf(values["accounts"]),
    );
  return [...(account === undefined ? [] : [account]), ...accounts, ...managed.map(String)].filter((id) =>
    /^\d{12}$/.test(id),
  );
}

function accountsOf(accounts: unknown): readonly unknown[] {
  return Array.isArray(accounts) ? accounts.map((one) => (isJsonObject(one) ? one["id"] : undefined)) : [];
}
