import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectedChanges } from "./expected-changes";
import { notApplied } from "./not-applied";
import { RootModule } from "./root-module";
import { stackKind } from "./stack-kind";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";
import { triedKinds } from "./tried-kinds";
import { TriedStack } from "./tried-stack";

const today = "2026-01-01";
const file = join(__dirname, "../../examples/single-account/organization.yaml");
/** The example with all that can be on, and an opt-in Region. */
const text = `${readFileSync(file, "utf8").replace("enabled: [eu-west-1]", "enabled: [eu-west-1, eu-south-2]\n  optIn: by-terraform")}\ncapabilities: { preset: full, add: [audit-manager] }
compliance:
  assessment:
    framework: 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d
    owner: arn:aws:iam::123456789012:role/compliance
    reports: seedling-audit-reports
`;
const seedling = organizationFromText("organization.yaml", text, today);

/** What differs in an account without an organization, in the order in which it is applied. */
const paths = [
  "global/account",
  "global/opt-in-regions",
  "eu-west-1/detection",
  "eu-west-1/region",
  "eu-west-1/compliance",
] as const;

/** What those read, proved elsewhere: it is only made, before them. */
const prepared = ["eu-west-1/encryption", "eu-west-1/log-archive"] as const;

/** Types of which AWS keeps one in an account or region, and which may be there before Palisade. */
const adoptable = new Set([
  "aws_account_region",
  "aws_config_configuration_recorder",
  "aws_config_configuration_recorder_status",
  "aws_config_delivery_channel",
  "aws_guardduty_detector",
  "aws_iam_service_linked_role",
  "aws_macie2_account",
  "aws_securityhub_account",
  "aws_ssm_document",
]);

const unknownDetector = '"00000000000000000000000000000000"';
const adoptedPaths = [
  "global/account",
  "global/opt-in-regions",
  "eu-west-1/detection",
  "eu-west-1/region",
] as const;

function placementAt(estate: Estate, path: string): Placement {
  const placement = placements(estate).find((candidate) => candidate.path === `accounts/seedling/${path}`);
  if (placement === undefined) throw new Error(`there is no stack at ${path}`);
  return placement;
}

function stackAt(organization: Organization, path: string): SynthesizedStack {
  const estate = new Estate(organization);
  const placement = placementAt(estate, path);
  return synthesized((app) => defineStack(app, { estate, placement }));
}

/** The organization after somebody said what was there before. */
function adopting(detector: string): Organization {
  const line = "  seedling: { id:";
  const adopted = `adopted: { configRole: true, regions: { eu-west-1: { configRecorder: default, configDeliveryChannel: default, detector: ${detector}, securityHub: true, macie: true, sessionPreferences: true }, eu-south-2: { optedIn: true } } }`;
  if (!text.includes(line)) throw new Error("the example has no such account");
  return organizationFromText(
    "organization.yaml",
    text.replace(line, `  seedling: { ${adopted}, id:`),
    today,
  );
}

describeWithTerraform("a single account under real Terraform", (installation) => {
  test("what is tried is what the list gives to this organization", () => {
    const estate = new Estate(seedling);
    const kinds = paths.map((path) => stackKind(placementAt(estate, path), estate));
    const listed = triedKinds.filter(({ by }) => by === "single-account").map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(listed.sort());
  });

  describeWithEmulator("its detection and compliance in an emulated AWS", () => {
    const tried = new Map<string, TriedStack>();
    const imported = new Map<string, TerraformRun & TerraformMessages>();
    let aws: EmulatedAws | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const anybody = { AWS_ACCESS_KEY_ID: "anybody", AWS_SECRET_ACCESS_KEY: "anything" };
      const environment = { ...aws.environment, ...anybody };
      const folder = temporaryFolder();
      const module = (name: string) =>
        new RootModule({ folder: join(folder, name), installation, environment });
      const modules = new Map(paths.map((path) => [path, module(path)] as const));
      for (const path of prepared) await new TriedStack(stackAt(seedling, path), module(path)).apply();
      for (const [path, one] of modules) {
        const stack = new TriedStack(stackAt(seedling, path), one);
        tried.set(path, stack);
        await stack.apply();
      }

      // The same account, seen by somebody whose Terraform knows nothing of it.
      const state = modules.get("eu-west-1/detection")?.state() ?? "";
      const detector = /"[0-9a-f]{32}"/.exec(state)?.[0] ?? unknownDetector;
      const adopt = async (path: string) => {
        const fresh = module(`adopted/${path}`);
        fresh.write({ json: adoptableOf(stackAt(adopting(detector), path)) });
        imported.set(path, await fresh.apply());
      };
      await Promise.all([
        ...[...tried.values()].map((stack) => stack.settle("json")),
        ...adoptedPaths.map(adopt),
      ]);
    }, 900_000);

    afterAll(() => aws?.stop());

    test.each(paths)("%s: is made, and a second plan is empty", (path) => {
      const { whole, applied, settled } = tried.get(path) ?? { whole: {} };
      expect([applied?.diagnostics, applied?.status]).toEqual([[], 0]);
      expect(settled?.diagnostics).toEqual([]);
      expect(settled?.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(
        expectedChanges(whole),
      );
    });

    test.each(notApplied.filter(({ triedIn }) => triedIn === "single-account"))(
      "$type: its entry in the list of what is not applied is needed",
      ({ type }) => {
        const resources = [...tried.values()].flatMap(({ whole }) => resourcesOf(whole));
        expect(resources.filter((one) => one.type === type).length).toBeGreaterThan(0);
      },
    );

    test.each(imports())(
      "%s: what was there before is imported, and nothing made or changed",
      (path, addresses) => {
        const outcome = imported.get(path);
        expect([outcome?.diagnostics, outcome?.status]).toEqual([[], 0]);
        expect(
          outcome?.planned
            .filter(({ imported }) => imported)
            .map(({ address }) => address)
            .sort(),
        ).toEqual(addresses);
        expect(outcome?.apply).toMatchObject({ add: 0, change: 0, remove: 0, import: addresses.length });
      },
    );
  });
});

/** The adoptable resources of a stack, free of what is excluded around them. */
function adoptableOf({ resource, data: _, ...rest }: SynthesizedStack): SynthesizedStack {
  const kept = Object.entries(resource ?? {}).filter(([type]) => adoptable.has(type));
  const free = kept.map(([type, named]) => [
    type,
    Object.fromEntries(
      Object.entries(named)
        // Automations are Palisade's own, and not there before.
        .filter(([, { document_type }]) => document_type !== "Automation")
        .map(([name, { depends_on: _before, ...body }]) => [name, body]),
    ),
  ]);
  return { ...rest, resource: Object.fromEntries(free) };
}

function imports(): [path: string, addresses: string[]][] {
  return adoptedPaths.map((path) => {
    const stack = adoptableOf(stackAt(adopting(unknownDetector), path));
    return [
      path,
      resourcesOf(stack)
        .map(({ address }) => address)
        .sort(),
    ];
  });
}
