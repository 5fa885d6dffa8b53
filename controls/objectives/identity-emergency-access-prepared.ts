import { claims } from "../claims";
import { judged } from "../judged";
import type { Objective } from "../objective";
import { trustStatements } from "../trust-statements";

const id = "identity.emergency-access-prepared";

/** Who is locked out gets in again, by a way that nobody uses unseen. */
export const identityEmergencyAccessPrepared = {
  id,
  promise:
    "Each account has a role for emergencies, which named users take who have signed in with MFA within the hour, for an hour.",
  source:
    'AWS Well-Architected Framework SEC03-BP03 "Establish emergency access process"; IAM User Guide "Secure API access with MFA"',
  proof: (stack) =>
    judged(stack, "aws_iam_role", (body) => {
      if (!claims(body, id)) return undefined;
      const trust = trustStatements(body.assume_role_policy);
      if (trust.length === 0) return "its trust policy names nobody";
      for (const { statement, principals } of trust) {
        const other = principals.find(
          ({ principal }) => !/^arn:aws[a-z-]*:iam::\d{12}:user\/[^*?]+$/.test(principal),
        );
        if (other !== undefined) return `its trust policy admits ${other.principal}, which is no named user`;
        const { Bool = {}, NumericLessThan = {} } = statement.Condition ?? {};
        if (Bool["aws:MultiFactorAuthPresent"] !== "true") return "it is taken without MFA";
        if (!(Number(NumericLessThan["aws:MultiFactorAuthAge"]) <= 3600))
          return "it is taken hours after MFA was used";
      }
      return Number(body.max_session_duration) <= 3600 ? undefined : "its sessions last longer than an hour";
    }),
} as const satisfies Objective;
