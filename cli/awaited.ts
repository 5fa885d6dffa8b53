import type { Organization } from "../config/schema/organization";
import { Estate } from "../stacks/estate";

/** What a person has to fill in before the rest can be written: a paragraph, or nothing where all is known. */
export function awaited(organization: Organization): string {
  const estate = new Estate(organization);
  const ids = [
    ...(organization.organization !== undefined && estate.organizationId === undefined
      ? ["organization.id", "organization.rootId"]
      : []),
    ...estate.accountsToCreate.map((name) => `accounts.${name}.id`),
  ];
  if (ids.length === 0) return "";
  const made = `the organization's stack (accounts/${estate.holder("management")}/global/organization)`;
  const rest = estate.founding
    ? "Until then there is only what makes them."
    : "Until then there are no stacks in these accounts.";
  return `\n\nWaiting for ${ids.join(", ")}: apply ${made}, then fill in what its outputs tell. ${rest}`;
}
