import type { Finding } from "../../review/finding";
import { review } from "../../review/review";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { ForeignConfiguration } from "./foreign-configuration";
import { foreignHarmlessEdits } from "./foreign-harmless-edits";
import { plantedEdits } from "./planted-edits";

/** What the creation of a configuration raises above low: each is what its reviewer should look at. */
const raisedByCreation: Readonly<Record<string, readonly string[]>> = {
  // Who may administer a cluster is decided there, and nowhere else.
  cluster: [
    "high access-assigned aws_eks_access_entry.operators",
    "high access-assigned aws_eks_access_policy_association.operators",
  ],
};

const names = Object.keys(foreignHarmlessEdits);

describeWithTerraform("configurations that Palisade did not write", (installation) => {
  describeWithEmulator("applied to an emulated AWS, and reviewed", () => {
    let aws: EmulatedAws | undefined;
    const plans = new Map<string, Promise<unknown>>();
    const plan = (key: string): Promise<unknown> =>
      plans.get(key) ?? Promise.reject(new Error(`no plan ${key}`));

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const key = { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };
      const environment = { ...aws.environment, ...key };
      // An apply waits more than it works, so it keeps no plan waiting.
      const [applies, atMostTwo] = [limited(2), limited(2)];
      await Promise.all(
        names.map(async (name) => {
          const configuration = new ForeignConfiguration({ name, installation, environment });
          const creation = applies(() => configuration.apply());
          plans.set(`${name}: creation`, creation);
          await creation;
          const keep = (what: string, make: () => Promise<unknown>) => {
            const made = atMostTwo(make);
            // Whose test asks for it learns of the error.
            made.catch(() => undefined);
            plans.set(`${name}: ${what}`, made);
          };
          const { tags, renamed } = foreignHarmlessEdits[name] ?? { tags: undefined, renamed: [] };
          keep("settled", () => configuration.settled());
          keep("tags", () => configuration.planOf(tags === undefined ? [] : [tags]));
          keep("renamed", () => configuration.planOf(renamed));
          for (const one of plantedEdits.filter((edit) => edit.configuration === name)) {
            keep(one.does, () => configuration.planOf([one]));
          }
        }),
      );
      await Promise.allSettled(plans.values());
    }, 600_000);
    afterAll(() => aws?.stop());

    test.each(names)("%s: its creation raises nothing but what is listed with a reason", async (name) => {
      expect(await raised(await plan(`${name}: creation`))).toEqual(raisedByCreation[name] ?? []);
    });

    test.each(names)("%s: a second plan changes nothing, and raises nothing at all", async (name) => {
      const settled = await plan(`${name}: settled`);
      expect(actionsOf(settled)).toEqual([]);
      expect(await findings(settled)).toEqual([]);
    });

    test.each(names)("%s: a change of tags is planned, and raises nothing above low", async (name) => {
      const tags = await plan(`${name}: tags`);
      expect(actionsOf(tags)).toEqual(["update"]);
      expect(await raised(tags)).toEqual([]);
    });

    test.each(names)("%s: a rename with moved blocks raises nothing above low", async (name) => {
      const renamed = await plan(`${name}: renamed`);
      expect(movedIn(renamed)).toBeGreaterThan(0);
      expect(actionsOf(renamed)).toEqual([]);
      expect(await raised(renamed)).toEqual([]);
    });

    test.each(plantedEdits.map((one) => [one.configuration, one.does, one.rule, one.severity] as const))(
      "%s, %s: %s is found, and is %s",
      async (name, does, rule, severity) => {
        const found = await findings(await plan(`${name}: ${does}`));
        const told = found.map((one) => `${one.severity} ${one.rule}`);
        expect(told).toContain(`${severity} ${rule}`);
        // The worst comes first: nothing else may stand above what was done.
        expect(found[0]?.severity).toBe(severity);
      },
    );

    test.each(names)("%s: six edits, at least, are planted", (name) => {
      expect(plantedEdits.filter((one) => one.configuration === name).length).toBeGreaterThanOrEqual(6);
    });
  });
});

async function findings(plan: unknown): Promise<readonly Finding[]> {
  return (await review([{ source: "plan.json", plan }])).findings;
}

async function raised(plan: unknown): Promise<readonly string[]> {
  const found = (await findings(plan)).filter(({ severity }) => severity !== "low");
  return found.map(({ severity, rule, address }) => `${severity} ${rule} ${address}`);
}

interface Changed {
  readonly mode: string;
  readonly previous_address?: string;
  readonly change: { readonly actions: readonly string[] };
}

function managed(plan: unknown): readonly Changed[] {
  const { resource_changes: changes } = plan as { readonly resource_changes: readonly Changed[] };
  return changes.filter(({ mode }) => mode === "managed");
}

/** Each kind of action once, without those that change nothing. */
function actionsOf(plan: unknown): readonly string[] {
  const actions = managed(plan).map(({ change }) => change.actions.join());
  return [...new Set(actions)].filter((action) => action !== "no-op");
}

function movedIn(plan: unknown): number {
  return managed(plan).filter(({ previous_address }) => previous_address !== undefined).length;
}

/** Runs so many at once, others in their order. */
function limited(most: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
