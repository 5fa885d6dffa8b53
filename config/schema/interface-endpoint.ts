import { z } from "zod";
import { zoneSchema } from "./zones";

const service = z
  .string()
  .max(200)
  .regex(/^(?!s3$|dynamodb$)[a-z0-9]+([._-][a-z0-9]+)*$/)
  .describe(
    "the last part of an endpoint service name, for example ecr.api, or its whole name; not s3 or dynamodb",
  );

/** An interface endpoint: its service alone, or with what is particular about it. */
export const interfaceEndpointSchema = z.union([
  service,
  z
    .strictObject({
      service,
      zones: z
        .array(zoneSchema)
        .min(1)
        .max(6)
        .optional()
        .describe(
          "zones of the network in which the endpoint stands, as the network names them; default: all",
        ),
    })
    .describe("an interface endpoint: service, zones"),
]);
