import { aggregationRegionOf } from "../config/aggregation-region-of";
import { excludedAccounts } from "../config/excluded-accounts";
import { formerNames } from "../config/former-names";
import { formerOuPaths } from "../config/former-ou-paths";
import { prefixOf } from "../config/prefix-of";
import type { Organization } from "../config/schema/organization";
import { switchedOn } from "../config/switched-on";
import type { CapabilityName } from "../core/capabilities";
import { capabilityRegions } from "../core/capability-regions";
import type { FormerNames } from "../core/former-construct-paths";
import { globalRegionOf } from "../core/global-region-of";
import { Names } from "../core/names/names";
import { partitionOf } from "../core/partition-of";

/** An account that has an id. */
type Account = Organization["accounts"][string] & { readonly id: string };

/**
 * Answers what every stack asks of an organization: which accounts there are, who has which role, which Regions an
 * account uses. What one domain asks lives in the folder of that domain.
 */
export class Estate {
  readonly names: Names;
  /** What accounts and OUs were named before. */
  readonly formerNames: FormerNames;
  /** Names of the accounts that exist and are not closed, in the order of the file. */
  readonly accountNames: readonly string[];
  /** The account that was found for each leading role: every stack asks, and there may be thousands of accounts. */
  private readonly holders: ReadonlyMap<Account["role"], string>;
  private on: ReadonlySet<CapabilityName> | undefined;
  private readonly excluded = new Map<CapabilityName, ReadonlySet<string>>();

  constructor(readonly organization: Organization) {
    this.names = new Names({
      prefix: prefixOf(organization),
      partition: partitionOf(organization.regions.home),
      trailName: organization.organization?.adopted.trail,
    });
    const accounts = Object.entries(organization.accounts).map(
      ([name, account]) => [name, formerNames(account)] as const,
    );
    this.formerNames = {
      accounts: new Map(accounts.filter(([, former]) => former.length > 0)),
      ous: formerOuPaths(organization),
    };
    this.accountNames = Object.keys(organization.accounts).filter((name) => this.exists(name));
    this.holders = new Map(
      this.accountNames.map((name) => [this.account(name).role, name] as const).reverse(),
    );
  }

  /** Names of the accounts that have no id yet: the organization's stack creates them, and no other knows them. */
  get accountsToCreate(): string[] {
    return Object.keys(this.organization.accounts).filter(
      (name) => this.organization.accounts[name]?.id === undefined,
    );
  }

  /**
   * Whether the organization is being created: it, or an account that leads in it, has no id yet. Names of others are
   * made of these ids, so until they are filled in there is only what creates them.
   */
  get founding(): boolean {
    const { organization, accounts } = this.organization;
    const leading = Object.values(accounts).filter(({ role }) => role !== "workload");
    return (
      organization !== undefined &&
      (organization.id === undefined || leading.some(({ id }) => id === undefined))
    );
  }

  /** Whether there is something to apply in an account: it has been created, and is not closed. */
  exists(name: string): boolean {
    const account = this.organization.accounts[name];
    return account?.id !== undefined && account.status === "active";
  }

  /** @throws when there is no such account, or none yet: rules and placements exclude that */
  account(name: string): Account {
    const account = this.organization.accounts[name];
    if (account?.id === undefined) throw new Error(`there is no account ${name}`);
    return { ...account, id: account.id };
  }

  /** The name that an account had first: its states lie under it, and what is named after it in AWS keeps it. */
  firstName(account: string): string {
    return this.formerNames.accounts.get(account)?.[0] ?? account;
  }

  /** Name of the account with a leading role; where there is no organization, the one account has them all. */
  holder(role: "management" | "log-archive" | "security"): string {
    return this.holders.get(role) ?? this.accountNames[0] ?? "";
  }

  /** Whether a capability is switched on, in some Region at least. */
  has(capability: CapabilityName): boolean {
    this.on ??= switchedOn(this.organization);
    return this.on.has(capability);
  }

  /** Whether a capability is switched on for an account. */
  hasFor(account: string, capability: CapabilityName): boolean {
    const excluded =
      this.excluded.get(capability) ?? new Set(excludedAccounts(this.organization, capability));
    this.excluded.set(capability, excluded);
    return this.has(capability) && !excluded.has(account);
  }

  /** Whether a capability is switched on, and AWS offers it in a Region. */
  hasIn(region: string, capability: CapabilityName): boolean {
    return (
      this.has(capability) && capabilityRegions(capability, this.organization.regions).made.includes(region)
    );
  }

  /** Region in which Security Hub aggregates findings; undefined where no Region that is used can. */
  get aggregationRegion(): string | undefined {
    return aggregationRegionOf(this.organization);
  }

  /** Regions that an account uses. */
  regions(account: string): readonly string[] {
    return this.account(account).regions ?? this.organization.regions.enabled;
  }

  get home(): string {
    return this.organization.regions.home;
  }

  /** Region in which global services of the organization's partition keep what they have. */
  get globalRegion(): string {
    return globalRegionOf(this.home);
  }

  /** Undefined where there is one account and no organization. */
  get organizationId(): string | undefined {
    return this.organization.organization?.id;
  }

  /** ARN of the role that applies everything but bootstrap stacks in an account. */
  deploymentRoleArn(account: string): string {
    return this.names.roleArn(this.account(account).id, this.organization.deployment.role);
  }

  /** Name of the role through which the management account administers an account. */
  accessRole(account: string): string {
    return this.organization.accounts[account]?.accessRole ?? this.organization.deployment.accessRole;
  }

  /**
   * ARN of the role that applies an account's bootstrap stack: AWS makes it in member accounts. In the management
   * account it is whoever runs Terraform.
   */
  accessRoleArn(account: string): string | undefined {
    return this.account(account).role === "management"
      ? undefined
      : this.names.roleArn(this.account(account).id, this.accessRole(account));
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
}
