import type { Finding, Rule } from "../rule";

/**
 * The role for emergencies is one that guardrails leave alone, and somebody can take it.
 *
 * Source: AWS Well-Architected Framework SEC03-BP03 "Establish emergency access process".
 */
export const emergencyAccessWorks: Rule = ({ accounts, guardrails, identity }) => {
  const { breakGlass, iam } = identity;
  if (breakGlass === undefined) return [];
  const { role, users } = breakGlass;
  const findings: Finding[] = [];
  if (!guardrails.breakGlass.includes(role)) {
    findings.push({
      path: ["identity", "breakGlass", "role"],
      found: `guardrails would stop ${role}, which guardrails.breakGlass does not name`,
      allowed:
        guardrails.breakGlass.length === 0
          ? "a role of guardrails.breakGlass, which guardrails exempt and alarms watch"
          : `a role of guardrails.breakGlass: ${guardrails.breakGlass.join(", ")}`,
      fix: `add ${role} to guardrails.breakGlass`,
    });
  }
  if (role.startsWith("AWSReservedSSO_")) {
    findings.push({
      path: ["identity", "breakGlass", "role"],
      found: `${role} is a role of IAM Identity Center`,
      allowed: "a role that works when IAM Identity Center does not",
      fix: "choose another name",
    });
  }
  return [
    ...findings,
    ...users.flatMap((user, at): Finding[] => {
      const first = users.findIndex((other) => words(other) === words(user));
      const isException = Object.entries(iam.users).some(
        ([name, { account }]) => words(name) === words(user) && accounts[account]?.role === "management",
      );
      // A list that is the same twice is told of by itself.
      if (users.indexOf(user) !== at) return [];
      if (first === at && !isException) return [];
      return [
        {
          path: ["identity", "breakGlass", "users", at],
          found:
            first === at
              ? `${user} is under identity.iam.users too`
              : `${user} and ${users[first]} differ only in case or punctuation`,
          allowed: "users of their own, each once",
          fix: "choose another name",
        },
      ];
    }),
  ];
};

function words(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9]/g, "");
}
