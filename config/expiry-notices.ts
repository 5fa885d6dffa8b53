import { daysBetween } from "../core/days-between";
import { type ExpiringException, expiringExceptions } from "./expiring-exceptions";
import type { Notice } from "./notice";
import type { RuleContext } from "./rule";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** Days before its expiry from which an exception is warned of: time for a review and a pull request. */
const warningDays = 30;

/** What is to be said of exceptions that expire soon, or that have expired and were let pass; the first to expire first. */
export function expiryNotices(
  organization: Organization,
  source: Source,
  today: string,
  { allowExpired = false }: Pick<RuleContext, "allowExpired"> = {},
): Notice[] {
  return expiringExceptions(organization)
    .map((exception) => ({ ...exception, left: daysBetween(today, exception.expires) }))
    .filter(({ left }) => left <= warningDays && (left > 0 || allowExpired))
    .sort((one, other) => one.left - other.left)
    .map((exception) => ({ where: source.where(exception.path), message: message(exception) }));
}

function message({ from, expires, left }: ExpiringException & { readonly left: number }): string {
  if (left <= 0) {
    const ago = left === 0 ? "today" : `${days(-left)} ago`;
    return `WARNING: the exception from ${from} EXPIRED ${ago}, on ${expires}, and is in force all the same, by --allow-expired; review it now`;
  }
  return `the exception from ${from} expires in ${days(left)}, on ${expires}; from then on the file is refused: review it, then remove or extend it`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
