import { inPartition } from "../../core/in-partition";
import { partitionOfArn } from "../../core/partition-of-arn";
import { automationContent } from "../automation/automation-content";
import type { ResponseDocument } from "./response-documents";

/** What responses need to know beside a finding. */
export interface ResponseSetting {
  /** ARN of the role that automations take. */
  readonly roleArn: string;
  /** Name of the security group that lets nothing in or out. */
  readonly isolationGroup: string;
}

/** An answer as an SSM Automation document: whoever starts it by hand gives what was found, and nothing else. */
export function responseContent(document: ResponseDocument, setting: ResponseSetting): string {
  const given = JSON.stringify(document.steps).includes("{{ IsolationGroup }}")
    ? {
        IsolationGroup: {
          description: "Given by the baseline.",
          default: setting.isolationGroup,
          allowedPattern: `^${setting.isolationGroup}$`,
        },
      }
    : {};
  const content = automationContent({
    description: `${document.does} To undo: ${document.undo}`,
    parameters: {
      AutomationAssumeRole: { description: "Role that the automation takes.", default: setting.roleArn },
      ...Object.fromEntries(
        Object.entries(document.parameters).map(([name, { says, pattern }]) => [
          name,
          { description: says, allowedPattern: pattern },
        ]),
      ),
      ...given,
    },
    steps: document.steps,
  });
  return inPartition(content, partitionOfArn(setting.roleArn));
}
