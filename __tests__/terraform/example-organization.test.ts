import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { resourcesOf } from "../../controls/resources-of";
import { Estate } from "../../stacks/estate";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectedChanges } from "./expected-changes";
import { notApplied } from "./not-applied";
import { oneOfEachKind } from "./one-of-each-kind";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import { stateObject } from "./state-object";
import { synthesizedStacks } from "./synthesized-stacks";
import { triedKinds } from "./tried-kinds";
import { TriedStack } from "./tried-stack";

/** The example's exceptions have not expired by then. */
const today = "2026-01-01";
const example = readOrganization(join(__dirname, "../../organization.yaml"), today);
const tried = oneOfEachKind(new Estate(example));
const kinds = [...tried.keys()];

/** The stack that makes the state bucket; its own state moves there when it has been applied. */
const stateBootstrap = "bootstrap of the state account";
/** A stack that has its state there from the start. The others' stays local: a real `init` costs seconds. */
const remote = "account";

/** Planned a second time as HCL too, which must change nothing. Every stack's HCL is validated elsewhere. */
const alsoAsHcl = new Set([stateBootstrap, "log-archive", "network of private, database", "organization"]);
const formats = (kind: string) => (alsoAsHcl.has(kind) ? "json and hcl" : "json");

test("one of each kind is tried that the list gives to this organization", () => {
  const listed = triedKinds.filter(({ by }) => by === "example").map(({ kind }) => kind);
  expect([...kinds].sort()).toEqual(listed.sort());
});

describeWithTerraform("the example organization under real Terraform", (installation) => {
  describeWithEmulator("applied, each stack after its prerequisites, to an emulated AWS", () => {
    const stacks = new Map<string, TriedStack>();
    let aws: EmulatedAws | undefined;
    let accessKey = "";

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { organization, credentials } = await organizationInEmulator(aws.url, example, today);
      accessKey = credentials.AWS_ACCESS_KEY_ID ?? "";
      const folder = temporaryFolder();
      const synthesized = await synthesizedStacks(organization, join(folder, "synthesized"));
      const environment = { ...aws.environment, ...credentials };
      const applied = new Map<string, Promise<void>>();
      const settled: Promise<void>[] = [];
      // In the order of their waves, each as soon as the stacks are there that it comes after.
      for (const [kind, placement] of tried) {
        const { stackName, path } = placement;
        const module = new RootModule({ folder: join(folder, stackName), installation, environment });
        const stack = new TriedStack(synthesized.get(stackName) ?? {}, module);
        stacks.set(kind, stack);
        const before = placement.after.flatMap((needed) => applied.get(needed) ?? []);
        const apply = async () => {
          await Promise.all(before);
          if (kind === remote) await stack.migrateState();
          await stack.apply();
          if (kind === stateBootstrap) await stack.migrateState();
        };
        const made = apply();
        applied.set(path, made);
        settled.push(made.then(() => stack.settle(formats(kind))));
      }
      await Promise.all(settled);
    }, 1_500_000);

    afterAll(() => aws?.stop());

    const stackOf = (kind: string): TriedStack => {
      const stack = stacks.get(kind);
      if (stack === undefined) throw new Error(`${kind} was not tried`);
      return stack;
    };

    test.each(kinds)("%s: creates or adopts what is in the JSON, without a warning", (kind) => {
      const { json, applied } = stackOf(kind);
      expect(applied?.diagnostics).toEqual([]);
      expect(applied?.status).toBe(0);
      const addresses = resourcesOf(json).map(({ address }) => address);
      expect(applied?.planned.map(({ address }) => address)).toEqual(addresses.sort());
      const adopted = (json.import ?? []).map((block) => (block as { to: string }).to);
      const imported = applied?.planned.filter((change) => change.imported);
      expect(imported?.map(({ address }) => address)).toEqual(adopted.sort());
      expect(applied?.apply).toMatchObject({
        add: addresses.length - adopted.length,
        import: adopted.length,
        remove: 0,
      });
    });

    test.each(kinds)("%s: a second plan is empty", (kind) => {
      const { whole, settled, settledAsHcl } = stackOf(kind);
      const expected = expectedChanges(whole);
      const plans = formats(kind) === "json" ? [settled] : [settled, settledAsHcl];
      for (const plan of plans) {
        expect(plan?.diagnostics).toEqual([]);
        expect(plan?.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(expected);
        expect(plan?.status).toBe(expected.length > 0 ? 2 : 0);
      }
    });

    test.each([stateBootstrap, remote])(
      "%s: its state is in the bucket, encrypted and unlocked",
      async (kind) => {
        const { json, migrated } = stackOf(kind);
        expect(migrated).toMatchObject({ status: 0, errors: "" });
        expect(await stateObject(aws?.url ?? "", accessKey, json)).toEqual({
          addresses: resourcesOf(json)
            .map(({ address }) => address)
            .sort(),
          encryption: "aws:kms",
          keyArn: (json.terraform as { backend: { s3: { kms_key_id: string } } }).backend.s3.kms_key_id,
          locked: false,
        });
      },
    );

    const ofExample = notApplied.filter(({ triedIn }) => triedIn === undefined);
    test.each(ofExample.map((entry) => [entry.type, entry] as const))(
      "%s: its entry in the list of what is not applied is needed",
      (_, entry) => {
        // That what differs still does is seen above: a second plan must do what the list says, no less.
        const resources = kinds.flatMap((kind) => resourcesOf(stackOf(kind).whole));
        const named = resources.filter(({ type }) => type === entry.type);
        expect(named.length).toBeGreaterThan(0);
      },
    );
  });
});
