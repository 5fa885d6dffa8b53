import { judged } from "../judged";
import type { Objective } from "../objective";

/** A known hole in software is found before somebody else finds it. */
export const detectionVulnerabilitiesScanned = {
  id: "detection.vulnerabilities-scanned",
  promise: "Inspector scans the resource types that are enabled, in every account that is named.",
  source: "AWS Security Hub Inspector.1 to Inspector.4",
  proof: (stack) =>
    judged(stack, "aws_inspector2_enabler", (body) => {
      if ([body["account_ids"] ?? []].flat().length === 0) return "it names no account";
      return [body["resource_types"] ?? []].flat().length > 0 ? undefined : "it scans nothing";
    }),
} as const satisfies Objective;
