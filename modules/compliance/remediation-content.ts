import { automationContent } from "../automation/automation-content";
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
  return automationContent({
    description: document.does,
    parameters: {
      AutomationAssumeRole: { description: "Role that the automation takes." },
      ResourceId: { description: "What Config found." },
      ...Object.fromEntries(
        named.map(([name, value]) => [name, { description: "Given by the baseline.", default: value }]),
      ),
    },
    steps: document.steps,
  });
}
