import { awsManagedPolicies } from "../../facts/aws-managed-policies";
import type { Rule } from "../rule";

/** The permissions boundary of roles is a policy of the organization: no account has one of its own under a name of AWS. */
export const boundaryIsYourOwn: Rule = ({ guardrails: { permissionsBoundary } }) => {
  if (permissionsBoundary === undefined || !awsManagedPolicies.includes(permissionsBoundary)) return [];
  return [
    {
      path: ["guardrails", "permissionsBoundary"],
      found: `${permissionsBoundary} is a policy of AWS`,
      allowed:
        "a customer managed policy that exists in every account: one of AWS bounds no role as you decide",
      fix: "name your own policy",
    },
  ];
};
