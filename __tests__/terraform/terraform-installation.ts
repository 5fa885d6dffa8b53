import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { providerVersion } from "./provider-version";

/** A folder in which Terraform is initialized with the AWS provider; or why there is none. */
export type TerraformInstallation =
  | { readonly kind: "found"; readonly folder: string }
  | { readonly kind: "missing"; readonly reason: string };

/** Long enough to download the provider (700 MB unpacked) where there is no mirror. */
const limit = 300_000;

/**
 * Whether Terraform and the AWS provider can be had here, from the mirror or registry that Terraform is configured
 * for: it is tried, and what came of it is kept below node_modules for all test files and later runs.
 * Every root module under test shares that one installation, because each further `init` costs seconds.
 */
export function terraformInstallation(): TerraformInstallation {
  const found = spawnSync("terraform", ["version", "-json"], {
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  if (found.error !== undefined || found.status !== 0) {
    return {
      kind: "missing",
      reason: `terraform cannot be run (${found.error?.message ?? found.stderr.trim()})`,
    };
  }
  const { terraform_version: version, platform } = JSON.parse(found.stdout);
  const key = [version, platform, providerVersion, process.env["TF_CLI_CONFIG_FILE"] ?? ""].join("\n");
  const name = createHash("sha256").update(key).digest("hex").slice(0, 16);
  const folder = join(__dirname, "../../node_modules/.cache/palisade-terraform", name);
  const provider = `.terraform/providers/registry.terraform.io/hashicorp/aws/${providerVersion}/${platform}`;
  // The mirror's own folder may be linked there, and gone by now.
  if (existsSync(join(folder, provider)) && existsSync(join(folder, ".terraform.lock.hcl"))) {
    return { kind: "found", folder };
  }
  return install(folder);
}

function install(folder: string): TerraformInstallation {
  mkdirSync(dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  try {
    writeFileSync(
      join(staging, "main.tf.json"),
      JSON.stringify({
        terraform: {
          backend: { local: {} },
          required_providers: { aws: { source: "hashicorp/aws", version: providerVersion } },
        },
      }),
    );
    const init = spawnSync("terraform", ["init", "-input=false", "-no-color"], {
      cwd: staging,
      encoding: "utf8",
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
      timeout: limit,
    });
    if (init.error !== undefined || init.status !== 0) {
      const why = init.error?.message ?? init.stderr.replace(/\s+/g, " ").trim();
      return {
        kind: "missing",
        reason: `terraform init did not get AWS provider ${providerVersion}: ${why}`,
      };
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
    return { kind: "found", folder };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
