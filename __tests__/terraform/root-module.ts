import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { providerVersion } from "./provider-version";
import { type TerraformRun, terraform } from "./terraform";
import { inWords, type TerraformMessages, terraformMessages } from "./terraform-messages";

export interface RootModuleProps {
  /** Where it is written. */
  readonly folder: string;
  /** Folder in which Terraform is initialized. */
  readonly installation: string;
  /** Where AWS is, and who calls it. @default nobody: good for validation */
  readonly environment?: Readonly<Record<string, string>>;
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

  run(args: readonly string[], timeoutSeconds?: number): Promise<TerraformRun> {
    const { folder, environment } = this.props;
    return terraform(args, {
      folder,
      ...(environment !== undefined && { environment }),
      ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    });
  }

  /** Errors and warnings; none when the stack is valid. Deprecated arguments show as warnings. */
  async validate(): Promise<string[]> {
    const { output, errors } = await this.run(["validate", "-json"]);
    if (!output.startsWith("{")) return [`error: ${errors}`];
    return JSON.parse(output).diagnostics.map(inWords);
  }

  /** Validates, plans and applies: all three in one process, since each process costs seconds. */
  async apply(): Promise<TerraformRun & TerraformMessages> {
    // The provider waits more than it works: for each rule of AWS Config, until every account has it.
    const run = await this.run(["apply", "-json", "-auto-approve", "-input=false", "-parallelism=40"], 400);
    return { ...run, ...terraformMessages(run.output) };
  }

  /** Plans: status 0 when nothing would change, 2 when something would. */
  async plan(): Promise<TerraformRun & TerraformMessages> {
    const run = await this.run(["plan", "-json", "-detailed-exitcode", "-input=false"]);
    return { ...run, ...terraformMessages(run.output) };
  }

  private override(terraformBlock: Record<string, unknown>): void {
    const override = {
      terraform: { ...terraformBlock, required_providers: { aws: { version: providerVersion } } },
      provider: { aws: { s3_use_path_style: true, max_retries: 2 } },
    };
    writeFileSync(join(this.props.folder, "zz_override.tf.json"), JSON.stringify(override));
  }
}
