import { z } from "zod";

/** Mode of VPC Block Public Access. */
export const vpcBlockPublicAccessSchema = z
  .enum(["off", "block-ingress", "block-bidirectional"])
  .describe(
    "VPC Block Public Access of every Region: off; block-ingress, nothing comes in from the internet, and NAT gateways work on; or block-bidirectional, nothing goes out either",
  );
