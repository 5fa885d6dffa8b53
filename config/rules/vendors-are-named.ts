import { policyFindings } from "../policy-findings";
import type { Finding, Rule } from "../rule";
import { targetFindings } from "../target-findings";

/** Policies of AWS by which a vendor looks at how things are set up. */
const reading = /(^|\/)(SecurityAudit|ReadOnlyAccess|ViewOnlyAccess|\w+ReadOnly(Access)?)$/;

/**
 * Vendors are outside the organization, look and change nothing, and have accounts to look into.
 *
 * Source: IAM User Guide "Access to AWS accounts owned by third parties".
 */
export const vendorsAreNamed: Rule = (organization, { unreadable }) => {
  const own = new Map(Object.entries(organization.accounts).map(([name, { id }]) => [id, name]));
  return Object.entries(organization.identity.vendors).flatMap(([name, vendor]): Finding[] => {
    const path = ["identity", "vendors", name];
    const inside = own.get(/::(\d{12}):/.exec(vendor.principal)?.[1]);
    return [
      ...targetFindings(organization, path, vendor, unreadable),
      ...(inside === undefined
        ? []
        : [
            {
              path: [...path, "principal"],
              found: `${vendor.principal} is in ${inside}, an account of this organization`,
              allowed: "the role or account of a vendor outside the organization",
              fix: "write what the vendor tells you",
            },
          ]),
      ...(vendor.managedPolicies ?? []).flatMap((policy, at) =>
        reading.test(policy)
          ? []
          : [
              {
                path: [...path, "managedPolicies", at],
                found: `${policy} is not known to read only`,
                allowed:
                  "SecurityAudit, ReadOnlyAccess, job-function/ViewOnlyAccess or a policy that ends in ReadOnly",
                fix: "choose one of these: what a vendor is to change, it asks your pipeline for",
              },
            ],
      ),
      ...policyFindings(path, { managedPolicies: vendor.managedPolicies ?? ["SecurityAudit"] }),
      ...(vendor.readsData?.actions ?? []).flatMap((action, at) =>
        /:(Get|BatchGet|Describe|List|Query|Scan|Select|Receive|Decrypt|Head|Filter)/.test(action) &&
        !/Credential|Token|DataAccess|Password|Session/.test(action)
          ? []
          : [
              {
                path: [...path, "readsData", "actions", at],
                found: `${action} does not only read, or gives credentials`,
                allowed: "actions that read, for example s3:GetObject",
                fix: "remove it",
              },
            ],
      ),
    ];
  });
};
