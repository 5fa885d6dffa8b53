import { z } from "zod";
import { organizationSchema } from "./schema/organization";

/**
 * The JSON Schema (draft 7) of an organization file, for editors: completion, explanations, errors as one types.
 *
 * @param extent `part` for a file that is included: it needs no section
 */
export function organizationJsonSchema(extent: "whole" | "part"): Record<string, unknown> {
  const { required, ...schema } = z.toJSONSchema(organizationSchema, { io: "input", target: "draft-7" });
  return {
    title: extent === "whole" ? "Palisade organization" : "Palisade organization, in part",
    ...schema,
    ...(extent === "whole" && { required }),
    patternProperties: { "^x-": { description: "anything; only its anchors are used" } },
  };
}
