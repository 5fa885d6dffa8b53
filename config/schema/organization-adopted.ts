import { z } from "zod";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";

const names = Object.keys(delegableServices) as [DelegableServiceName, ...DelegableServiceName[]];

/** Which of the two a service takes, a rule decides. */
const regionOrServicePrincipal = /^[a-z]{2}(-[a-z]+)+-[0-9]$|^[a-z0-9.-]+\.amazonaws\.com$/;

/** What an organization in use has already, of which AWS allows only one. Terraform imports it. */
export const organizationAdoptedSchema = z
  .strictObject({
    delegatedAdministrators: z
      .partialRecord(
        z.enum(names),
        z
          .union([z.literal(true), z.array(z.string().regex(regionOrServicePrincipal)).min(1)])
          .describe(
            "true, or the Regions in which the account is registered, where it is registered by Region, or the service principals with which it is, where there are several",
          ),
      )
      .default({})
      .describe(
        "services whose delegated administrator is registered already, and is the account that administers them here",
      ),
    resourcePolicy: z
      .string()
      .regex(/^rp-[0-9a-zA-Z_]{4,128}$/)
      .optional()
      .describe("the id of the organization's resource policy, which policyDelegation replaces"),
    trail: z
      .string()
      .regex(/^(?!.*[._-]{2})[A-Za-z0-9][A-Za-z0-9._-]{1,126}[A-Za-z0-9]$/)
      .optional()
      .describe(
        "the name of an organization trail of the management account and the home Region, which keeps its name and delivers to the log archive from then on",
      ),
  })
  .describe(
    "existing resources of the organization to import instead of creating them: delegatedAdministrators, resourcePolicy, trail; see docs/adoption.md",
  );
