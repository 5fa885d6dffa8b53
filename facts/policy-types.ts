/**
 * Family -> policy type as AWS Organizations spells it. Source: API Reference "CreatePolicy".
 * As of: 2026-11-27
 */
export const policyTypes = {
  "service-control": "SERVICE_CONTROL_POLICY",
  "resource-control": "RESOURCE_CONTROL_POLICY",
  "declarative-ec2": "DECLARATIVE_POLICY_EC2",
  backup: "BACKUP_POLICY",
  tag: "TAG_POLICY",
  "ai-services-opt-out": "AISERVICES_OPT_OUT_POLICY",
  chat: "CHATBOT_POLICY",
} as const satisfies Readonly<Record<string, string>>;
