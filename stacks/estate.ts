import { bindingGuardrails } from "../config/binding-guardrails";
import type { Organization } from "../config/schema/organization";
import type { DelegableServiceName } from "../core/delegable-services";
import type { GuardrailId } from "../core/guardrail-index";
import { Names } from "../core/names";

/** An account that exists. */
type Account = Organization["accounts"][string] & { readonly id: string };

/** Answers what stacks ask of an organization: who has which role, which regions an account uses, which names. */
export class Estate {
  readonly names: Names;
  private readonly bound = new Map<string, ReadonlySet<string>>();

  constructor(readonly organization: Organization) {
    this.names = new Names({ prefix: organization.name });
  }

  /** Names of the accounts that exist, in the order of the file. */
  get accountNames(): string[] {
    return Object.keys(this.organization.accounts).filter((name) => this.exists(name));
  }

  /** Names of the accounts that have no id yet: the organization's stack makes them, and no other knows them. */
  get awaitedAccountNames(): string[] {
    return Object.keys(this.organization.accounts).filter((name) => !this.exists(name));
  }

  /**
   * Whether the organization is being made: it, or an account that leads in it, has no id yet. Names of others are
   * made of these ids, so until they are filled in there is only what makes them.
   */
  get founding(): boolean {
    const { organization, accounts } = this.organization;
    const leading = Object.values(accounts).filter(({ role }) => role !== "workload");
    return (
      organization !== undefined &&
      (organization.id === undefined || leading.some(({ id }) => id === undefined))
    );
  }

  /** Whether a guardrail binds an account, wherever it is attached. */
  isBound(account: string, guardrail: GuardrailId): boolean {
    const bound = this.bound.get(account) ?? new Set(bindingGuardrails(this.organization, account));
    this.bound.set(account, bound);
    return bound.has(guardrail);
  }

  /** Service -> id of the account that administers it; those whose account is awaited are left out. */
  get administrators(): Partial<Record<DelegableServiceName, string>> {
    const named = Object.entries(this.organization.organization?.delegatedAdministrators ?? {});
    return Object.fromEntries(
      named.flatMap(([service, account]) =>
        this.exists(account) ? [[service, this.account(account).id]] : [],
      ),
    );
  }

  exists(name: string): boolean {
    return this.organization.accounts[name]?.id !== undefined;
  }

  /** @throws when there is no such account, or none yet: rules and placements exclude that */
  account(name: string): Account {
    const account = this.organization.accounts[name];
    if (account?.id === undefined) throw new Error(`there is no account ${name}`);
    return { ...account, id: account.id };
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
