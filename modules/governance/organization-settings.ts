/** What the policies that state settings say, where an organization must decide; undefined where it did not. */
export interface OrganizationSettings {
  /** Image providers: `amazon`, `aws-marketplace`, `aws-backup-vault` or account ids. */
  readonly imageProviders?: readonly string[];
  /** Tag key as it is to be written -> what is enforced of it. */
  readonly tags?: Readonly<Record<string, TagRequirement>>;
  readonly backup?: readonly BackupPlan[];
  readonly chat?: ChatClients;
}

export interface TagRequirement {
  /** Values that comply. @default any */
  readonly values?: readonly string[];
  /** Resource types on which a tag that does not comply is refused, such as `ec2:instance`. @default reported only */
  readonly enforcedFor?: readonly string[];
}

/** Resources with a tag are backed up by one plan. */
export interface BackupPlan {
  /** Name of the plan. */
  readonly name: string;
  /** Regions in which the plan works. */
  readonly regions: readonly string[];
  /** Schedule in the syntax of AWS, UTC: `cron(0 5 ? * * *)`. */
  readonly schedule: string;
  /** Vault in each account. */
  readonly vault: string;
  /** Role in each account through which AWS Backup works. */
  readonly role: string;
  readonly tag: { readonly key: string; readonly values: readonly string[] };
  readonly deleteAfterDays: number;
  /** Days after which a recovery point becomes cold; at least 90 before it is deleted. @default never */
  readonly coldAfterDays?: number;
  /** ARN of the vault that receives a copy of every recovery point. @default no copy */
  readonly copyTo?: string;
}

/** Chat clients that Amazon Q Developer in chat applications may serve. */
export interface ChatClients {
  /** Slack workspace ids; Slack is off where there is none. */
  readonly slackWorkspaces: readonly string[];
  /** Microsoft Teams tenant id -> ids of its teams; Teams is off where there is none. */
  readonly teams: Readonly<Record<string, readonly string[]>>;
}
