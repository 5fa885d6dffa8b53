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
import { motoCall } from "./moto-call";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";

const today = "2026-12-01";
const regulated = readOrganization(join(__dirname, "../../examples/regulated/organization.yaml"), today);

/** Stacks that the emulator cannot carry. */
const wanted = (path: string) =>
  path.endsWith("/global/shield") || path === "security/eu-central-1/firewall-manager";

/** The emulator shows an organization to its management account only; AWS shows it to administrators of services too. */
function asManagement(stack: SynthesizedStack): SynthesizedStack {
  const [provider] = [stack.provider?.["aws"]].flat() as Record<string, unknown>[];
  const { assume_role: _role, allowed_account_ids: _accounts, ...rest } = provider ?? {};
  return { ...stack, provider: { aws: [rest] } } as SynthesizedStack;
}

describeWithTerraform("what the emulator has not, under real Terraform", (installation) => {
  describeWithEmulator("planned by the real provider", () => {
    let aws: EmulatedAws | undefined;
    const plans = new Map<string, TerraformRun & TerraformMessages>();
    const stacks = new Map<string, SynthesizedStack>();

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { organization, credentials } = await organizationInEmulator(aws.url, regulated, today);
      const environment = { ...aws.environment, ...credentials };
      const { url } = aws;
      const unit = async (ParentId: string, Name: string): Promise<string> => {
        const answer = await motoCall(url, credentials.AWS_ACCESS_KEY_ID ?? "", "organizations", {
          target: "AWSOrganizationsV20161128.CreateOrganizationalUnit",
          json: { ParentId, Name },
        });
        return JSON.parse(answer).OrganizationalUnit.Id;
      };
      // What the organization's stack makes, and policies look up by name.
      const root = organization.organization?.rootId ?? "";
      const workloads = await unit(root, "Workloads");
      for (const name of ["Payments", "NonProd"]) await unit(workloads, name);
      await unit(root, "Sandbox");
      for (const [path, made] of everyStack(organization, wanted)) {
        const stack = made.data === undefined ? made : asManagement(made);
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
