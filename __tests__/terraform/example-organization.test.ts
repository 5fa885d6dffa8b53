import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { objectives } from "../../controls/objectives";
import { resourcesOf } from "../../controls/resources-of";
import type { Verdict } from "../../controls/verdict";
import { stateStack } from "../../review/objectives/state-stack";
import { readPlan } from "../../review/plan/read-plan";
import { review } from "../../review/review";
import { Estate } from "../../stacks/estate";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { notApplied } from "./not-applied";
import { oneOfEachKind } from "./one-of-each-kind";
import { planted } from "./planted";
import { plantedRegressions } from "./planted-regressions";
import { stateObject } from "./state-object";
import { triedKinds } from "./tried-kinds";
import { stateBootstrap, type TriedOrganization, triedOrganization } from "./tried-organization";
import type { TriedStack } from "./tried-stack";

/** The example's exceptions have not expired by then. */
const today = "2026-01-01";
const example = readOrganization(join(__dirname, "../../organization.yaml"), today);
const kinds = [...oneOfEachKind(new Estate(example)).keys()];

/** A stack that has its state there from the start. The others' stays local: a real `init` costs seconds. */
const remote = "account";

/** Planned a second time as HCL too, which must change nothing. Every stack's HCL is validated elsewhere. */
const alsoAsHcl = new Set([stateBootstrap, "log-archive", "network of private, database", "organization"]);
/** Of which the plans are reviewed: one of each concern that holds what an attacker wants. */
const reviewed = ["encryption", "log-archive", "network of private, database", "organization", "region"];
const formats = (kind: string) => (alsoAsHcl.has(kind) ? "json and hcl" : "json");

test("one of each kind is tried that the list gives to this organization", () => {
  const listed = triedKinds.filter(({ by }) => by === "example").map(({ kind }) => kind);
  expect([...kinds].sort()).toEqual(listed.sort());
});

describeWithTerraform("the example organization under real Terraform", (installation) => {
  describeWithEmulator("applied, each stack after its prerequisites, to an emulated AWS", () => {
    let tried: TriedOrganization | undefined;
    let aws: EmulatedAws | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const folder = temporaryFolder();
      tried = await triedOrganization({
        aws,
        organization: example,
        today,
        folder,
        installation,
        formats,
        remote: [remote],
        shown: reviewed,
      });
    }, 1_500_000);

    afterAll(() => aws?.stop());

    const stackOf = (kind: string): TriedStack => {
      const stack = tried?.stacks.get(kind);
      if (stack === undefined) throw new Error(`${kind} was not tried`);
      return stack;
    };

    test.each(kinds)("%s: creates or adopts what is in the JSON, without a warning", (kind) => {
      expectApplied(stackOf(kind));
    });

    test.each(kinds)("%s: a second plan is empty", (kind) => {
      expectSettled(stackOf(kind), formats(kind));
    });

    test.each([stateBootstrap, remote])(
      "%s: its state is in the bucket, encrypted and unlocked",
      async (kind) => {
        const { json, migrated } = stackOf(kind);
        expect(migrated).toMatchObject({ status: 0, errors: "" });
        expect(await stateObject(aws?.url ?? "", tried?.accessKey ?? "", json)).toEqual({
          addresses: resourcesOf(json)
            .map(({ address }) => address)
            .sort(),
          encryption: "aws:kms",
          keyArn: (json.terraform as { backend: { s3: { kms_key_id: string } } }).backend.s3.kms_key_id,
          locked: false,
        });
      },
    );

    describe("reviewed", () => {
      const findings = async (plan: unknown) => (await review([{ source: "plan.json", plan }])).findings;

      test.each(reviewed)(
        "%s: neither its creation nor a plan without changes raises an alarm",
        async (kind) => {
          const { create, noOp } = stackOf(kind).plans;
          for (const plan of [create, noOp]) {
            expect((await findings(plan)).filter(({ severity }) => severity !== "low")).toEqual([]);
          }
        },
      );

      test.each(reviewed)("%s: what is proved of its JSON is proved of its plan", (kind) => {
        const { stack } = stateStack(readPlan("plan.json", stackOf(kind).plans.create), "after");
        for (const { id, proof } of objectives) {
          const verdict = ({ satisfied, broken }: Verdict) => [id, broken, satisfied.length > 0];
          const written = proof(stackOf(kind).json);
          // What a stack claims of itself ("//") is in no plan.
          if (written.satisfied.length > 0) expect(verdict(proof(stack))).toEqual(verdict(written));
        }
      });

      test.each(plantedRegressions.map((one, index) => [index, one.kind, one.type, one.rule, one] as const))(
        "regression %i, %s, %s: %s",
        async (_, kind, type, rule, { becomes }) => {
          const { address, plan } = planted(stackOf(kind).plans.noOp, type, becomes);
          const found = (await findings(plan)).filter((one) => one.rule === rule);
          expect([address, found.map((one) => one.severity !== "low")]).toEqual([
            address,
            expect.arrayContaining([true]),
          ]);
        },
      );

      test("sixty regressions, at least, are planted", () => {
        expect(plantedRegressions.length).toBeGreaterThanOrEqual(60);
      });
    });

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
