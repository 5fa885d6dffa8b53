import { administeredServices } from "../config/administered-services";
import { bindingGuardrails } from "../config/binding-guardrails";
import type { Organization } from "../config/schema/organization";
import { switchedOn } from "../config/switched-on";
import { awsRegions } from "../core/aws-regions";
import { type Capability, type CapabilityName, capabilities } from "../core/capabilities";
import { type DelegableServiceName, delegableServices } from "../core/delegable-services";
import type { GuardrailId } from "../core/guardrail-index";
import type { RemediationName } from "../core/managed-rules";
import { Names } from "../core/names/names";
import { type ResponseName, responseNames } from "../core/response-name";
import { remediationDocuments } from "../modules/compliance/remediation-documents";
import type { RemediationMode } from "../modules/compliance/remediation-pack-template";
import type { ScannedResource } from "../modules/detection/inspected-types";
import type { KnownAccess } from "../modules/detection/known-access-rules";
import { type ProtectionPlan, protectionPlans } from "../modules/detection/protection-plans";
import type { ResponseMode } from "../modules/response/response-automations";

/** An account that exists. */
type Account = Organization["accounts"][string] & { readonly id: string };

/** Answers what stacks ask of an organization: who has which role, which regions an account uses, which names. */
export class Estate {
  readonly names: Names;
  private on: ReadonlySet<CapabilityName> | undefined;
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

  /** Whether a guardrail binds an account, wherever it is attached; without an organization none does. */
  isBound(account: string, guardrail: GuardrailId): boolean {
    if (this.organization.organization === undefined) return false;
    const bound = this.bound.get(account) ?? new Set(bindingGuardrails(this.organization, account));
    this.bound.set(account, bound);
    return bound.has(guardrail);
  }

  /**
   * Service -> id of the account that administers it; those whose account is awaited are left out. What detection and
   * compliance need is administered by the security account, named or not.
   */
  get administrators(): Partial<Record<DelegableServiceName, string>> {
    if (this.organization.organization === undefined) return {};
    const security = this.holder("security");
    const needed = administeredServices(this.organization).map((service) => [service, security] as const);
    const named = Object.entries(this.organization.organization.delegatedAdministrators);
    return Object.fromEntries(
      [...needed, ...named].flatMap(([service, account]) =>
        this.exists(account) ? [[service, this.account(account).id]] : [],
      ),
    );
  }

