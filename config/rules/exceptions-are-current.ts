import { daysBetween } from "../../core/days-between";
import { type ExpiringException, expiringExceptions } from "../expiring-exceptions";
import type { Finding, Rule, RuleContext } from "../rule";

/**
 * Years that an exception may last. One that outlives those who granted it is a rule of its own, which nobody decided.
 */
const longest = 3;

/** An exception has an expiry date that exists, has not passed and is not further away than anybody can judge. */
export const exceptionsAreCurrent: Rule = (organization, context) =>
  expiringExceptions(organization).flatMap((exception) => problem(exception, context));

function problem({ path, from, expires }: ExpiringException, context: RuleContext): Finding[] {
  const { today, allowExpired = false } = context;
  const left = daysBetween(today, expires);
  if (Number.isNaN(left)) {
    return [
      {
        path,
        found: `there is no date ${expires}`,
        allowed: "expected a date written YYYY-MM-DD",
        fix: "write a day that its month has",
      },
    ];
  }
  const latest = `${Number(today.slice(0, 4)) + longest}${today.slice(4)}`;
  if (expires > latest) {
    return [
      {
        path,
        found: `the exception from ${from} expires on ${expires}`,
        allowed: `an exception lasts three years at most, today until ${latest}`,
        fix: "choose an earlier date, and review the exception then",
      },
    ];
  }
  if (left > 0 || allowExpired) return [];
  return [
    {
      path,
      found: `the exception from ${from} expired on ${expires}`,
      allowed: "expires is a date in the future",
      fix: "remove the exception, or extend it to a later date after review; in an emergency, --allow-expired passes it once (for cdktf synth, PALISADE_ALLOW_EXPIRED=1)",
    },
  ];
}
