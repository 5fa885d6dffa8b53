import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { policyFamilies } from "../../core/policy-family";
import { policyTypes } from "../../facts/policy-types";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
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

type Outcome = TerraformRun & TerraformMessages;

function organizationStack(organization: Organization): SynthesizedStack {
  const estate = new Estate(organization);
  const placement = placements(estate).find(({ concern }) => concern === "organization");
  if (placement === undefined) throw new Error("there is no organization stack");
  return synthesized((app) => defineStack(app, { estate, placement }));
}

/** The organization with something else in its accounts. */
function changed(
  organization: Organization,
  change: (accounts: Record<string, object>) => void,
): Organization {
  const copy = JSON.parse(JSON.stringify(organization)) as { accounts: Record<string, object> };
  change(copy.accounts);
  return organizationFromText("organization.yaml", JSON.stringify(copy), today);
}

describeWithTerraform("the regulated organization under real Terraform", (installation) => {
  describeWithEmulator("its life in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    let stack: SynthesizedStack;
    let adopted: Outcome;
    let settled: Outcome;
    let moved: Outcome;
    let afterwards: Outcome;
    let known: Outcome;
    let stillOpen: Outcome;
    let closed: Outcome;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { organization, credentials } = await organizationInEmulator(aws.url, regulated, today);
      const environment = { ...aws.environment, ...credentials };
      const module = new RootModule({
        folder: join(temporaryFolder(), "organization"),
        installation,
        environment,
      });
      stack = organizationStack(organization);
      module.write({ json: stack });
      adopted = await module.apply();
      settled = await module.plan();

      const grown = changed(organization, (accounts) => {
        accounts.network = { ...accounts.network, ou: "Workloads/NonProd" };
        accounts.analytics = { email: "aws+analytics@northbank.example", ou: "Workloads/NonProd" };
      });
      module.write({ json: organizationStack(grown) });
      moved = await module.apply();
      afterwards = await module.plan();

      const outputs = JSON.parse((await module.run(["output", "-json"])).output);
      const filledIn = changed(grown, (accounts) => {
        accounts.analytics = { ...accounts.analytics, id: outputs.account_ids.value.analytics };
      });
      module.write({ json: organizationStack(filledIn) });
      known = await module.plan();

      const without = changed(filledIn, (accounts) => {
        accounts.analytics = { ...accounts.analytics, status: "closed" };
      });
      module.write({ json: organizationStack(without) });
      stillOpen = await module.plan();
      await motoCall(aws.url, credentials.AWS_ACCESS_KEY_ID ?? "", "organizations", {
        target: "AWSOrganizationsV20161128.CloseAccount",
        json: { AccountId: without.accounts.analytics?.id },
      });
      closed = await module.apply();
    }, 400_000);

    afterAll(() => aws?.stop());

    test("every family of policies is there, applied, and planned again to nothing", () => {
      const policies = Object.values(stack.resource?.aws_organizations_policy ?? {});
      expect(new Set(policies.map(({ type }) => type))).toEqual(
        new Set(policyFamilies.map((family) => policyTypes[family])),
      );
      expect([adopted.diagnostics, adopted.status]).toEqual([[], 0]);
      expect([settled.diagnostics, settled.planned, settled.status]).toEqual([[], [], 0]);
    });

    test("an account moves between units, and another is made, without anything destroyed", () => {
      expect([moved.diagnostics, moved.status]).toEqual([[], 0]);
      expect(moved.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual([
        "create aws_organizations_account.organization_account_analytics",
        "update aws_organizations_account.organization_account_network",
      ]);
      expect([afterwards.diagnostics, afterwards.planned]).toEqual([[], []]);
    });

    test("an account that was made is known by its id without a change", () => {
      expect([known.diagnostics, known.planned]).toEqual([[], []]);
    });

    test("an account that the file calls closed stops the plan until it is closed at AWS, and is then forgotten", () => {
      expect(stillOpen.diagnostics).toEqual([expect.stringContaining("Instance cannot be destroyed")]);
      expect([closed.diagnostics, closed.planned, closed.status]).toEqual([[], [], 0]);
    });
  });
});
