import type { ExportedAccess } from "./exported-access";
import { markdownCode } from "./markdown-code";
import { markdownText } from "./markdown-text";

/** Which groups have which permission sets in an account, and how many people that is. Nothing where nothing is described. */
export function accessSection(access: ExportedAccess | undefined): string[] {
  if (access === undefined) return [];
  const { account, holders } = access;
  const rows = holders.map(
    ({ permissionSet, groups, people }) =>
      `| ${markdownCode(permissionSet)} | ${groups.map(markdownText).join(", ")} | ${people ?? "kept by the identity provider"} |`,
  );
  const title = "## Who may do what";
  return rows.length === 0
    ? [title, `Nobody has access to ${markdownText(account)} through IAM Identity Center.`]
    : [
        title,
        `In ${markdownText(account)}, through IAM Identity Center. ${markdownCode(`palisade access --account ${account} --by person`)} names the people.`,
        ["| Permission set | Groups | People |", "| --- | --- | --- |", ...rows].join("\n"),
      ];
}
