import type { Finding, Rule } from "../rule";
import { unknownName } from "../unknown-name";

/**
 * A subscription to Shield Advanced is said twice: by what it protects, and by the account that is subscribed. It lasts for 12
 * months, and nobody can end it early; neither a copied section nor a copied account begins one.
 *
 * Sources: AWS Shield Advanced API Reference "CreateSubscription" and "UpdateSubscription" (LockedSubscriptionException);
 * AWS Shield pricing.
 */
export const shieldIsSaidTwice: Rule = ({ accounts, shield }, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("shield"))) return [];
  const asked = Object.keys(shield?.accounts ?? {});
  const agreed = Object.keys(accounts).filter((name) => accounts[name]?.shieldAdvanced !== undefined);
  const places = { what: "account", known: Object.keys(accounts), section: "accounts", unreadable };
  return [
    ...asked.flatMap((name): Finding[] => {
      if (accounts[name] === undefined) return unknownName(places, ["shield", "accounts", name], name);
      if (agreed.includes(name) || unreadable.includes(`accounts.${name}.shieldAdvanced`)) return [];
      return [
        {
          path: ["shield", "accounts", name],
          found: `${name} would be subscribed to Shield Advanced for 12 months, and its account does not say so`,
          allowed: "an account that says shieldAdvanced: subscribed itself",
          fix: `add shieldAdvanced: subscribed to accounts.${name}, or remove it here`,
        },
      ];
    }),
    ...agreed
      .filter((name) => !asked.includes(name))
      .map((name) => ({
        path: ["accounts", name, "shieldAdvanced"],
        found: `${name} agrees to a subscription to Shield Advanced that protects nothing`,
        allowed: "an account with protections under shield.accounts",
        fix: `name what is protected under shield.accounts.${name}, or remove it`,
      })),
    ...Object.entries(accounts)
      .filter(([name, { adopted }]) => adopted.shieldAdvanced !== undefined && !asked.includes(name))
      .map(([name]) => ({
        path: ["accounts", name, "adopted", "shieldAdvanced"],
        found: `no subscription of ${name} is made by this file, so there is nothing to import`,
        allowed: "an account under shield.accounts",
        fix: `add it under shield.accounts.${name}, or remove it`,
      })),
  ];
};
