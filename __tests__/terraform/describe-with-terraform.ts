import { skippedLoudly } from "./skipped-loudly";
import { terraformInstallation } from "./terraform-installation";

/**
 * `describe` where Terraform and the AWS provider can be had; where they cannot, the tests are skipped loudly.
 *
 * @param body gets the folder in which Terraform is initialized
 */
export function describeWithTerraform(name: string, body: (installation: string) => void): void {
  const installation = terraformInstallation();
  if (installation.kind === "found") describe(name, () => body(installation.folder));
  else skippedLoudly(name, installation.reason, () => body(""));
}
