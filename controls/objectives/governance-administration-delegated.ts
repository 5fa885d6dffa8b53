import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** Resources that name an administrator, and the argument that names it. */
const registrations: Readonly<Record<string, string>> = {
  aws_cloudtrail_organization_delegated_admin_account: "account_id",
  aws_detective_organization_admin_account: "account_id",
  aws_fms_admin_account: "account_id",
  aws_guardduty_organization_admin_account: "admin_account_id",
  aws_inspector2_delegated_admin_account: "account_id",
  aws_macie2_organization_admin_account: "admin_account_id",
  aws_organizations_delegated_administrator: "account_id",
  aws_securityhub_organization_admin_account: "admin_account_id",
  aws_vpc_ipam_organization_admin_account: "delegated_admin_account_id",
};

/** Daily work across accounts needs nobody in the management account, which no policy binds. */
export const governanceAdministrationDelegated = {
  id: "governance.administration-delegated",
  promise: "Services are administered for the organization by member accounts, which policies bind.",
  source: 'AWS Security Reference Architecture "Delegated administration"; CIS AWS Foundations 7.0 2.1.6',
  proof: (stack) =>
    merged(
      ...Object.entries(registrations).map(([type, argument]) =>
        judged(stack, type, (body) =>
          /^\d{12}$/.test(String(body[argument])) ? undefined : `${argument} names no account`,
        ),
      ),
    ),
} as const satisfies Objective;
