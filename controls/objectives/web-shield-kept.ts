import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** It is paid for 12 months whatever Terraform does: what ends is the protection. */
export const webShieldKept = {
  id: "web.shield-kept",
  promise:
    "A subscription to Shield Advanced says whether it is renewed, and no change of code ends it: Terraform cannot destroy it, and leaves it where it is when it is removed.",
  source: 'AWS Shield Advanced API Reference "UpdateSubscription" (LockedSubscriptionException)',
  proof: (stack) =>
    judged(stack, "aws_shield_subscription", (body) => {
      if (!["ENABLED", "DISABLED"].includes(String(body["auto_renew"])))
        return "it does not say whether it is renewed";
      if (nestedBlocks(body["lifecycle"])[0]?.["prevent_destroy"] !== true) return "Terraform may destroy it";
      return body["skip_destroy"] === true ? undefined : "its renewal is switched off when it is removed";
    }),
} as const satisfies Objective;
