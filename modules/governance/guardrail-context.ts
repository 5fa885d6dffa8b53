import type { Names } from "../../core/names/names";
import type { ActionException } from "./action-exception";
import type { GuardrailException } from "./guardrail-exception";
import type { OrganizationSettings } from "./organization-settings";
import type { Perimeter } from "./perimeter";

/**
 * Roles that a guardrail may leave alone: `deployment` applies the Terraform of the account, `access` is the
 * role that AWS Organizations makes for the management account (`OrganizationAccountAccessRole`), `break-glass`
 * keeps the account running when nothing else can, `remediation` remediates what AWS Config found, `responder` handles
 * incidents, `control-tower` is the role by which AWS Control Tower enrolls and updates accounts, `response` responds to findings by automations, `starter` has Systems Manager start automations for findings, `shield-response` is that of the Shield Response Team of AWS, `reporting` hands on what an account's events, log groups and web ACLs tell.
 */
export type ExemptRole =
  | "access"
  | "break-glass"
  | "control-tower"
  | "deployment"
  | "remediation"
  | "reporting"
  | "responder"
  | "response"
  | "shield-response"
  | "starter";

/** What guardrails need to know about an organization. Plain values: no token may reach a statement. */
export interface GuardrailContext {
  readonly names: Names;
  /** `o-...`. */
  readonly organizationId: string;
  /** Region that is always allowed. */
  readonly homeRegion: string;
  /** Regions in which workloads may run. */
  readonly enabledRegions: readonly string[];
  /** Regions beside them in which models of Amazon Bedrock may answer. @default none */
  readonly inferenceRegions?: readonly string[];
  /** ARN patterns of the roles that guardrails may exempt, such as `arn:aws:iam::*:role/acme-deployment`. */
  readonly exemptRoleArns: Readonly<Record<ExemptRole, readonly string[]>>;
  /** Guardrail id -> exceptions that the configuration grants. */
  readonly exceptions: Readonly<Record<string, readonly GuardrailException[]>>;
  /** Guardrail id -> single actions that it leaves alone. @default none */
  readonly actionExceptions?: Readonly<Record<string, readonly ActionException[]>>;
  /** ARN patterns of the roles that the baseline makes in member accounts. */
  readonly baselineRoleArns: readonly string[];
  /** ARN patterns of the roles that the deployment role makes in member accounts. */
  readonly deployedRoleArns: readonly string[];
  /** Those of them that Systems Manager takes for automations which findings start. */
  readonly automationRoleArns: readonly string[];
  /** ARN patterns of parameters and secrets in the security account that say where alerts go. */
  readonly alertEndpointArns: readonly string[];
  /** Account to which detection and alerting belong. */
  readonly securityAccountId: string;
  /** Account that keeps the logs. */
  readonly logArchiveAccountId: string;
  /** Buckets of the log archive. */
  readonly logBucketNames: readonly string[];
  /** What lies inside the organization, and what is trusted outside of it. */
  readonly perimeter: Perimeter;
  /** Name of the managed policy that bounds every role that teams make. @default there is none */
  readonly permissionsBoundary?: string;
  /** EC2 instance types that may be launched, as patterns such as `t3.*`. @default any */
  readonly instanceTypes?: readonly string[];
  /** Tag keys that an instance and its volumes must be launched with. @default none */
  readonly requiredTags?: readonly string[];
  /** Whether permission sets and assignments of IAM Identity Center are described. @default they are not */
  readonly identityCenter?: "described";
  /** Whether accounts are subscribed to Shield Advanced. @default they are not */
  readonly shieldAdvanced?: "subscribed";
  /** Whether policies of Firewall Manager are described. @default they are not */
  readonly firewallManager?: "described";
  /** Whether DNS Firewall is described. @default it is not */
  readonly dnsFirewall?: "described";
  /** Whether networks are described. @default they are not */
  readonly networks?: "described";
  /** Whether firewalls of networks are described. @default they are not */
  readonly networkFirewall?: "described";
  /** Whether Transit Gateways are described. @default they are not */
  readonly transitGateways?: "described";
  /** What the policies that state settings say. */
  readonly settings: OrganizationSettings;
}
