import { z } from "zod";
import { formats } from "./formats";

/** Where the private tier of a network with NAT may go. */
export const egressSchema = z
  .strictObject({
    cidrs: z.array(formats.cidr).max(20),
    reason: formats.reason.optional(),
  })
  .describe(
    "IPv4 CIDR blocks outside of the network that applications reach by NAT, on port 443: cidrs, none for what flows say alone; and reason, which 0.0.0.0/0 and blocks of that kind need",
  );
