/** A check of an independent scanner that Palisade does not follow, and why. */
export interface ScannerException {
  readonly scanner: "checkov" | "trivy";
  /** Id of the check as the scanner writes it: `CKV_AWS_144`, `AWS-0101`. */
  readonly check: string;
  /** Terraform types that Palisade emits and the check looks at. */
  readonly resourceTypes: readonly string[];
  /** Concerns whose stacks have it; the exception holds in their folders alone. @default every stack */
  readonly concerns?: readonly string[];
  /** Format of Terraform in which the check fails. @default both */
  readonly format?: "json" | "hcl";
  /** What an organization must choose for the check to fail; the exception is written where it does. @default always */
  readonly choice?: "instanceConnect";
  /** Why the finding is accepted, and what stands in the check's place. */
  readonly reason: string;
  /** Where the reason can be read up. */
  readonly source: string;
}

/**
 * Every exception that an exported repository asks of the scanners, sorted by scanner and check. checkov
 * takes each for the whole repository, Trivy for the folders of its concerns; none stands here that would hide what
 * nothing else proves, and none for a type that Palisade does not emit.
 *
 * CKV_AWS_25 (remote desktop from anywhere) is not among them: it also reports rules that admit another security
 * group (checkov issue 6624), but only on port 3389, which Palisade's tiers do not open.
 */
