import type { Finding, Rule } from "../rule";

/** An exception lives until its date and is then decided anew; a date that does not exist is none. */
export const exceptionsAreCurrent: Rule = (organization, { today }) =>
  organization.guardrails.exceptions.flatMap((exception, index): Finding[] => {
    const path = ["guardrails", "exceptions", index, "expires"];
    const date = new Date(`${exception.expires}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== exception.expires) {
      return [
        {
          path,
          found: `${exception.expires} is not in the calendar`,
          allowed: "expected a date written YYYY-MM-DD",
          fix: "correct it",
        },
      ];
    }
    if (exception.expires > today) return [];
    return [
      {
        path,
        found: `the exception from ${exception.guardrail} expired on ${exception.expires}`,
        allowed: "an exception has a date in the future",
        fix: "remove the exception, or decide it anew with a later date",
      },
    ];
  });
