import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";

/** Nobody finds out from a stranger where personal data lies. */
export const detectionDataDiscovered = {
  id: "detection.data-discovered",
  promise:
    "Macie searches S3 buckets for sensitive data, in every account that is named and each that joins. It is paused only where an exception says why.",
  source: "CIS AWS Foundations 7.0 3.1.3; AWS Security Hub Macie.1",
  proof: (stack) =>
    merged(
      ...["aws_macie2_account", "aws_macie2_member"].map((type) =>
        judged(stack, type, (body) => {
          const excepted = (body["//"] as { exceptions?: readonly string[] } | undefined)?.exceptions ?? [];
          return body["status"] === "ENABLED" || excepted.length > 0 ? undefined : "it is not on";
        }),
      ),
      judged(stack, "aws_macie2_organization_configuration", (body) =>
        body["auto_enable"] === true ? undefined : "it excludes accounts that join",
      ),
    ),
} as const satisfies Objective;