  /** Service principals with trusted access: those listed, and those of what the security account administers. */
  get trustedServices(): string[] {
    const listed = this.organization.organization?.trustedServices ?? [];
    const needed = administeredServices(this.organization).flatMap((name) => [
      ...delegableServices[name].servicePrincipals,
    ]);
    return [...new Set([...listed, ...needed])];
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

  /** Whether a capability is switched on. */
  has(capability: CapabilityName): boolean {
    this.on ??= switchedOn(this.organization);
    return this.on.has(capability);
  }

  /** Whether log groups are sent to the archive: an account that stands alone would send to itself, which AWS does not document. */
  get archivesLogGroups(): boolean {
    return this.organizationId !== undefined && this.has("log-group-archive");
  }

  /** Whether GuardDuty's role is made in an account: in the management account, where its administrator cannot make it. */
  makesGuardDutyRole(account: string): boolean {
    return (
      this.organizationId !== undefined && account === this.holder("management") && this.has("guardduty")
    );
  }

  /** GuardDuty's protection plans that are on. */
  get protectionPlans(): ProtectionPlan[] {
    const plans = Object.keys(protectionPlans) as ProtectionPlan[];
    return plans.filter((plan) => this.has(`guardduty-${plan}`));
  }

  /** What Inspector scans. */
  get inspected(): ScannedResource[] {
    return (["ec2", "ecr", "lambda", "lambda-code"] as const).filter((scan) => this.has(`inspector-${scan}`));
  }

  /** Remediations that are not off. */
  get remediationsOn(): RemediationName[] {
    const modes = Object.entries(this.remediationModes) as [RemediationName, RemediationMode][];
    return modes.filter(([, mode]) => mode !== "off").map(([name]) => name);
  }

  /** ARN of the security team's event bus. */
  get securityBusArn(): string {
    return this.names.alerting.securityBusArn(this.account(this.holder("security")).id, this.home);
  }

  /** How each finding of AWS Config is mended. */
  get remediationModes(): Record<RemediationName, RemediationMode> {
    const names = Object.keys(remediationDocuments) as RemediationName[];
    const chosen = this.organization.compliance.remediation;
    const fallback = this.has("remediation") ? "manual" : "off";
    return Object.fromEntries(
      names.map((name) => [name, this.has("remediation") ? (chosen[name] ?? fallback) : "off"]),
    ) as Record<RemediationName, RemediationMode>;
  }

  /** How each finding of an intruder is answered. */
  get responseModes(): Record<ResponseName, ResponseMode> {
    const chosen = this.organization.detection.response;
    return Object.fromEntries(
      responseNames.map((name) => [name, this.has("response") ? (chosen[name] ?? "manual") : "off"]),
    ) as Record<ResponseName, ResponseMode>;
  }

  /** Names of the answers that are in one of these modes. */
  responses(...wanted: readonly ResponseMode[]): ResponseName[] {
    const modes = this.responseModes;
    return responseNames.filter((name) => wanted.includes(modes[name]));
  }

  /** Access from outside that is meant, with why and until when. */
  get knownAccess(): KnownAccess[] {
    return this.organization.detection.knownAccess.map(({ name, criterion, contains, reason, expires }) => ({
      name,
      criterion,
      contains,
      reason: `${name} is known until ${expires}: ${reason}`,
    }));
  }

  /**
   * Controls of Security Hub that are off in every account, each with the reason: those that are disabled, and those that
   * ask for a capability which is not switched on.
   */
  get controlsOff(): { readonly control: string; readonly reason: string }[] {
    const { capabilities: chosen, detection } = this.organization;
    const off = (Object.entries(capabilities) as [CapabilityName, Capability][]).flatMap(
      ([name, { controls = [] }]) => {
        if (this.has(name)) return [];
        const left = chosen.leaveOut.find(({ capability }) => capability === name);
        const why =
          left === undefined ? "is not switched on" : `is left out until ${left.expires}: ${left.reason}`;
        return controls.map((control) => ({ control, reason: `${name} ${why}` }));
      },
    );
    const named = detection.disabledControls;
    return [...named, ...off.filter(({ control }) => !named.some((one) => one.control === control))];
  }

  /** Whom alarms and findings reach by e-mail. */
  get alertEmails(): readonly string[] {
    const { alerts, contacts } = this.organization;
    return alerts.emails ?? [contacts.security.email];
  }

  /** Regions of opt-in that Terraform enables in an account; the home region is there before it, with the state. */
  enabledByTerraform(account: string): string[] {
    if (this.organization.regions.optIn !== "by-terraform") return [];
    const optIn = awsRegions.filter((region) => region.optIn).map(({ name }) => name);
    // Detection and the destinations of log groups are in every region, whatever else these accounts use.
    const everywhere = [this.holder("security"), this.holder("log-archive")].includes(account);
    const used = everywhere ? this.organization.regions.enabled : this.regions(account);
    return used.filter((region) => optIn.includes(region) && region !== this.home);
  }

  /** Buckets of an account and region in which GuardDuty scans what comes in. */
  scannedBuckets(account: string, region: string): Organization["detection"]["scannedBuckets"] {
    if (!this.has("guardduty-s3-malware")) return [];
    return this.organization.detection.scannedBuckets.filter(
      (bucket) => bucket.account === account && bucket.region === region,
    );
  }

  regions(account: string): readonly string[] {
    return this.account(account).regions ?? this.organization.regions.enabled;
  }

  /** The one region of an account in which global types are recorded: home, or the first where it is not used. */
  globalTypesRegion(account: string): string {
    const regions = this.regions(account);
    return regions.includes(this.home) ? this.home : (regions[0] ?? this.home);
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
  logBucketArn(kind: Parameters<Names["logging"]["logBucket"]>[0]): string {
    return this.names.bucketArn(this.logBucketName(kind));
  }

  logBucketName(kind: Parameters<Names["logging"]["logBucket"]>[0]): string {
    return this.names.logging.logBucket(kind, this.account(this.holder("log-archive")).id, this.home);
  }
}
