import { z } from "zod";
import { type VendorProduct, vendorProducts } from "../../core/vendor-products";
import { formats } from "./formats";
import { managedPolicyName } from "./managed-policy-name";
import { targets } from "./targets";

const products = Object.keys(vendorProducts) as [VendorProduct, ...VendorProduct[]];

/** A company outside the organization that looks into accounts. */
export const vendorSchema = z
  .strictObject({
    product: z
      .enum(products)
      .optional()
      .describe(
        `what it is, where that says which policies it needs: ${products.join(", ")}; default: none of these`,
      ),
    principal: z
      .string()
      .max(2048)
      .regex(/^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:(root|role\/([A-Za-z0-9+=,.@_-]+\/)*[A-Za-z0-9+=,.@_-]+)$/)
      .describe(
        "who takes the role, as the vendor tells you: the ARN of a role, or of an account, for example arn:aws:iam::123456789012:root",
      ),
    externalId: z
      .string()
      .min(8)
      .max(1224)
      .regex(/^[\w+=,.@:/-]+$/)
      .describe(
        "the external id that the vendor made for you, 8 to 1224 characters; it is no secret, but nobody else's",
      ),
    managedPolicies: z
      .array(managedPolicyName)
      .optional()
      .describe("policies of AWS that only read; default: those of product, or SecurityAudit"),
    readsData: z
      .strictObject({
        actions: z
          .array(
            z
              .string()
              .regex(/^[a-z0-9-]+:[A-Za-z0-9]+$/)
              .describe("an action, for example s3:GetObject"),
          )
          .min(1)
          .describe("actions by name, at least one"),
        resources: z
          .array(
            z
              .string()
              .max(2048)
              .regex(/^arn:aws(?:-cn|-us-gov)?:[a-z0-9-]+:[^:]*:[^:]*:[^*].*$/)
              .describe("the ARN of a resource, or its beginning before *"),
          )
          .min(1)
          .describe("ARNs of resources, at least one"),
        reason: formats.reason,
        expires: formats.date,
      })
      .optional()
      .describe("data that it reads nevertheless: actions, resources, reason, expires; default: none"),
    ...targets,
    reason: formats.reason,
  })
  .describe(
    "a vendor: principal, externalId, reason, product, managedPolicies, readsData, and accounts, ous or tags",
  );
