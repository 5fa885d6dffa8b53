import { created } from "../judges/created";
import type { Risk } from "../risk";

export const shieldSubscribed = {
  id: "shield-subscribed",
  severity: "medium",
  reason: "Shield Advanced costs 3,000 USD a month for 12 months, and nobody can end it early.",
  advice: "Have whoever pays agree; where the account is subscribed already, import the subscription.",
  source: 'AWS Shield Advanced API Reference, "CreateSubscription"; AWS Shield pricing',
  reads: { aws_shield_subscription: [] },
  judge: created("subscribes the account to Shield Advanced for 12 months"),
  cases: {
    dangerous: [{ type: "aws_shield_subscription", after: { auto_renew: "ENABLED" } }],
    harmless: [
      {
        type: "aws_shield_subscription",
        before: { auto_renew: "DISABLED" },
        after: { auto_renew: "ENABLED" },
      },
    ],
  },
} as const satisfies Risk;
