import { z } from "zod";
import { formats } from "./formats";

const choice = z.enum(["locked", "absent"]).describe("locked or absent");

/** What becomes of default VPCs: one choice, or one for each Region. */
export const defaultVpcSchema = z.union([choice, z.partialRecord(formats.region, choice)]);
