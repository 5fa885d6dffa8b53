import { App } from "cdktf";
import { loadOrganization } from "./config/load-organization";
import { defineStack } from "./stacks/define-stack";
import { Estate } from "./stacks/estate";
import { placements } from "./stacks/placements";

// What `cdktf synth` runs. PALISADE_CONFIG names another organization file.
const file = process.env.PALISADE_CONFIG ?? "organization.yaml";
const estate = new Estate(loadOrganization(file, new Date().toISOString().slice(0, 10)));
const app = new App();
const stacks = placements(estate).map((placement) => defineStack(app, { estate, placement }));
// All stacks are validated before any is written.
for (const stack of stacks) stack.runAllValidations();
app.synth();
