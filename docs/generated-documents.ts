import { organizationJsonSchema } from "../config/organization-json-schema";
import { capabilityReference } from "./capability-reference";
import { controlMatrix } from "./control-matrix";
import { limitReference } from "./limit-reference";
import { networkImages } from "./network-images";
import { objectiveTypes } from "./objective-types";
import { policyReference } from "./policy-reference";
import { reviewJsonSchema } from "./review-json-schema";
import { riskReference } from "./risk-reference";
import { riskTypes } from "./risk-types";

/** What is generated from code and read by people and editors: its text, by path. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    "schema/organization.schema.json": json(organizationJsonSchema("whole")),
    "schema/organization-part.schema.json": json(organizationJsonSchema("part")),
    "docs/capabilities.md": capabilityReference(),
    "docs/control-matrix.md": controlMatrix(),
    "docs/limits.md": limitReference(),
    ...networkImages(),
    "docs/policies.md": policyReference(),
    "docs/risks.md": riskReference(),
    "schema/review.schema.json": json(reviewJsonSchema()),
    "review/objectives/objective-types.json": json(objectiveTypes()),
    "review/risk-types.json": json(riskTypes()),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
