import { claims } from "../claims";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { rolePolicies } from "../role-policies";
import { trustStatements } from "../trust-statements";

const id = "web.response-team-bounded";
const team = "drt.shield.amazonaws.com";
const policy = "AWSShieldDRTAccessPolicy";

/** Somebody outside works in the account: by one role, and whom it calls is known. */
export const webResponseTeamBounded = {
  id,
  promise:
    "The Shield Response Team of AWS works in an account by one role that it alone may take, that may do what AWS's policy for it says and nothing else; and it has a phone number to call where it is to call by itself.",
  source:
    'AWS WAF Developer Guide "Configuring access for the Shield Response Team (SRT)"; AWS Shield Advanced API Reference "AssociateDRTRole" and "AssociateProactiveEngagementDetails"',
  proof: (stack) =>
    merged(
      judged(stack, "aws_iam_role", (body, address) => {
        if (!claims(body, id)) return undefined;
        const trust = trustStatements(body["assume_role_policy"]);
        if (trust.length === 0) return "its trust policy names nobody";
        for (const { principals } of trust) {
          const other = principals.find(({ principal }) => principal !== team);
          if (other !== undefined) return `its trust policy admits ${other.principal}`;
        }
        const { statements, managed } = rolePolicies(stack, address);
        if (statements.length > 0) return "it has a policy of its own";
        const strange = managed.find((arn) => !arn.endsWith(`:policy/service-role/${policy}`));
        if (strange !== undefined) return `${strange} is attached to it`;
        return managed.length === 1 ? undefined : `${policy} is not attached to it`;
      }),
      judged(stack, "aws_shield_proactive_engagement", (body) => {
        if (body["enabled"] !== true) return "it is not enabled";
        const contacts = nestedBlocks(body["emergency_contact"]);
        return contacts.some((contact) => contact["phone_number"] !== undefined)
          ? undefined
          : "no contact has a phone number";
      }),
    ),
} as const satisfies Objective;
