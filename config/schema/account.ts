import { z } from "zod";
import { formats } from "./formats";

/** One AWS account of the organization. */
export const accountSchema = z
  .strictObject({
    id: formats.accountId,
    email: formats.email,
    role: z
      .enum(["management", "log-archive", "security", "workload"])
      .default("workload")
      .describe(
        "management, log-archive, security or workload; an organization has one account of each of the first three",
      ),
    unit: formats.unitPath.optional(),
    regions: z
      .array(formats.region)
      .min(1)
      .optional()
      .describe("the regions this account uses, a part of regions.enabled; all of them when left out"),
    defaultVpc: z
      .enum(["locked", "absent"])
      .optional()
      .describe("locked or absent, where this account differs from the organization's defaultVpc"),
    autoScaling: z
      .enum(["unused", "used"])
      .default("unused")
      .describe(
        "used: the data key admits EC2 Auto Scaling's service-linked role, which must exist already; or unused",
      ),
  })
  .describe("an account: id, email, role, unit, regions");
