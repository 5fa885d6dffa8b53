import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { turnedOff } from "../judges/turned-off";
import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

const sharing: Readonly<Record<string, string>> = {
  aws_ram_principal_association: "principal",
  aws_vpc_endpoint_service_allowed_principal: "principal_arn",
  aws_servicecatalog_portfolio_share: "principal_id",
  aws_lakeformation_permissions: "principal",
};

/** Organizations and OUs have ARNs of their own; an account stands as its number. */
const sharedWithAccount: Judge = (change) => {
  const path = sharing[change.type];
  if (path === undefined || !["create", "replace"].includes(change.action) || change.imported)
    return undefined;
  const principal = String(change.after?.[path] ?? "");
  const account =
    principal === "*" ? "everybody" : /^(?:arn:[^:]+:iam::)?(\d{12})(?::|$)/.exec(principal)?.[1];
  if (account === undefined || change.index.isOwnAccount(account)) return undefined;
  return { message: `is shared with ${account === "everybody" ? account : `account ${account}`}` };
};

export const sharedOutside = {
  id: "shared-outside",
  severity: "high",
  reason: "Accounts that nobody here looks after may use it.",
  advice: "Share within the organization.",
  source: 'AWS Resource Access Manager User Guide, "Sharing your AWS resources"',
  reads: {
    aws_ram_resource_share: ["allow_external_principals"],
    aws_ram_principal_association: ["principal"],
    aws_vpc_endpoint_service: ["allowed_principals", "acceptance_required"],
    aws_vpc_endpoint_service_allowed_principal: ["principal_arn"],
    aws_redshift_endpoint_authorization: [],
    aws_lakeformation_permissions: ["principal"],
    aws_dx_gateway_association_proposal: [],
    aws_servicecatalog_portfolio_share: ["principal_id"],
  },
  judge: anyOf(
    turnedOn("allow_external_principals", "may be shared outside of the organization", { created: true }),
    turnedOff("acceptance_required", "takes connections without asking"),
    grown("allowed_principals", "lets more accounts connect", { created: true }),
    sharedWithAccount,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_vpc_endpoint_service",
        before: { allowed_principals: ["a"] },
        after: { allowed_principals: ["a", "b"] },
      },
      {
        type: "aws_vpc_endpoint_service",
        before: { acceptance_required: true },
        after: { acceptance_required: false },
      },
      {
        type: "aws_ram_resource_share",
        before: { allow_external_principals: false },
        after: { allow_external_principals: true },
      },
      { type: "aws_ram_principal_association", after: { principal: "999999999999" } },
    ],
    harmless: [
      {
        type: "aws_ram_resource_share",
        before: { allow_external_principals: true },
        after: { allow_external_principals: false },
      },
      {
        type: "aws_ram_principal_association",
        after: { principal: "arn:aws:organizations::111111111111:organization/o-abcdefghij" },
      },
    ],
  },
} as const satisfies Risk;
