import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { motoOrganization } from "./moto-organization";

/**
 * Makes an organization's accounts exist in the emulator, and returns the organization with the ids that the
 * emulator gave. The management account keeps its own.
 *
 * @param url address of the emulator
 * @param today for exceptions that expire, YYYY-MM-DD
 */
export async function organizationInEmulator(
  url: string,
  organization: Organization,
  today: string,
): Promise<{ readonly organization: Organization; readonly credentials: Readonly<Record<string, string>> }> {
  const accounts = Object.entries(organization.accounts);
  const management = accounts.find(([, account]) => account.role === "management")?.[1].id ?? "";
  const members = accounts.filter(([, account]) => account.role !== "management");
  const made = await motoOrganization(
    url,
    management,
    members.map(([name, { email }]) => ({ name, email })),
  );
  const { id = "", rootId = "" } = organization.organization ?? {};
  let text = JSON.stringify(organization, withoutFiles)
    .replaceAll(JSON.stringify(id), JSON.stringify(made.id))
    .replaceAll(JSON.stringify(rootId), JSON.stringify(made.rootId));
  for (const [name, account] of members) {
    if (account.id !== undefined) text = text.replaceAll(account.id, made.accountIds[name] ?? "");
  }
  // JSON is YAML, so the result is judged like any organization file.
  return {
    organization: organizationFromText("organization.yaml", text, today),
    credentials: made.credentials,
  };
}

/** Policies of the organization's own have been read from their files already. */
function withoutFiles(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || !("document" in value)) return value;
  const { file: _, ...rest } = value as { readonly file?: string };
  return rest;
}