export const scannerRegister: readonly ScannerException[] = [
  {
    scanner: "checkov",
    check: "CKV2_AWS_1",
    resourceTypes: ["aws_network_acl"],
    reason:
      "The check knows only a network ACL's own list of subnets. Palisade associates each subnet with the ACL of its tier one by one, and proves network.tiers-separated for database subnets by those associations.",
    source: 'VPC User Guide "Network ACL associations"; checkov issue 1571',
  },
  {
    scanner: "checkov",
    check: "CKV2_AWS_3",
    resourceTypes: ["aws_guardduty_detector", "aws_guardduty_organization_configuration"],
    reason:
      "The check wants the detector and the configuration of the organization in one module, and reads an argument that is deprecated. Palisade keeps them in two stacks, since the administrator is registered in between, and proves detection.threats-watched on both.",
    source:
      'GuardDuty User Guide "Setting organization auto-enable preferences"; Terraform AWS provider "aws_guardduty_organization_configuration"',
  },
  {
    scanner: "checkov",
    check: "CKV2_AWS_48",
    resourceTypes: ["aws_config_configuration_recorder"],
    reason:
      "Global types are the same in every region: recording them in each would charge for each change several times. They are recorded in one region of every account.",
    source: 'AWS Config Developer Guide "Recording global resource types"; Security Hub Config.1',
  },
  {
    scanner: "checkov",
    check: "CKV2_AWS_5",
    resourceTypes: ["aws_security_group"],
    reason:
      "The groups of a network's tiers are made for workloads that other repositories deploy, so nothing here is attached to them.",
    source: 'VPC User Guide "Security groups"; checkov CKV2_AWS_5 looks at one root module only',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_112",
    resourceTypes: ["aws_ssm_document"],
    reason:
      "Sessions are encrypted by TLS. A KMS key beside it would end every session with an instance whose role may not use the key. What is logged of a session is encrypted under a customer managed key.",
    source: 'AWS Systems Manager User Guide "Turn on KMS key encryption of session data"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_144",
    resourceTypes: ["aws_s3_bucket"],
    reason:
      "Copies in another region cost as much again and may leave the place where data must stay, so they are chosen, not imposed; versions, retention and prevent_destroy guard what is there.",
    source: 'S3 User Guide "Replicating objects within and across Regions"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_145",
    resourceTypes: ["aws_s3_bucket"],
    reason:
      "S3 server access logs and load balancer logs are delivered only to buckets that encrypt under S3's own keys. Palisade proves data.buckets-encrypted on every bucket: all others encrypt under a customer managed key.",
    source:
      'S3 User Guide "Enabling Amazon S3 server access logging"; Elastic Load Balancing "Enable access logs for your Application Load Balancer"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_148",
    resourceTypes: ["aws_default_vpc"],
    reason:
      "AWS makes a default VPC in every region. The resource takes it over so that its security group, network ACL and route table are emptied, and nothing is placed in it. Palisade proves account.default-network-closed on it.",
    source: 'CIS AWS Foundations 7.0 6.5; Terraform AWS provider "aws_default_vpc"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_18",
    resourceTypes: ["aws_s3_bucket"],
    reason:
      "A bucket that receives access logs has none of its own: each delivery would be logged, and each log delivered, without end. One that is replicated to the log archive holds copies for thirty days; reads of the archive are logged. Every other bucket has them.",
    source: 'S3 User Guide "Enabling Amazon S3 server access logging"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_24",
    resourceTypes: ["aws_vpc_security_group_ingress_rule"],
    choice: "instanceConnect",
    reason:
      "Applications take SSH from the security group of the network's EC2 Instance Connect Endpoint alone. The check also reports rules that admit another security group. Palisade proves network.security-groups-tight and network.administration-by-identity on every rule.",
    source: 'Amazon EC2 User Guide "Security groups for EC2 Instance Connect Endpoint"; checkov issue 6624',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_260",
    resourceTypes: ["aws_vpc_security_group_ingress_rule"],
    reason:
      "Load balancers that face the internet take port 80 only to redirect to HTTPS. The check also reports rules that admit another security group. Palisade proves network.security-groups-tight on every rule.",
    source: 'Elastic Load Balancing "Redirect actions"; checkov issue 6624',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_273",
    resourceTypes: ["aws_iam_user"],
    reason:
      "People have IAM Identity Center. The users that are left are those for emergencies, when it cannot be reached, and exceptions with a reason and a last day; none can do anything without MFA but set it up, as identity.users-need-mfa proves.",
    source: 'AWS Well-Architected Framework SEC03-BP03 "Establish emergency access process"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_274",
    resourceTypes: ["aws_iam_role_policy_attachment", "aws_ssoadmin_managed_policy_attachment"],
    reason:
      "The role that applies the baseline administers its account, since the baseline touches identity, keys and logs. It is trusted to named roles alone, and what a baseline never does is denied to it. A permission set of people has it where the file says so by the name of its job function, for an hour, and with denials beside it.",
    source:
      'AWS Security Reference Architecture "Deployment roles"; AWS IAM User Guide "AWS managed policies for job functions"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_286",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_287",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_288",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_289",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_290",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_33",
    resourceTypes: ["aws_kms_key"],
    reason:
      "The check reads no conditions. The data key admits principals of its own account, by kms:CallerAccount, through EC2 and for no other service, as the key that AWS makes for EBS does: service-linked roles that launch instances have no IAM permission for keys.",
    source:
      'AWS KMS Developer Guide "kms:CallerAccount", "kms:ViaService"; Amazon EC2 Auto Scaling User Guide "Required AWS KMS key policy for use with encrypted volumes"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_352",
    resourceTypes: ["aws_network_acl_rule"],
    reason:
      "The check takes an entry without ports for one with all of them. The only such entries let in ICMP type 3 code 4, which has no ports, so that paths for smaller packets are noticed.",
    source: 'EC2 User Guide "Path MTU Discovery"; Terraform AWS provider "aws_network_acl_rule"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_355",
    resourceTypes: ["aws_iam_policy"],
    reason:
      "The policy is a permissions boundary: it grants nothing, and is the most that policies of teams can give. identity.boundary-travels proves that roles are made within the same boundary only and that nobody within it moves it.",
    source: 'IAM User Guide "Permissions boundaries for IAM entities"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_393",
    resourceTypes: ["aws_iam_role"],
    reason:
      "The check knows the form of sub that GitHub sent until July 2026, without the numbers of owner and repository. Both forms are trusted here, and the numbers are compared beside them, as identity.pipelines-trusted-narrowly proves.",
    source: 'GitHub Docs "OpenID Connect reference"',
  },
  {
    scanner: "checkov",
    check: "CKV_AWS_70",
    resourceTypes: ["aws_s3_bucket_policy"],
    reason:
      "The check reads no conditions. The archive of web ACL logs admits one role by its name, in accounts of the organization alone, below the path of each account; a list of accounts would end at some number of them.",
    source:
      'IAM User Guide "aws:PrincipalOrgID"; S3 User Guide "Setting up permissions for live replication"',
  },
  {
    scanner: "trivy",
    check: "AWS-0019",
    resourceTypes: ["aws_config_configuration_aggregator"],
    concerns: ["compliance"],
    format: "json",
    reason:
      "Trivy reads no nested block in Terraform JSON, so it takes an aggregator of all Regions for one of none. On HCL the check passes, and Palisade proves compliance.resources-aggregated on both.",
    source: "Trivy, terraform parser of *.tf.json; AWS Config Developer Guide, multi-account aggregation",
  },
  {
    scanner: "trivy",
    check: "AWS-0090",
    resourceTypes: ["aws_s3_bucket_versioning"],
    // `web` stands for `web-logs`, too, as in a path of the register.
    concerns: ["bootstrap", "log-archive", "web"],
    format: "json",
    reason:
      "Trivy reads no nested block in Terraform JSON, so it takes a versioned bucket for one without versions. On HCL the check passes, and Palisade proves data.buckets-versioned on both.",
    source: 'Trivy, terraform parser of *.tf.json; S3 User Guide "Using versioning in S3 buckets"',
  },
  {
    scanner: "trivy",
    check: "AWS-0101",
    resourceTypes: ["aws_default_vpc"],
    concerns: ["region"],
    reason:
      "AWS makes a default VPC in every region. The resource takes it over so that its security group, network ACL and route table are emptied, and nothing is placed in it. Palisade proves account.default-network-closed on it.",
    source: 'CIS AWS Foundations 7.0 6.5; Terraform AWS provider "aws_default_vpc"',
  },
  {
    scanner: "trivy",
    check: "AWS-0104",
    resourceTypes: ["aws_vpc_security_group_egress_rule"],
    concerns: ["network"],
    reason:
      "Workloads of the private tier of a network with NAT call services by name, whose addresses nobody can list, so they may reach any address, on port 443 alone, unless the network's egress names blocks; where it is any address, its reason stands beside the rule. The database tier reaches none, and a network without NAT has no such rule. Palisade proves network.security-groups-tight on every rule.",
    source: 'VPC User Guide "NAT gateways"; AWS Well-Architected SEC05-BP02',
  },
  {
    scanner: "trivy",
    check: "AWS-0132",
    resourceTypes: ["aws_s3_bucket_server_side_encryption_configuration"],
    concerns: ["log-archive"],
    reason:
      "Load balancers deliver their logs only to buckets that encrypt under S3's own keys. Palisade proves data.buckets-encrypted on every bucket: all others encrypt under a customer managed key.",
    source: 'Elastic Load Balancing "Enable access logs for your Application Load Balancer"',
  },
  {
    scanner: "trivy",
    check: "AWS-0345",
    resourceTypes: ["aws_iam_policy"],
    concerns: ["iam"],
    reason:
      "The policy is a permissions boundary: it grants nothing. That roles of teams may use S3 at most as their own policies say is what the boundary is for.",
    source: 'Trivy AWS-0345; IAM User Guide "Permissions boundaries for IAM entities"',
  },
];
