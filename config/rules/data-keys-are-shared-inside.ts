import { nearest } from "../../core/nearest";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";

/** A data key is shared with other accounts and OUs of the organization, each once. */
export const dataKeysAreSharedInside: Rule = (organization, { unreadable }) => {
  const accounts = Object.keys(organization.accounts);
  const ous = ouPaths(organization);
  const partial = unreadable.some((path) => /^(accounts|organization)\b/.test(path));
  return Object.entries(organization.accounts).flatMap(([name, { dataKeySharedWith: shared }]): Finding[] => {
    if (shared === undefined) return [];
    const path = ["accounts", name, "dataKeySharedWith"];
    if (organization.organization === undefined) {
      return [
        {
          path,
          found: "there is no organization section",
          allowed: "a data key is shared with other accounts of the organization",
          fix: "remove the line, or add the organization section",
        },
      ];
    }
    if (shared === "organization") return [];
    return shared.flatMap((one, index): Finding[] => {
      const at = [...path, index];
      if (one === name) {
        return [{ path: at, found: `found ${name} itself`, allowed: "other accounts", fix: "remove it" }];
      }
      if (shared.indexOf(one) !== index) {
        return [{ path: at, found: `${one} is listed twice`, allowed: "each once", fix: "remove one" }];
      }
      if (accounts.includes(one) && ous.includes(one)) {
        return [
          {
            path: at,
            found: `${one} is an account and an OU`,
            allowed: "a name that stands for one of them",
            fix: "list the accounts of the OU by their names",
          },
        ];
      }
      if (accounts.includes(one) || ous.includes(one) || partial) return [];
      const near = nearest(one, [...accounts, ...ous]);
      return [
        {
          path: at,
          found: `there is no account and no OU "${one}"`,
          allowed: `the accounts are ${accounts.join(", ")}; ${ous.length > 0 ? `the OUs are ${ous.join(", ")}` : "there are no OUs"}`,
          fix:
            one === "organization"
              ? "write dataKeySharedWith: organization, without a list"
              : near === undefined
                ? "name one of them"
                : `did you mean "${near}"?`,
        },
      ];
    });
  });
};
