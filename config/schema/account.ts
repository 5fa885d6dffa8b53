import { z } from "zod";
import { adoptedSchema } from "./adopted";
import { defaultVpcSchema } from "./default-vpc";
import { formats } from "./formats";
import { ownSettings } from "./own-settings";
import { renamedFrom } from "./renamed-from";
import { vpcBlockPublicAccessSchema } from "./vpc-block-public-access";

/** One AWS account of the organization. */
export const accountSchema = z
  .strictObject({
    id: formats.accountId
      .optional()
      .describe(
        'an AWS account id: twelve digits in quotes, for example "123456789012"; omit it to have the account created, then add it',
      ),
    email: formats.email,
    renamedFrom: renamedFrom(formats.accountName).optional(),
    role: z
      .enum(["management", "log-archive", "security", "workload"])
      .default("workload")
      .describe(
        "management, log-archive, security or workload; an organization has one account of each of the first three",
      ),
    ou: formats.ouPath.optional(),
    status: z
      .enum(["active", "closed"])
      .default("active")
      .describe(
        "active; or closed, for an account that was closed at AWS and stays in the organization for 90 days: it keeps its place in the file and has no stacks",
      ),
    regions: z
      .array(formats.region)
      .min(1)
      .optional()
      .describe("the Regions that this account uses, some of regions.enabled; default: all of them"),
    accessRole: formats.roleName
      .optional()
      .describe(
        "the name, without path, of the role through which the management account administers this account, where it differs from deployment.accessRole: an account that was invited has another one; it must trust the management account",
      ),
    defaultVpc: defaultVpcSchema
      .optional()
      .describe(
        "locked or absent, or one of them for each Region, where this account differs from the organization's defaultVpc",
      ),
    vpcBlockPublicAccess: vpcBlockPublicAccessSchema
      .optional()
      .describe(
        "off, block-ingress or block-bidirectional, where this account differs from the organization's vpcBlockPublicAccess",
      ),
    ...ownSettings,
    adopted: adoptedSchema.prefault({}),
    autoScaling: z
      .enum(["unused", "used"])
      .default("unused")
      .describe(
        "used: EC2 Auto Scaling launches instances from images that other accounts share, so the data key names its service-linked role, which must exist, and the account that shares says which grant it needs; instances from images of this account need nothing; or unused",
      ),
    publicBuckets: z
      .strictObject({ reason: formats.reason, expires: formats.date })
      .describe("a reason and an expiry date: reason, expires")
      .optional()
      .describe(
        "an exception for an account that serves buckets to everybody: the account no longer blocks public bucket policies, while ACLs stay blocked and each bucket keeps its own block until it is lifted there: reason, expires",
      ),
    shieldAdvanced: z
      .literal("subscribed")
      .optional()
      .describe(
        "subscribed: the account agrees to its subscription to Shield Advanced, of 12 months, which shield.accounts asks for",
      ),
    dataKeySharedWith: z
      .union([
        z.literal("organization"),
        z
          .array(
            z
              .union([formats.accountName, formats.ouPath])
              .describe("the name of an account or the path of an OU"),
          )
          .min(1),
      ])
      .optional()
      .describe(
        "who may launch instances from images that are encrypted with this account's data key: a list of names of accounts and paths of OUs, or organization for all accounts",
      ),
  })
  .describe("an account: id, email, role, ou, regions");
