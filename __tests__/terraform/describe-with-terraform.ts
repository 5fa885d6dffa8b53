import { skippedLoudly } from "./skipped-loudly";
import type { TerraformInstallation } from "./terraform-installation";

/**
 * `describe` where Terraform and the AWS provider can be had; where they cannot, the tests are skipped loudly.
 *
 * @param body gets the folder in which Terraform is initialized
 */
export function describeWithTerraform(name: string, body: (installation: string) => void): void {
  const installation = JSON.parse(process.env["PALISADE_TERRAFORM"] ?? "") as TerraformInstallation;
  if (installation.kind === "found") describe(name, () => body(installation.folder));
  else skippedLoudly(name, installation.reason, () => body(""));
}
