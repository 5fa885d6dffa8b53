import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { everyStack } from "../every-stack";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";

const today = "2026-12-01";
const regulated = readOrganization(join(__dirname, "../../examples/regulated/organization.yaml"), today);

/** Stacks that the emulator cannot carry. */
const wanted = (path: string) => path.endsWith("/global/shield");

describeWithTerraform("what the emulator has not, under real Terraform", (installation) => {
  describeWithEmulator("planned by the real provider", () => {
    let aws: EmulatedAws | undefined;
    const plans = new Map<string, TerraformRun & TerraformMessages>();
    const stacks = new Map<string, SynthesizedStack>();

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { organization, credentials } = await organizationInEmulator(aws.url, regulated, today);
      const environment = { ...aws.environment, ...credentials };
      for (const [path, stack] of everyStack(organization, wanted)) {
        const module = new RootModule({
          folder: join(temporaryFolder(), path.replaceAll("/", ".")),
          installation,
          environment,
        });
        for (const format of ["json", "hcl"] as const) {
          module.write(format === "json" ? { json: stack } : { hcl: hcl(stack, hclBlocks) });
          stacks.set(`${path} ${format}`, stack);
          plans.set(`${path} ${format}`, await module.plan());
        }
      }
    }, 600_000);

    afterAll(() => aws?.stop());

    test.each([...everyStack(regulated, wanted).keys()].flatMap((path) => [`${path} json`, `${path} hcl`]))(
      "%s: would create what is in it, without a warning",
      (name) => {
        const plan = plans.get(name);
        const stack = stacks.get(name);
        if (plan === undefined || stack === undefined) throw new Error(`${name} was not planned`);
        expect(plan.diagnostics).toEqual([]);
        expect(plan.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(
          resourcesOf(stack)
            .map(({ address }) => `create ${address}`)
            .sort(),
        );
      },
    );
  });
});
