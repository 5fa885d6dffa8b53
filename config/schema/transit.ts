import { z } from "zod";
import { formats } from "./formats";

/** How a network is attached to a Transit Gateway. */
export const transitSchema = z
  .strictObject({
    gateway: formats.accountName.describe("the name of a Transit Gateway of the network's Region"),
    environment: formats.accountName
      .optional()
      .describe("the environment whose route table the network uses; not with inspects"),
    inspects: z
      .literal(true)
      .optional()
      .describe(
        "true for the network through which everything passes that leaves an environment's network: it has the tiers firewall, and public where it leads to the internet",
      ),
    attachmentId: z
      .string()
      .regex(/^(tgw-attach-([0-9a-f]{8}|[0-9a-f]{17})|pending)$/)
      .optional()
      .describe(
        "the id of the attachment, tgw-attach-0123456789abcdef0, or pending until it is made and connected to nothing: needed where an account attaches several networks, since AWS shows the Transit Gateway's account no names of other accounts' attachments",
      ),
  })
  .describe("the Transit Gateway of the network: gateway, and environment or inspects; attachmentId");

/** How a network is attached, as the rest of the program sees it. */
export type Transit = z.output<typeof transitSchema>;
