import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Backend, type TerraformElement } from "cdktf";
import type { Construct } from "constructs";
import { failedChecks } from "../checks/failed-checks";
import { accountSettings } from "../config/account-settings";
import { deploymentRoles } from "../config/deployment-roles";
import { knownAccountsOf } from "../config/known-accounts-of";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { managedTag } from "../core/managed-tag";
import { awsRegions } from "../facts/aws-regions";
import type { Concern } from "./concern";
import type { Estate } from "./estate";
import type { Placement } from "./placement";
import { ReadableStack } from "./readable-stack";
import { statePlace } from "./state-place";

/** What every stack is made from: the organization, where in it the stack goes, and what kind it is. */
export interface PalisadeStackProps {
  readonly estate: Estate;
  readonly placement: Placement;
  readonly concern: Concern;
}

/**
 * One root module: one account, one region, one concern, one provider, one state. Its provider can only reach the
 * account it is meant for, and its state lies under the same path as its code.
 */
export class PalisadeStack extends ReadableStack {
  readonly estate: Estate;
  readonly placement: Placement;
  readonly accountId: string;
  private readonly provider: AwsProvider;
  private rendered: SynthesizedStack | undefined;

  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props.placement.stackName);
    this.estate = props.estate;
    this.placement = props.placement;
    this.accountId = props.estate.account(props.placement.account).id;
    this.provider = this.addProvider(props.concern);
    this.addBackend(props.concern);
    this.node.addValidation({
      validate: () => failedChecks(this.toTerraform(), knownAccountsOf(props.estate.organization)),
    });
  }

  /**
   * ARNs of the roles that administer the keys this stack makes: the one that applies it, the one that will where it
   * changes, and, in member accounts, the one through which the management account can retire a key by hand.
   */
  get administratorArns(): string[] {
    const access = this.estate.accessRoleArn(this.placement.account);
    const deployment = deploymentRoles(this.estate.organization).map(({ name }) =>
      this.estate.names.roleArn(this.accountId, name),
    );
    return [...deployment, ...(access === undefined ? [] : [access])].sort();
  }

  /** Writes exceptions beside a resource, where its reader and the stack's README find them. */
  addExceptions(resource: TerraformElement, exceptions: readonly string[]): void {
    if (exceptions.length > 0) resource.addOverride("//.exceptions", exceptions);
  }

  /** Leaves tags to others whose keys begin so: Terraform neither shows nor removes them. */
  ignoreTags(keyPrefixes: readonly string[]): void {
    if (keyPrefixes.length === 0) return;
    this.provider.addOverride("ignore_tags", { key_prefixes: keyPrefixes });
  }

  /** Asks again for longer: some services refuse many calls at once, those that only read among them. */
  retryMore(): void {
    this.provider.maxRetries = 50;
  }

  /** Rendered once for the checks and the writing; `prepareStack` starts afresh. */
  override toTerraform(): SynthesizedStack {
    this.rendered ??= super.toTerraform() as SynthesizedStack;
    return this.rendered;
  }

  override prepareStack(): void {
    this.rendered = undefined;
    super.prepareStack();
  }

  /** Takes Terraform JSON that was rendered elsewhere as this stack's own. */
  adopt(rendered: SynthesizedStack): void {
    this.rendered = rendered;
  }

  private addProvider({ applyRoleArn }: Concern): AwsProvider {
    const { organization } = this.estate;
    const { account } = this.placement;
    const roleArn =
      applyRoleArn === undefined
        ? this.estate.deploymentRoleArn(account)
        : applyRoleArn(this.estate, account);
    const provider = new AwsProvider(this, "Aws", {
      region: this.placement.region,
      allowedAccountIds: [this.accountId],
      ...(roleArn !== undefined && {
        assumeRole: [{ roleArn, sessionName: "palisade" }],
        // In an opt-in Region, STS knows only callers whose own account has enabled it.
        ...(optsIn(this.placement.region) && { stsRegion: this.estate.home }),
      }),
    });
    // As an object, which Terraform takes for one block: in a list, KICS takes every resource for untagged.
    provider.addOverride("default_tags", {
      tags: {
        ...accountSettings(organization, account).tags,
        [managedTag.key]: managedTag.value,
        Stack: this.placement.statePath,
      },
    });
    // CDKTF writes the source as a bare `aws`.
    this.addOverride("terraform.required_providers.aws", {
      source: "hashicorp/aws",
      version: organization.deployment.providerVersion,
    });
    return provider;
  }

  private addBackend(concern: Concern): void {
    const { estate } = this;
    const { account, roleName } = statePlace(estate, this.placement.account, concern);
    const { id } = estate.account(account);
    new S3Backend(this, {
      bucket: estate.names.bootstrap.stateBucket(id, estate.home),
      key: `${this.placement.statePath}/terraform.tfstate`,
      region: estate.home,
      encrypt: true,
      kmsKeyId: estate.names.keyAliasArn(id, estate.home, estate.names.bootstrap.stateKeyAlias()),
    });
    this.addOverride("terraform.backend.s3.use_lockfile", true);
    this.addOverride("terraform.backend.s3.assume_role", {
      role_arn: estate.names.roleArn(id, roleName),
      session_name: "palisade",
    });
  }
}

function optsIn(region: string): boolean {
  return awsRegions.some(({ name, optIn }) => name === region && optIn);
}
