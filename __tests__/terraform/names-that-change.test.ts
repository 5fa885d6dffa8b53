import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { withRemoved } from "../../export/with-removed";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { motoCall } from "./moto-call";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";

const today = "2027-01-15";
const region = "eu-west-1";
const guardrails = `guardrails:
  attach: { root: foundation, Workloads/Prod: [DenyRegionsUnlessEnabled] }
`;
const before = smallOrganization({
  home: region,
  others: ["eu-central-1"],
  ous: "{ Security: {}, Workloads: { organizationalUnits: { Prod: {} } } }",
  more: `  lab: { id: "555555555555", email: lab@example.com, ou: Workloads/Prod, regions: [${region}] }
  den: { id: "666666666666", email: den@example.com, ou: Workloads/Prod, regions: [${region}] }
${guardrails}`,
});

type Step = TerraformRun & TerraformMessages;
type Moved = readonly { readonly from: string; readonly to: string }[];

/** The stack as it was before its moves: everything under the address that it had. */
function beforeItsMoves({ moved, ...stack }: SynthesizedStack): SynthesizedStack {
  let text = JSON.stringify(stack);
  for (const { from, to } of (moved ?? []) as unknown as Moved) {
    const [then, now] = [from, to].map((address) => address.split(".")[1] ?? "");
    text = text.replaceAll(new RegExp(`\\b${now}\\b`, "g"), then ?? "");
  }
  return JSON.parse(text);
}

const changes = (step: Step | undefined) =>
  (step?.planned ?? []).map(({ action, address }) => `${action} ${address.replace(/^aws_/, "")}`).sort();

/** Policies that exempt the deployment role. */
const policies = [
  "update organizations_policy.organization_guardrails_root_policy_1",
  "update organizations_policy.organization_guardrails_root_policy_2",
  "update organizations_policy.organization_guardrails_root_policy_3",
  "update organizations_policy.organization_region_policies_eu_west_1_policy_1",
];

