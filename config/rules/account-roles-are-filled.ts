import type { Finding, Rule } from "../rule";

const leading = ["management", "log-archive", "security"] as const;

/**
 * An organization has one management, one log-archive and one security account, three different accounts
 * (AWS Security Reference Architecture). Without an organization there is one account, with all three roles.
 */
export const accountRolesAreFilled: Rule = (organization, { unreadable }) => {
  const accounts = Object.entries(organization.accounts);
  if (organization.organization === undefined) {
    if (unreadable.some((path) => path === "organization" || path.startsWith("accounts"))) return [];
    return accounts.length === 1
      ? accounts.flatMap(([name, { role }]) => (role === "management" ? [] : [soleAccount(name, role)]))
      : [tooManyOrNone(accounts.length)];
  }
  const partial = unreadable.some((path) => path.startsWith("accounts"));
  return leading.flatMap((role) => {
    const holders = accounts.filter(([, account]) => account.role === role).map(([name]) => name);
    if (holders.length === 0) return partial ? [] : [missing(role)];
    return holders.slice(1).map((name) => second(name, role, holders[0] ?? ""));
  });
};

function soleAccount(name: string, role: string): Finding {
  return {
    path: ["accounts", name, "role"],
    found: `found ${role}`,
    allowed: "without the organization section, the one account has the role management",
    fix: "set role: management, or add the organization section",
  };
}

function tooManyOrNone(count: number): Finding {
  return {
    path: ["accounts"],
    found: `found ${count} accounts and no organization section`,
    allowed: "without the organization section there is exactly one account",
    fix: "add the organization section, or keep one account",
  };
}

function missing(role: string): Finding {
  return {
    path: ["accounts"],
    found: `no account has the role ${role}`,
    allowed: "an organization has one management, one log-archive and one security account",
    fix: `set role: ${role} on one account`,
  };
}

function second(name: string, role: string, first: string): Finding {
  return {
    path: ["accounts", name, "role"],
    found: `a second account with the role ${role}; accounts.${first} has it too`,
    allowed: `an organization has one ${role} account`,
    fix: "set role: workload, or remove the line",
  };
}
