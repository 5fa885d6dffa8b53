import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const administratorRemoved = {
  id: "administrator-removed",
  severity: "high",
  reason:
    "Central administration of a service ends; some services forget their members and settings with it.",
  advice: "Keep the administrator, or plan the move step by step.",
  source:
    'AWS Organizations User Guide, "Delegated administrator for AWS services that work with Organizations"',
  reads: {
    aws_organizations_delegated_administrator: [],
    aws_guardduty_organization_admin_account: [],
    aws_securityhub_organization_admin_account: [],
    aws_macie2_organization_admin_account: [],
    aws_inspector2_delegated_admin_account: [],
    aws_detective_organization_admin_account: [],
    aws_fms_admin_account: [],
    aws_vpc_ipam_organization_admin_account: [],
    aws_cloudtrail_organization_delegated_admin_account: [],
    aws_auditmanager_organization_admin_account_registration: [],
  },
  judge: anyOf(
    deleted("is destroyed: the account no longer administers the service"),
    replaced("is replaced by another account"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_organizations_delegated_administrator",
        before: { account_id: "a" },
        after: { account_id: "b" },
        action: "replace",
      },
      { type: "aws_organizations_delegated_administrator", before: {} },
      { type: "aws_guardduty_organization_admin_account", before: {} },
    ],
    harmless: [{ type: "aws_organizations_delegated_administrator", after: {} }],
  },
} as const satisfies Risk;
