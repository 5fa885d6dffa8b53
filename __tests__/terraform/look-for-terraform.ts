import { MotoServer } from "./moto-server";
import { terraformInstallation } from "./terraform-installation";

/**
 * Looks for Terraform and the emulator once, before the test files, which run at once and would each download the
 * provider. What is found is told to them in the environment, which jest hands on.
 */
export default function lookForTerraform(): void {
  process.env["PALISADE_TERRAFORM"] = JSON.stringify(terraformInstallation());
  process.env["PALISADE_EMULATOR_MISSING"] = MotoServer.missing() ?? "";
}
