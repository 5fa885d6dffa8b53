import { z } from "zod";
import { organizationSchema } from "./schema/organization";

/** The JSON Schema (draft 7) of an organization file, for editors: completion, explanations, errors as one types. */
export function organizationJsonSchema(): Record<string, unknown> {
  return {
    title: "Palisade organization",
    ...z.toJSONSchema(organizationSchema, { io: "input", target: "draft-7" }),
  };
}
