/**
 * GuardDuty's protection plans by Palisade's names, as its API calls them. The agents of runtime monitoring are in the
 * order in which the API returns them, which the provider compares.
 *
 * Source: Amazon GuardDuty API Reference "OrganizationFeatureConfiguration", "OrganizationAdditionalConfiguration".
 * As of: 2026-11-27
 */
export const protectionPlans = {
  s3: { feature: "S3_DATA_EVENTS", agents: [] },
  eks: { feature: "EKS_AUDIT_LOGS", agents: [] },
  malware: { feature: "EBS_MALWARE_PROTECTION", agents: [] },
  rds: { feature: "RDS_LOGIN_EVENTS", agents: [] },
  lambda: { feature: "LAMBDA_NETWORK_LOGS", agents: [] },
  runtime: {
    feature: "RUNTIME_MONITORING",
    agents: ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"],
  },
} as const satisfies Readonly<
  Record<string, { readonly feature: string; readonly agents: readonly string[] }>
>;

export type ProtectionPlan = keyof typeof protectionPlans;
