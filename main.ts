import { App } from "cdktf";
import { loadOrganization } from "./config/load-organization";
import { defineStack } from "./stacks/define-stack";
import { Estate } from "./stacks/estate";
import { placements } from "./stacks/placements";

/** What `cdktf synth` runs. */
async function main(file: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const organization = await loadOrganization(
    file,
    today,
    ({ where, message }) => process.stderr.write(`${where}: ${message}\n`),
    // `cdktf synth` takes no options of ours.
    { allowExpired: process.env.PALISADE_ALLOW_EXPIRED === "1" },
  );
  const estate = new Estate(organization);
  const app = new App();
  const stacks = placements(estate).map((placement) => defineStack(app, { estate, placement }));
  // All stacks are validated before any is written.
  for (const stack of stacks) stack.runAllValidations();
  app.synth();
}

// PALISADE_CONFIG names another organization file.
void main(process.env.PALISADE_CONFIG ?? "organization.yaml");
