import { stableJson } from "../../core/stable-json";
import type { RemediationDocument } from "./remediation-documents";

/** Parameters beside the resource that documents name, by name. */
export interface RemediationTargets {
  /** Bucket of the log archive for flow logs. */
  readonly LogBucketArn: string;
  /** Trail of the organization. */
  readonly TrailArn: string;
}

/** An SSM Automation document as JSON text. What differs from organization to organization is a default in it. */
export function remediationContent(document: RemediationDocument, targets: RemediationTargets): string {
  const steps = JSON.stringify(document.steps);
  const named = Object.entries(targets).filter(([name]) => steps.includes(`{{ ${name} }}`));
  return stableJson({
    schemaVersion: "0.3",
    description: document.does,
    assumeRole: "{{ AutomationAssumeRole }}",
    parameters: {
      AutomationAssumeRole: { type: "String", description: "Role that the automation takes." },
      ResourceId: { type: "String", description: "What Config found." },
      ...Object.fromEntries(
        named.map(([name, value]) => [
          name,
          { type: "String", description: "Given by the baseline.", default: value },
        ]),
      ),
    },
    mainSteps: document.steps,
  });
}
