import type { Rule } from "../rule";

/** The state, the trail and the log archive are in the home Region, so their accounts must use it. */
export const leadingAccountsUseHome: Rule = (organization) => {
  const { home } = organization.regions;
  return Object.entries(organization.accounts).flatMap(([name, account]) => {
    const leading =
      account.role === "management" || account.role === "log-archive" || name === organization.state.account;
    if (!leading || account.regions === undefined || account.regions.includes(home)) return [];
    return [
      {
        path: ["accounts", name, "regions"],
        found: `the home Region ${home} is missing`,
        allowed: "the management, log-archive and state accounts use the home Region",
        fix: `add ${home}`,
      },
    ];
  });
};
