import { z } from "zod";
import { reportSchema } from "../review/report-schema";

/** The contract of `palisade review --format json`, as JSON Schema. */
export function reviewJsonSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Report of palisade review",
    ...z.toJSONSchema(reportSchema, { target: "draft-2020-12" }),
  };
}
