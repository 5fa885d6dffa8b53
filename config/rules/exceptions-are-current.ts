import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { writtenOut } from "../written-out";

/** An exception has an expiry date that exists and has not passed. */
export const exceptionsAreCurrent: Rule = (organization, { today }) => [
  ...organization.guardrails.exceptions.flatMap(({ guardrail, expires }, index) =>
    expiry(["guardrails", "exceptions", index, "expires"], guardrail, expires, today),
  ),
  ...attachments(organization).flatMap(([path, attachment]) =>
    writtenOut(attachment).exclude.flatMap(({ guardrail, expires }, index) =>
      expiry([...path, "exclude", index, "expires"], guardrail, expires, today),
    ),
  ),
  ...organization.capabilities.exclude.flatMap(({ capability, expires }, index) =>
    expiry(["capabilities", "exclude", index, "expires"], capability, expires, today),
  ),
  ...organization.detection.suppressedFindings.flatMap(({ control, expires }, index) =>
    expiry(["detection", "suppressedFindings", index, "expires"], control, expires, today),
  ),
  ...organization.detection.archiveRules.flatMap(({ name, expires }, index) =>
    expiry(["detection", "archiveRules", index, "expires"], name, expires, today),
  ),
  ...organization.logging.excludedLogGroups.flatMap(({ logGroup, expires }, index) =>
    expiry(["logging", "excludedLogGroups", index, "expires"], logGroup, expires, today),
  ),
  ...organization.compliance.exclude.flatMap(({ rule, expires }, index) =>
    expiry(["compliance", "exclude", index, "expires"], rule, expires, today),
  ),
  ...Object.entries(organization.web).flatMap(([name, acl]) =>
    acl.countedRules.flatMap(({ rule, expires }, index) =>
      expiry(["web", name, "countedRules", index, "expires"], rule, expires, today),
    ),
  ),
];

function attachments({ guardrails }: Organization) {
  return (["attach", "accounts"] as const).flatMap((section) =>
    Object.entries(guardrails[section]).map(([name, one]) => [["guardrails", section, name], one] as const),
  );
}

function expiry(path: (string | number)[], from: string, expires: string, today: string): Finding[] {
  const date = new Date(`${expires}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== expires) {
    return [
      {
        path,
        found: `there is no date ${expires}`,
        allowed: "expected a date written YYYY-MM-DD",
        fix: "correct the date",
      },
    ];
  }
  if (expires > today) return [];
  return [
    {
      path,
      found: `the exception from ${from} expired on ${expires}`,
      allowed: "expires is a date in the future",
      fix: "remove the exception, or extend it to a later date after review",
    },
  ];
}
