import type { ResourceBody } from "../../controls/synthesized-stack";

/** Something that cannot be proved with the emulator, and why. */
export type NotApplied =
  | {
      /** Left out of what is applied. It is validated and planned all the same. */
      readonly kind: "excluded";
      readonly type: string;
      /** Which organization has it. @default the example */
      readonly triedIn?: "hub-and-spoke" | "network-access" | "single-account";
      /** Which resources of the type. @default all */
      readonly where?: (body: ResourceBody) => boolean;
      readonly reason: string;
    }
  | {
      /** Applied, but the next plan would change it again. */
      readonly kind: "differs";
      readonly type: string;
      readonly triedIn?: "network-access";
      /** Which resources of the type. @default all */
      readonly where?: (body: ResourceBody) => boolean;
      /** What the next plan would do, as Terraform names it. */
      readonly action: "update" | "replace";
      readonly reason: string;
    };

const forgottenDescription =
  "moto 5.2 keeps a rule's description only with an address range, not with a group or a prefix list.";

/** The one list of what is not applied, or does not settle. An entry that is not needed fails a test. */
export const notApplied: readonly NotApplied[] = [
  {
    kind: "excluded",
    type: "aws_vpc_endpoint_subnet_association",
    reason:
      "The provider waits a minute before it makes each, one after the other for an endpoint, at AWS as here: five minutes for a network of three zones and six endpoints.",
  },
  {
    kind: "excluded",
    type: "aws_ec2_instance_connect_endpoint",
    triedIn: "network-access",
    reason: "moto 5.2 has no EC2 Instance Connect Endpoint.",
  },
  {
    kind: "excluded",
    type: "aws_account_primary_contact",
    reason: "moto 5.2 knows alternate contacts only.",
  },
  {
    kind: "excluded",
    type: "aws_iam_organizations_features",
    reason: "moto 5.2 does not manage root access centrally.",
  },
  {
    kind: "excluded",
    type: "aws_vpc_ipam_organization_admin_account",
    reason: "moto 5.2 has no IPAM.",
  },
  {
    kind: "excluded",
    type: "aws_cloudtrail_organization_delegated_admin_account",
    reason: "moto 5.2 does not register administrators of CloudTrail.",
  },
  {
    kind: "excluded",
    type: "aws_detective_organization_admin_account",
    reason: "moto 5.2 has no Detective.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_organization_admin_account",
    reason: "moto 5.2 does not list administrators of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_accessanalyzer_analyzer",
    reason: "moto 5.2 has no Access Analyzer.",
  },
  {
    kind: "excluded",
    type: "aws_accessanalyzer_archive_rule",
    reason: "moto 5.2 has no Access Analyzer.",
  },
  {
    kind: "excluded",
    type: "aws_detective_graph",
    reason: "moto 5.2 has no Detective.",
  },
  {
    kind: "excluded",
    type: "aws_detective_member",
    reason: "moto 5.2 has no Detective.",
  },
  {
    kind: "excluded",
    type: "aws_detective_organization_configuration",
    reason: "moto 5.2 has no Detective.",
  },
  {
    kind: "excluded",
    type: "aws_guardduty_organization_configuration",
    reason: "moto 5.2 has no organization of GuardDuty's.",
  },
  {
    kind: "excluded",
    type: "aws_guardduty_organization_configuration_feature",
    reason: "moto 5.2 has no organization of GuardDuty's.",
  },
  {
    kind: "excluded",
    type: "aws_guardduty_ipset",
    reason: "moto 5.2 has no lists of GuardDuty's.",
  },
  {
    kind: "excluded",
    type: "aws_guardduty_threatintelset",
    reason: "moto 5.2 has no lists of GuardDuty's.",
  },
  {
    kind: "excluded",
    type: "aws_guardduty_malware_protection_plan",
    reason: "moto 5.2 scans no buckets.",
  },
  {
    kind: "excluded",
    type: "aws_macie2_member",
    reason: "moto 5.2 has no organization of Macie's.",
  },
  {
    kind: "excluded",
    type: "aws_macie2_organization_configuration",
    reason: "moto 5.2 has no organization of Macie's.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_configuration_policy",
    reason: "moto 5.2 has no central configuration of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_configuration_policy_association",
    reason: "moto 5.2 has no central configuration of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_automation_rule",
    reason: "moto 5.2 has no central configuration of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_finding_aggregator",
    reason: "moto 5.2 has no central configuration of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_securityhub_organization_configuration",
    reason: "moto 5.2 has no central configuration of Security Hub.",
  },
  {
    kind: "excluded",
    type: "aws_route53_resolver_firewall_config",
    reason: "moto 5.2 has no DNS Firewall.",
  },
  {
    kind: "excluded",
    type: "aws_route53_resolver_firewall_domain_list",
    reason: "moto 5.2 has no DNS Firewall.",
  },
  {
    kind: "excluded",
    type: "aws_route53_resolver_firewall_rule",
    reason: "moto 5.2 has no DNS Firewall.",
  },
  {
    kind: "excluded",
    type: "aws_route53_resolver_firewall_rule_group",
    reason: "moto 5.2 has no DNS Firewall.",
  },
  {
    kind: "excluded",
    type: "aws_route53_resolver_firewall_rule_group_association",
    reason: "moto 5.2 has no DNS Firewall.",
  },
  {
    kind: "excluded",
    type: "aws_vpc_block_public_access_exclusion",
    reason: "moto 5.2 has no VPC Block Public Access.",
  },
  {
    kind: "excluded",
    type: "aws_vpc_block_public_access_options",
    reason: "moto 5.2 has no VPC Block Public Access.",
  },
  {
    kind: "excluded",
    type: "aws_auditmanager_assessment",
    triedIn: "single-account",
    reason: "moto 5.2 has no Audit Manager.",
  },
  {
    kind: "excluded",
    type: "aws_ec2_client_vpn_authorization_rule",
    triedIn: "network-access",
    reason: "moto 5.2 has no Client VPN.",
  },
  {
    kind: "excluded",
    type: "aws_ec2_client_vpn_endpoint",
    triedIn: "network-access",
    reason: "moto 5.2 has no Client VPN.",
  },
  {
    kind: "excluded",
    type: "aws_ec2_client_vpn_network_association",
    triedIn: "network-access",
    reason: "moto 5.2 has no Client VPN.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_endpoint",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_group",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_instance",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_instance_logging_configuration",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_instance_trust_provider_attachment",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_verifiedaccess_trust_provider",
    triedIn: "network-access",
    reason: "moto 5.2 has no Verified Access.",
  },
  {
    kind: "excluded",
    type: "aws_chatbot_slack_channel_configuration",
    reason: "moto 5.2 has no chat.",
  },
  {
    kind: "differs",
    type: "aws_s3_bucket_replication_configuration",
    action: "update",
    reason: "moto 5.2 keeps no criteria for the source: it forgets that encrypted objects are replicated.",
  },
  {
    kind: "differs",
    type: "aws_flow_log",
    action: "replace",
    reason: "moto 5.2 forgets DestinationOptions.",
  },
  {
    kind: "differs",
    type: "aws_sqs_queue",
    where: (body) => body.redrive_policy !== undefined,
    action: "update",
    reason: "moto 5.2 puts blanks into the redrive policy that it was given.",
  },
  {
    kind: "differs",
    type: "aws_vpn_connection",
    triedIn: "network-access",
    action: "update",
    reason: "moto 5.2 keeps no pre-shared key in Secrets Manager: it gives it away.",
  },
  {
    kind: "differs",
    type: "aws_vpc_security_group_egress_rule",
    where: namesNoAddresses,
    action: "update",
    reason: forgottenDescription,
  },
  {
    kind: "differs",
    type: "aws_vpc_security_group_ingress_rule",
    where: namesNoAddresses,
    action: "update",
    reason: forgottenDescription,
  },
  {
    kind: "excluded",
    type: "aws_networkfirewall_firewall",
    triedIn: "hub-and-spoke",
    reason:
      "moto 5.2 has no rule groups and no policies of Network Firewall, and gives a firewall no endpoints.",
  },
  {
    kind: "excluded",
    type: "aws_networkfirewall_firewall_policy",
    triedIn: "hub-and-spoke",
    reason:
      "moto 5.2 has no rule groups and no policies of Network Firewall, and gives a firewall no endpoints.",
  },
  {
    kind: "excluded",
    type: "aws_networkfirewall_logging_configuration",
    triedIn: "hub-and-spoke",
    reason:
      "moto 5.2 has no rule groups and no policies of Network Firewall, and gives a firewall no endpoints.",
  },
  {
    kind: "excluded",
    type: "aws_networkfirewall_rule_group",
    triedIn: "hub-and-spoke",
    reason:
      "moto 5.2 has no rule groups and no policies of Network Firewall, and gives a firewall no endpoints.",
  },
  {
    kind: "excluded",
    type: "aws_route",
    triedIn: "hub-and-spoke",
    where: (body) => body.vpc_endpoint_id !== undefined,
    reason: "The route leads to an endpoint of a Network Firewall, of which moto 5.2 has none.",
  },
];

function namesNoAddresses(body: ResourceBody): boolean {
  return body.cidr_ipv4 === undefined && body.cidr_ipv6 === undefined;
}
