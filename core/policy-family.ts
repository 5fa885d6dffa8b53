/** Families of organization policies, as Palisade names them. */
export const policyFamilies = [
  "service-control",
  "resource-control",
  "declarative-ec2",
  "backup",
  "tag",
  "ai-services-opt-out",
  "chat",
] as const;

export type PolicyFamily = (typeof policyFamilies)[number];
