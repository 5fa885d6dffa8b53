import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { providerVersion } from "./provider-version";
import { terraform } from "./terraform";
import { inWords } from "./terraform-messages";

/**
 * Validates many stacks in one run of Terraform, each as a module of one root module; validating them one by one
 * costs seconds each. What only root modules have is dropped: backend, provider and imports.
 *
 * @param folder a folder of the test's own
 * @param installation folder in which Terraform is initialized
 * @returns errors and warnings; empty when all stacks are valid
 */
export async function validatedTogether(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  format: "json" | "hcl",
  folder: string,
  installation: string,
): Promise<string[]> {
  const modules: Record<string, { source: string }> = {};
  for (const [name, stack] of stacks) {
    const module = name.replace(/[^\w-]/g, "_");
    if (modules[module] !== undefined) throw new Error(`two stacks would be module ${module}`);
    modules[module] = { source: `./${module}` };
    mkdirSync(join(folder, module), { recursive: true });
    const { provider: _provider, import: _imports, terraform: settings, ...rest } = stack;
    const { backend: _backend, ...kept } = settings ?? {};
    const json = { ...rest, terraform: kept };
    const [file, text] =
      format === "json" ? ["main.tf.json", JSON.stringify(json)] : ["main.tf", hcl(json, hclBlocks)];
    writeFileSync(join(folder, module, file), text);
  }
  const root = {
    terraform: {
      backend: { local: {} },
      required_providers: { aws: { source: "hashicorp/aws", version: providerVersion } },
    },
    provider: { aws: { region: "us-east-1" } },
    module: modules,
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(root));
  mkdirSync(join(folder, ".terraform"));
  symlinkSync(join(installation, ".terraform/providers"), join(folder, ".terraform/providers"));
  copyFileSync(join(installation, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
  const get = await terraform(["get", "-no-color"], { folder });
  if (get.status !== 0) return [`error: ${get.errors}`];
  const { output, errors } = await terraform(["validate", "-json"], { folder, installation });
  return output.startsWith("{") ? JSON.parse(output).diagnostics.map(inWords) : [`error: ${errors}`];
}
