import { z } from "zod";

const zone = z
  .string()
  .regex(/^([a-f]|[a-z]{2,5}\d-az[1-9])$/)
  .describe("the letter of an Availability Zone, for example a, or its id, for example use1-az1");

/** The Availability Zones of a network: a list, or each with its slot in the plan of addresses. */
export const zonesSchema = z
  .union([
    z.array(zone).min(1).max(6),
    z
      .record(zone, z.int().min(1).max(6).describe("the slot of the zone in the address plan, 1 to 6"))
      .refine((slots) => Object.keys(slots).length > 0),
  ])
  .describe(
    "Availability Zones, 1 to 6, all by letter (a) or all by id (use1-az1); append one to add it: existing subnets do not move. To give up one, write each zone that stays with the slot of its addresses: { b: 2, c: 3 }",
  );

export { zone as zoneSchema };
