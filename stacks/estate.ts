import type { Organization } from "../config/schema/organization";
import { Names } from "../core/names";

type Account = Organization["accounts"][string];

/** Answers what stacks ask of an organization: who has which role, which regions an account uses, which names. */
export class Estate {
  readonly names: Names;

  constructor(readonly organization: Organization) {
    this.names = new Names({ prefix: organization.name });
  }

  /** Names of the accounts, in the order of the file. */
  get accountNames(): string[] {
    return Object.keys(this.organization.accounts);
  }

  /** @throws when there is no such account: the configuration's rules exclude that */
  account(name: string): Account {
    const account = this.organization.accounts[name];
    if (account === undefined) throw new Error(`there is no account ${name}`);
    return account;
  }

  /** Name of the account with a leading role; where there is no organization, the one account has them all. */
  holder(role: "management" | "log-archive" | "security"): string {
    const found = this.accountNames.find((name) => this.account(name).role === role);
    return found ?? this.accountNames[0] ?? "";
  }

  regions(account: string): readonly string[] {
    return this.account(account).regions ?? this.organization.regions.enabled;
  }

  get home(): string {
    return this.organization.regions.home;
  }

  /** Undefined where there is one account and no organization. */
  get organizationId(): string | undefined {
    return this.organization.organization?.id;
  }

  /** ARN of the role that applies everything but bootstrap stacks in an account. */
  deploymentRoleArn(account: string): string {
    return this.names.roleArn(this.account(account).id, this.organization.deployment.role);
  }

  /**
   * ARN of the role that applies an account's bootstrap stack: AWS makes it in member accounts. In the management
   * account it is whoever runs Terraform.
   */
  accessRoleArn(account: string): string | undefined {
    return this.account(account).role === "management"
      ? undefined
      : this.names.roleArn(this.account(account).id, this.organization.deployment.accessRole);
  }

  /** Roles that may assume the deployment role of an account. */
  trustedPrincipals(account: string): readonly string[] {
    const { trustedPrincipals, managementTrustedPrincipals } = this.organization.deployment;
    const special = this.account(account).role === "management" && managementTrustedPrincipals.length > 0;
    return special ? managementTrustedPrincipals : trustedPrincipals;
  }

  /** Every role that runs Terraform somewhere, and so uses its state. */
  get everyTrustedPrincipal(): string[] {
    const { trustedPrincipals, managementTrustedPrincipals } = this.organization.deployment;
    return [...new Set([...trustedPrincipals, ...managementTrustedPrincipals])].sort();
  }

  /** ARN of the bucket that receives one kind of log. */
  logBucketArn(kind: Parameters<Names["logBucket"]>[0]): string {
    return this.names.bucketArn(this.logBucketName(kind));
  }

  logBucketName(kind: Parameters<Names["logBucket"]>[0]): string {
    return this.names.logBucket(kind, this.account(this.holder("log-archive")).id, this.home);
  }
}
