/**
 * The most rules that AWS allows in one direction once it has raised the quota; of a security group, where a network
 * interface has no other. Its own denial is among those of a network ACL.
 *
 * Source: Amazon VPC User Guide "Amazon VPC quotas".
 */
export const networkRuleLimits = { "network ACL": 40, "security group": 1000 } as const;
