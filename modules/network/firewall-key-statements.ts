import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";

/** Whose Network Firewall is encrypted under the key. */
export interface FirewallKeyUse {
  /** @default "aws" */
  readonly partition?: Partition;
  /** Account of the key and of the firewall. */
  readonly accountId: string;
  /** ARNs of the roles that make the firewall, its policy and its rules. */
  readonly administratorArns: readonly string[];
}

/**
 * Lets the roles that apply Terraform have Network Firewall encrypt its settings: it calls KMS in the name of whoever makes
 * or reads them, and keeps using the key by a grant. `kms:ViaService` is left out, since AWS documents no value of it for
 * Network Firewall; nobody decrypts anything else with the key, since nothing else is encrypted with it.
 *
 * Source: AWS Network Firewall Developer Guide "Encryption at rest with AWS Key Management Service"; AWS KMS Developer
 * Guide "kms:GrantIsForAWSResource".
 */
export function firewallKeyStatements({
  partition = "aws",
  accountId,
  administratorArns,
}: FirewallKeyUse): PolicyStatement[] {
  const principals = { AWS: [`arn:${partition}:iam::${accountId}:root`] };
  const byAdministrators = { ArnEquals: { "aws:PrincipalArn": [...administratorArns].sort() } };
  return [
    {
      sid: "AllowUseForNetworkFirewall",
      reason: "Network Firewall encrypts and reads rules in the name of the roles that apply Terraform.",
      effect: "Allow",
      principals,
      actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"],
      resources: ["*"],
      conditions: byAdministrators,
    },
    {
      sid: "AllowGrantToNetworkFirewall",
      reason: "Network Firewall gets a grant when it is made; by their own call, the roles hand out none.",
      effect: "Allow",
      principals,
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      conditions: { ...byAdministrators, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
