import { judged } from "../judged";
import type { Objective } from "../objective";

/** A region that must be enabled is, and stays so. */
export const accountRegionsOptedIn = {
  id: "account.regions-opted-in",
  promise:
    "Opt-in Regions that an account uses are enabled before anything is created in them, and none is disabled.",
  source: "AWS Account Management Reference Guide, Enable or disable AWS Regions in your account",
  proof: (stack) =>
    judged(stack, "aws_account_region", (body) =>
      body["enabled"] === true ? undefined : "it disables a region, and with it all that is in it",
    ),
} as const satisfies Objective;
