import { readFileSync } from "node:fs";
import type { Notify } from "../config/notice";
import { organizationFromText } from "../config/organization-from-text";
import type { Organization } from "../config/schema/organization";

/** The example of networks around a hub, its text changed where a test asks for it. */
export function hubAndSpoke(
  change: (text: string) => string = (text) => text,
  notify: Notify = () => {},
): Organization {
  const text = readFileSync("examples/hub-and-spoke/organization.yaml", "utf8");
  const changed = change(text);
  return organizationFromText("organization.yaml", changed, "2026-12-01", notify);
}
