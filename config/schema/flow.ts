import { z } from "zod";
import { formats } from "./formats";

const port = z
  .union([z.int().min(1).max(65535), z.string().regex(/^[1-9]\d{0,4}-[1-9]\d{0,4}$/)])
  .describe('a port, 1 to 65535; or ports from one to another, "8000-8100"');
const end = z.string().min(1).max(120);

/** Who opens connections to whom. */
export const flowSchema = z
  .strictObject({
    from: end.describe(
      "who opens connections: a security group of a network (shop-prod/application), an IPv4 CIDR block outside, or internet",
    ),
    to: end.describe(
      "who is called: a security group of a network (data-prod/database), an IPv4 CIDR block outside, or internet",
    ),
    port: z
      .union([port, z.array(port).min(1).max(10)])
      .describe('a port, 1 to 65535; ports from one to another, "8000-8100"; or a list of up to 10 of them'),
    protocol: z.enum(["tcp", "udp"]).default("tcp").describe("tcp or udp; default: tcp"),
    reason: formats.reason,
  })
  .describe(
    "who may talk to whom: from, to, port, protocol, reason; the ends are a network's load-balancer, application, database or endpoints, a CIDR block, or internet",
  );
