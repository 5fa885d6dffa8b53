import { z } from "zod";

/** Source: IAM User Guide "IAM identifiers", paths of policies of AWS. */
export const managedPolicyName = z
  .string()
  .regex(/^([a-z-]+\/)?[A-Za-z0-9+=,.@_-]{1,128}$/)
  .describe(
    "the name of a policy of AWS, with its path where it has one: ReadOnlyAccess, job-function/Billing",
  );
