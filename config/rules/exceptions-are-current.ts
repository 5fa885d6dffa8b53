import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { writtenOut } from "../written-out";

/** An exception lives until its date and is then decided anew; a date that does not exist is none. */
export const exceptionsAreCurrent: Rule = (organization, { today }) => [
  ...organization.guardrails.exceptions.flatMap(({ guardrail, expires }, index) =>
    judged(["guardrails", "exceptions", index, "expires"], guardrail, expires, today),
  ),
  ...attachments(organization).flatMap(([path, attachment]) =>
    writtenOut(attachment).relax.flatMap(({ guardrail, expires }, index) =>
      judged([...path, "relax", index, "expires"], guardrail, expires, today),
    ),
  ),
  ...organization.capabilities.leaveOut.flatMap(({ capability, expires }, index) =>
    judged(["capabilities", "leaveOut", index, "expires"], capability, expires, today),
  ),
  ...organization.detection.acceptedFindings.flatMap(({ control, expires }, index) =>
    judged(["detection", "acceptedFindings", index, "expires"], control, expires, today),
  ),
  ...organization.detection.knownAccess.flatMap(({ name, expires }, index) =>
    judged(["detection", "knownAccess", index, "expires"], name, expires, today),
  ),
  ...organization.logging.notArchived.flatMap(({ logGroup, expires }, index) =>
    judged(["logging", "notArchived", index, "expires"], logGroup, expires, today),
  ),
  ...organization.compliance.leaveOut.flatMap(({ rule, expires }, index) =>
    judged(["compliance", "leaveOut", index, "expires"], rule, expires, today),
  ),
  ...Object.entries(organization.web).flatMap(([name, acl]) =>
    acl.countedRules.flatMap(({ rule, expires }, index) =>
      judged(["web", name, "countedRules", index, "expires"], rule, expires, today),
    ),
  ),
];

function attachments({ guardrails }: Organization) {
  return (["attach", "accounts"] as const).flatMap((section) =>
    Object.entries(guardrails[section]).map(([name, one]) => [["guardrails", section, name], one] as const),
  );
}

function judged(path: (string | number)[], from: string, expires: string, today: string): Finding[] {
  const date = new Date(`${expires}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== expires) {
    return [
      {
        path,
        found: `${expires} is not in the calendar`,
        allowed: "expected a date written YYYY-MM-DD",
        fix: "correct it",
      },
    ];
  }
  if (expires > today) return [];
  return [
    {
      path,
      found: `the exception from ${from} expired on ${expires}`,
      allowed: "an exception has a date in the future",
      fix: "remove the exception, or decide it anew with a later date",
    },
  ];
}
