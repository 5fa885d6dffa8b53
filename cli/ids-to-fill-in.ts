import type { Organization } from "../config/schema/organization";
import { Estate } from "../stacks/estate";

/** Which ids have to be added to the file before the rest can be written: a paragraph, or nothing if none is missing. */
export function idsToFillIn(organization: Organization): string {
  const estate = new Estate(organization);
  const ids = [
    ...(organization.organization !== undefined && estate.organizationId === undefined
      ? ["organization.id", "organization.rootId"]
      : []),
    ...estate.accountsToCreate.map((name) => `accounts.${name}.id`),
  ];
  if (ids.length === 0) return "";
  const creator = `accounts/${estate.holder("management")}/global/organization`;
  const rest = estate.founding
    ? "Until then, only the stacks that create them are written."
    : "Until then, these accounts have no stacks.";
  return `\n\nMissing: ${ids.join(", ")}. To create them, apply ${creator}; then add the ids from its outputs to the file. ${rest}`;
}
