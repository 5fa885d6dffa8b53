import type { Finding, Rule } from "../rule";

/**
 * AWS makes an account even with an address that it calls invalid: nobody can then be its root user or remove it.
 *
 * Source: AWS Organizations API Reference "CreateAccount", Email.
 */
export const accountEmailsAreValid: Rule = ({ accounts }) =>
  Object.entries(accounts).flatMap(([name, { id, email }]): Finding[] => {
    const local = email.slice(0, email.indexOf("@"));
    const refused = local.startsWith(".")
      ? "begins with a dot"
      : /['%]/.test(local)
        ? "has a ' or %"
        : undefined;
    // An account that exists has its address, whatever we think of it.
    if (refused === undefined || id !== undefined) return [];
    return [
      {
        path: ["accounts", name, "email"],
        found: `the name in ${email} ${refused}`,
        allowed:
          "an address that AWS takes: with another, nobody can be the root user of the account or remove it",
        fix: "choose another address",
      },
    ];
  });
