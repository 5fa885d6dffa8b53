import { awsRegions } from "../../facts/aws-regions";
import type { Finding, Rule } from "../rule";

/**
 * Copies of recovery points go to a vault of an account of the organization, in a Region that there is.
 *
 * Source: AWS Backup Developer Guide "Creating backup copies across AWS accounts": both accounts are of one organization.
 */
export const backupsAreCopiedInside: Rule = ({ accounts, policies }, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("accounts"))) return [];
  const ids = Object.values(accounts).flatMap(({ id }) => id ?? []);
  return Object.entries(policies.backup ?? {}).flatMap(([name, { copyTo }]): Finding[] => {
    if (copyTo === undefined) return [];
    const [, , , region = "", account = ""] = copyTo.split(":");
    const path = ["policies", "backup", name, "copyTo"];
    if (!awsRegions.some((one) => one.name === region)) {
      return [
        {
          path,
          found: `there is no Region "${region}"`,
          allowed: "a Region of AWS",
          fix: "copy the ARN of the vault from AWS Backup",
        },
      ];
    }
    if (ids.includes(account)) return [];
    return [
      {
        path,
        found: `no account has the id ${account}`,
        allowed: "a vault in an account of the organization: AWS Backup copies to no other",
        fix: "correct the ARN, or add the account under accounts",
      },
    ];
  });
};
