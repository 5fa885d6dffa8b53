import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import type { Ou } from "../../config/schema/ou";
import { madeBefore } from "./made-before";
import { type MotoOrganizationalUnit, motoOrganization } from "./moto-organization";

/**
 * Makes an organization's accounts exist in the emulator, and what else its file says is there, and returns the
 * organization with the ids that the emulator gave. The management account keeps its own.
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
  const members = accounts.filter(([, { role, id }]) => role !== "management" && id !== undefined);
  const made = await motoOrganization({
    url,
    managementAccountId: management,
    // Global services are called in the partition of any of its Regions.
    region: organization.regions.home,
    members: members.map(([name, { email, status }]) => ({ name, email, closed: status === "closed" })),
    units: unitsThere(organization.organization?.organizationalUnits ?? {}),
  });
  const { id = "", rootId = "" } = organization.organization ?? {};
  const known = withIds(organization, today, [
    [id, made.id],
    [rootId, made.rootId],
    ...Object.entries(made.unitIds),
    ...members.map(([name, account]) => [account.id ?? "", made.accountIds[name] ?? ""] as const),
  ]);
  return {
    organization: withIds(known, today, [...(await madeBefore(url, known))]),
    credentials: made.credentials,
  };
}

/** Units with an id in the file exist; those above them do as well. */
function unitsThere(units: Readonly<Record<string, Ou>>): readonly MotoOrganizationalUnit[] {
  return Object.entries(units).flatMap(([key, { id, name = key, organizationalUnits }]) =>
    id === undefined ? [] : [{ id, name, below: unitsThere(organizationalUnits) }],
  );
}

/** An organization with other ids wherever they are, as whole words; JSON is YAML, so it is judged like any organization file. */
function withIds(
  organization: Organization,
  today: string,
  ids: readonly (readonly [string, string])[],
): Organization {
  const others = new Map(ids.filter(([id]) => id !== ""));
  // Ids have no others in them but for the root's in those of its units, so that the longest is looked for first.
  const found = [...others.keys()].sort((left, right) => right.length - left.length).join("|");
  // What it includes has been read.
  const text = JSON.stringify({ ...organization, include: [] }, withoutFiles);
  return organizationFromText(
    "organization.yaml",
    found === "" ? text : text.replace(new RegExp(found, "g"), (id) => others.get(id) ?? id),
    today,
  );
}

/** Policies and rules of the organization's own have been read from their files already. */
function withoutFiles(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || !("document" in value || "text" in value)) return value;
  const { file: _, ...rest } = value as { readonly file?: string };
  return rest;
}
