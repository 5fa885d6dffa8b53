import { organizationJsonSchema } from "../config/organization-json-schema";
import { capabilityReference } from "./capability-reference";
import { controlMatrix } from "./control-matrix";
import { limitReference } from "./limit-reference";
import { policyReference } from "./policy-reference";

/** What is generated from code and read by people and editors: its text, by path. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    "schema/organization.schema.json": json(organizationJsonSchema("whole")),
    "schema/organization-part.schema.json": json(organizationJsonSchema("part")),
    "docs/capabilities.md": capabilityReference(),
    "docs/control-matrix.md": controlMatrix(),
    "docs/limits.md": limitReference(),
    "docs/policies.md": policyReference(),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
