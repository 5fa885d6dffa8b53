import { responseNames } from "../../core/response-name";

/**
 * Events that leave an account for the security team, by kind. Findings come from the administrator's account only, which
 * has those of every member; Security Hub's from the home region only, which gathers those of every region.
 *
 * Source: Amazon EventBridge Events Reference; GuardDuty User Guide "Processing GuardDuty findings with Amazon
 * EventBridge"; AWS Systems Manager User Guide "Amazon EventBridge event examples for Systems Manager"; Security Hub User Guide "EventBridge event types for Security Hub CSPM".
 */
export const forwardedEvents = {
  "account-events": {
    says: "Sign-ins of the root user, alarms of the baseline, automations that failed or responded to a finding, and AWS Health events about the account's security.",
    pattern: (prefix: string) => ({
      $or: [
        {
          // Only AWS sends events of a source that begins so.
          source: ["aws.signin"],
          "detail-type": ["AWS Console Sign In via CloudTrail"],
          detail: { userIdentity: { type: ["Root"] } },
        },
        {
          source: ["aws.cloudwatch"],
          "detail-type": ["CloudWatch Alarm State Change"],
          detail: { alarmName: [{ prefix: `${prefix}-` }], state: { value: ["ALARM"] } },
        },
        {
          source: ["aws.ssm"],
          "detail-type": ["EC2 Automation Execution Status-change Notification"],
          detail: { Definition: [{ prefix: `${prefix}-` }], Status: ["Cancelled", "Failed", "TimedOut"] },
        },
        {
          source: ["aws.ssm"],
          "detail-type": ["EC2 Automation Execution Status-change Notification"],
          detail: { Definition: responseNames.map((name) => `${prefix}-${name}`), Status: ["Success"] },
        },
        {
          source: ["aws.health"],
          "detail-type": ["AWS Health Event", "AWS Health Abuse Event"],
          detail: { service: ["ABUSE", "RISK", "SECURITY"] },
        },
      ],
    }),
  },
  "service-findings": {
    says: "Findings of GuardDuty, Inspector, Macie and Access Analyzer as they publish them, for the archive.",
    pattern: (_prefix: string) => ({
      source: ["aws.access-analyzer", "aws.guardduty", "aws.inspector2", "aws.macie"],
      "detail-type": [
        "Access Analyzer Finding",
        "GuardDuty Finding",
        "Inspector2 Finding",
        "Macie Finding",
        "Unused Access Finding for IAM entities",
      ],
    }),
  },
  "security-hub-findings": {
    says: "Findings of every account and Region, as Security Hub aggregates them.",
    pattern: (_prefix: string) => ({
      source: ["aws.securityhub"],
      "detail-type": ["Security Hub Findings - Imported"],
    }),
  },
} as const;

export type ForwardedEvents = keyof typeof forwardedEvents;
