import { z } from "zod";
import { textTransformations } from "../../modules/web/text-transformations";

/** What is done to a part of a request before it is compared. */
export const webTransformationsSchema = z
  .array(
    z.enum(textTransformations).describe(`a transformation of AWS WAF: ${textTransformations.join(", ")}`),
  )
  .min(1)
  .describe("what is done to the part before it is compared, in this order; [none] to compare it as it is")
  .meta({ id: "WebTransformations" });
