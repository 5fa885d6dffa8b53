import { nestedBlocks } from "./nested-blocks";
import type { ResourceBody } from "./synthesized-stack";

/**
 * Whether a trail records reads or writes of S3 objects outside the archive of its own logs, whose deliveries would be
 * recorded without end.
 */
export function recordsObjects(trail: ResourceBody, what: "reads" | "writes"): boolean {
  return nestedBlocks(trail["advanced_event_selector"]).some((selector) => {
    const fields = nestedBlocks(selector["field_selector"]);
    const values = (name: string) =>
      fields.filter(({ field }) => field === name).flatMap(({ equals }) => [equals ?? []].flat());
    const narrowed = fields.some(
      ({ field }) =>
        !["eventCategory", "resources.type", "resources.ARN", "readOnly"].includes(String(field)),
    );
    const everywhere = fields.every(
      ({ field, starts_with }) => field !== "resources.ARN" || starts_with === undefined,
    );
    const readOnly = values("readOnly");
    return (
      values("eventCategory").includes("Data") &&
      values("resources.type").includes("AWS::S3::Object") &&
      !narrowed &&
      everywhere &&
      (readOnly.length === 0 || readOnly.includes(what === "reads" ? "true" : "false"))
    );
  });
}
