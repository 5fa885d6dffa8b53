import { judged } from "../judged";
import type { Objective } from "../objective";

/** An auditor finds the evidence gathered. */
export const complianceEvidenceGathered = {
  id: "compliance.evidence-gathered",
  promise:
    "An Audit Manager assessment, where it is chosen, has an owner, a bucket for its reports, and the accounts about which it collects evidence.",
  source: "AWS Audit Manager User Guide, Creating an assessment",
  proof: (stack) =>
    judged(stack, "aws_auditmanager_assessment", (body) => {
      const [scope] = [body["scope"]].flat() as { aws_accounts?: unknown[] }[];
      const [destination] = [body["assessment_reports_destination"]].flat() as { destination?: unknown }[];
      if ((scope?.aws_accounts ?? []).length === 0) return "it gathers evidence about no account";
      if (destination?.destination === undefined) return "its reports go nowhere";
      return [body["roles"] ?? []].flat().length === 0 ? "nobody owns it" : undefined;
    }),
} as const satisfies Objective;
