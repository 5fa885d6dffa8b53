import { readFileSync } from "node:fs";
import { organizationFromText } from "../config/organization-from-text";
import type { Organization } from "../config/schema/organization";

/** The organization that comes with Palisade, its text changed where a test asks for it. */
export function exampleOrganization(change: (text: string) => string = (text) => text): Organization {
  return organizationFromText(
    "organization.yaml",
    change(readFileSync("organization.yaml", "utf8")),
    "2027-01-15",
  );
}
