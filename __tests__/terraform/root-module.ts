import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { providerVersion } from "./provider-version";
import { type TerraformRun, terraform } from "./terraform";
import { type TerraformMessages, terraformMessages } from "./terraform-messages";

export interface RootModuleProps {
  /** Where it is written. */
  readonly folder: string;
  /** Folder in which Terraform is initialized. */
  readonly installation: string;
  /** Where AWS is, and who calls it. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * A stack in a folder of its own, as Terraform sees it. An override beside it puts its state into the folder and
 * eases the provider for an emulator; what is tested stays as it was emitted.
 */
export class RootModule {
  constructor(private readonly props: RootModuleProps) {
    const { folder, installation } = props;
    mkdirSync(join(folder, ".terraform"), { recursive: true });
    symlinkSync(join(installation, ".terraform/providers"), join(folder, ".terraform/providers"));
    copyFileSync(
      join(installation, ".terraform/terraform.tfstate"),
      join(folder, ".terraform/terraform.tfstate"),
    );
    copyFileSync(join(installation, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
    this.override({ backend: { local: {} } });
  }

  /** Writes the stack, in the place of what was there. */
  write(code: { readonly json: SynthesizedStack } | { readonly hcl: string }): void {
    for (const name of ["main.tf.json", "main.tf"]) rmSync(join(this.props.folder, name), { force: true });
    if ("json" in code) writeFileSync(join(this.props.folder, "main.tf.json"), JSON.stringify(code.json));
    else writeFileSync(join(this.props.folder, "main.tf"), code.hcl);
  }

  /** Takes the state to the backend that the stack names, as its people do once there is a state bucket. */
  migrateState(): Promise<TerraformRun> {
    this.override({});
    const emulator = "-backend-config=use_path_style=true";
    return this.run(["init", "-input=false", "-no-color", "-migrate-state", "-force-copy", emulator]);
  }

  /** Its state as it lies in the folder; empty when there is none. */
  state(): string {
    const file = join(this.props.folder, "terraform.tfstate");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** Runs a command that needs no provider. */
  run(args: readonly string[]): Promise<TerraformRun> {
    const { folder, environment } = this.props;
    return terraform(args, { folder, environment });
  }

  /**
   * Validates, plans and applies: all three in one process, since each process costs seconds.
   *
   * @param options further ones of `terraform apply`
   */
  async apply(options: readonly string[] = []): Promise<TerraformRun & TerraformMessages> {
    // The provider waits more than it works: for each rule of AWS Config, until every account has it. Together they wait
    // once.
    const args = ["apply", "-json", "-auto-approve", "-input=false", "-parallelism=200", ...options];
    const run = await terraform(args, {
      ...this.props,
      first: true,
      timeoutSeconds: 600,
    });
    return { ...run, ...terraformMessages(run.output) };
  }

  /** Plans: status 0 when nothing would change, 2 when something would. */
  async plan(): Promise<TerraformRun & TerraformMessages> {
    const run = await terraform(["plan", "-json", "-detailed-exitcode", "-input=false"], this.props);
    return { ...run, ...terraformMessages(run.output) };
  }

  /**
   * The JSON of a plan, as people give it to a review.
   *
   * @param options further ones of `terraform plan`
   */
  async shown(options: readonly string[] = []): Promise<unknown> {
    const args = ["plan", "-out=shown.tfplan", "-input=false", "-no-color", ...options];
    const planned = await terraform(args, this.props);
    if (planned.status !== 0) throw new Error(planned.output + planned.errors);
    const { output, errors, status } = await terraform(["show", "-json", "shown.tfplan"], this.props);
    if (status !== 0) throw new Error(errors);
    return JSON.parse(output);
  }

  private override(terraformBlock: Record<string, unknown>): void {
    const override = {
      terraform: { ...terraformBlock, required_providers: { aws: { version: providerVersion } } },
      provider: { aws: { s3_use_path_style: true, max_retries: 2 } },
    };
    writeFileSync(join(this.props.folder, "zz_override.tf.json"), JSON.stringify(override));
  }
}