describeWithTerraform("names that change, under real Terraform", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    let thereStill = "";
    const steps: Record<string, { readonly organization: Step; readonly bootstrap: Step }> = {};

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { organization, credentials } = await organizationInEmulator(aws.url, before, today);
      const environment = { ...aws.environment, ...credentials };
      const folder = temporaryFolder();
      const module = (name: string) =>
        new RootModule({ folder: join(folder, name), installation, environment });
      const [management, member] = [module("organization"), module("bootstrap")];
      const stacksOf = (change: (text: string) => string, earlier = (stack: SynthesizedStack) => stack) => {
        const changed = organizationFromText(
          "organization.yaml",
          change(JSON.stringify(organization)),
          today,
        );
        const stacks = everyStack(changed, (path) =>
          /payer\/global\/organization|global\/bootstrap/.test(path),
        );
        const stack = (path: RegExp) => {
          const found = [...stacks].find(([one]) => path.test(one))?.[1];
          if (found === undefined) throw new Error(`there is no ${path}`);
          return earlier(found);
        };
        return [stack(/organization$/), stack(/^(lab|laboratory).*bootstrap$/)] as const;
      };
      const step = async (name: string, stacks: readonly [SynthesizedStack, SynthesizedStack]) => {
        management.write({ json: stacks[0] });
        member.write({ json: stacks[1] });
        const [organizationStep, bootstrap] = await Promise.all([management.apply(), member.apply()]);
        steps[name] = { organization: organizationStep, bootstrap };
      };
      const announced = (text: string) =>
        text.replace('"role":"acme-deployment"', '"role":"acme-deployment","nextRole":"acme-pipeline"');
      const renamed = (text: string) =>
        announced(text)
          .replace('"lab":{', '"laboratory":{"renamedFrom":"lab",')
          .replace('"Workloads":{', '"Products":{"renamedFrom":"Workloads",')
          .replaceAll("Workloads/Prod", "Products/Prod")
          .replaceAll('"ou":"Workloads"', '"ou":"Products"');
      const followed = (text: string) =>
        renamed(text).replace(
          '"role":"acme-deployment","nextRole":"acme-pipeline"',
          '"role":"acme-pipeline","renamedFrom":"acme-deployment"',
        );
      const same = (text: string) => text;
      await step("made by an earlier version", stacksOf(same, beforeItsMoves));
      await step("upgraded", stacksOf(same));
      await step("announced", stacksOf(announced));
      await step("renamed", stacksOf(renamed));
      await step("followed", stacksOf(followed));
      await step("settled", stacksOf(followed));
      const [fewer, bootstrap] = stacksOf((text) => {
        const { accounts, ...rest } = JSON.parse(followed(text));
        const { den: _, ...others } = accounts;
        return JSON.stringify({ ...rest, accounts: others });
      });
      const den = "aws_organizations_account.organization_account_den";
      await step("left", [withRemoved(fewer, [den]), bootstrap]);
      thereStill = await motoCall(aws.url, credentials.AWS_ACCESS_KEY_ID ?? "", "organizations", {
        target: "AWSOrganizationsV20161128.DescribeAccount",
        json: { AccountId: organization.accounts.den?.id },
      });
    }, 600_000);

    afterAll(() => aws?.stop());

    const names = ["made by an earlier version", "upgraded", "announced", "renamed", "followed", "settled"];

    test.each(names)("%s: is applied without a warning", (name) => {
      const { organization, bootstrap } = steps[name] ?? {};
      expect([organization?.diagnostics, bootstrap?.diagnostics]).toEqual([[], []]);
      expect([organization?.status, bootstrap?.status]).toEqual([0, 0]);
    });

    const plans: Record<
      string,
      { readonly organization: readonly string[]; readonly bootstrap: readonly string[] }
    > = {
      upgraded: {
        organization: ["move organizations_policy.organization_region_policies_eu_west_1_policy_1"],
        bootstrap: [],
      },
      announced: {
        organization: policies,
        bootstrap: [
          "create iam_role.deployment_role2",
          "create iam_role_policy.deployment_role2_never_allowed",
          "create iam_role_policy_attachment.deployment_role2_administration",
          "update iam_role_policy.deployment_role_never_allowed",
        ],
      },
      renamed: {
        organization: [
          "move organizations_account.organization_account_laboratory",
          "move organizations_organizational_unit.organization_unit_products_prod",
          "move organizations_policy_attachment.organization_regions_laboratory_attachment_1",
          "update organizations_organizational_unit.organization_unit_products",
        ],
        bootstrap: [],
      },
      followed: {
        organization: policies,
        bootstrap: [
          "delete iam_role.deployment_role",
          "delete iam_role_policy.deployment_role_never_allowed",
          "delete iam_role_policy_attachment.deployment_role_administration",
          "update iam_role_policy.deployment_role2_never_allowed",
        ],
      },
      settled: { organization: [], bootstrap: [] },
      left: {
        organization: [
          "delete organizations_policy_attachment.organization_regions_den_attachment_1",
          "remove organizations_account.organization_account_den",
        ],
        bootstrap: [],
      },
    };

    test.each(Object.entries(plans))("%s: changes what has to change, and nothing else", (name, plan) => {
      const { organization, bootstrap } = steps[name] ?? {};
      expect({ organization: changes(organization), bootstrap: changes(bootstrap) }).toEqual(plan);
    });

    test("left: Terraform lets go of the account, and says so; it is in the organization still", () => {
      const { organization } = steps.left ?? {};
      expect(organization?.status).toBe(0);
      expect(organization?.diagnostics).toEqual([
        expect.stringMatching(
          /^warning: Some objects will no longer be managed[\s\S]*organization_account_den/,
        ),
      ]);
      expect(thereStill).toContain("den@example.com");
    });
  });
});
