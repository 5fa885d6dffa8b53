import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const everybody = /^(IAM_ALLOWED_PRINCIPALS|EVERYONE|\d{12}:IAMPrincipals)$/;

/** What is given to all principals is governed by IAM alone. */
const givenToAll: Judge = ({ type, after, before, action, imported }) => {
  if (type !== "aws_lakeformation_permissions" || !["create", "replace"].includes(action) || imported)
    return undefined;
  const principal = String(after?.["principal"] ?? "");
  if (!everybody.test(principal) || before?.["principal"] === principal) return undefined;
  const rights = valuesAt(after, "permissions").map(String);
  return {
    message: `gives ${rights.join(", ") || "permissions"} on data to every principal that IAM lets`,
    severity: "high",
  };
};

export const dataLakeOpened = {
  id: "data-lake-opened",
  severity: "high",
  reason: "Lake Formation decides who reads tables; its administrators may give themselves every table.",
  advice: "Name principals and tables, and keep few administrators.",
  source: 'AWS Lake Formation Developer Guide, "Security in AWS Lake Formation"',
  reads: {
    aws_lakeformation_permissions: ["permissions", "permissions_with_grant_option", "principal"],
    aws_lakeformation_data_lake_settings: ["admins", "trusted_resource_owners"],
  },
  judge: anyOf(
    givenToAll,
    grown("admins", "has more administrators of the data lake"),
    grown("trusted_resource_owners", "lets further accounts share without being seen"),
    grown("permissions_with_grant_option", "may pass on more than before"),
    grown("permissions", "may do more with data than before"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_lakeformation_permissions",
        after: { principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] },
      },
      {
        type: "aws_lakeformation_permissions",
        before: { principal: "arn:aws:iam::111111111111:role/reader", permissions: ["SELECT"] },
        after: { principal: "arn:aws:iam::111111111111:role/reader", permissions: ["SELECT", "DELETE"] },
        action: "replace",
      },
      {
        type: "aws_lakeformation_permissions",
        before: { permissions: ["SELECT"], permissions_with_grant_option: [] },
        after: { permissions: ["SELECT"], permissions_with_grant_option: ["SELECT"] },
        action: "replace",
      },
      {
        type: "aws_lakeformation_data_lake_settings",
        before: { admins: ["arn:aws:iam::111111111111:role/a"] },
        after: { admins: ["arn:aws:iam::111111111111:role/a", "arn:aws:iam::111111111111:role/b"] },
      },
      {
        type: "aws_lakeformation_data_lake_settings",
        before: { trusted_resource_owners: [] },
        after: { trusted_resource_owners: ["999999999999"] },
      },
    ],
    harmless: [
      {
        type: "aws_lakeformation_permissions",
        after: { principal: "arn:aws:iam::111111111111:role/reader", permissions: ["SELECT"] },
      },
      {
        type: "aws_lakeformation_data_lake_settings",
        before: { admins: ["arn:aws:iam::111111111111:role/a", "arn:aws:iam::111111111111:role/b"] },
        after: { admins: ["arn:aws:iam::111111111111:role/a"] },
      },
    ],
  },
} as const satisfies Risk;
