import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import { resourcesOf } from "../../controls/resources-of";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { organizationInEmulator } from "./organization-in-emulator";
import { type PlaceOfText, placesOfText } from "./places-of-text";
import { RootModule } from "./root-module";
import { synthesizedStacks } from "./synthesized-stacks";
import { terraform } from "./terraform";
import { validatedTogether } from "./validated-together";

const today = "2027-01-15";

/** The example, with hard text in every place that takes text. */
function written(): string {
  const example = readOrganization(join(__dirname, "../../organization.yaml"), today);
  const file = JSON.parse(JSON.stringify(example));
  file.guardrails.policies.own = {
    family: "service-control",
    document: {
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Own",
          Effect: "Deny",
          Action: "s3:GetObject",
          Condition: { StringLike: { "aws:PrincipalTag/Team": [""] } },
        },
      ],
    },
  };
  file.guardrails.attach.Sandbox = { ...file.guardrails.attach.Sandbox, policies: ["own"] };
  for (const { path, text } of placesOfText) {
    let above = file;
    for (const key of path.slice(0, -1)) above = above[key];
    above[path.at(-1) ?? ""] = text;
  }
  return JSON.stringify(file);
}

/** Every text of a value; of JSON in a text, those in it. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[[{]/.test(value) ? [value, ...textsIn(parsed(value))] : [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const formats = ["json", "hcl"] as const;

describeWithTerraform("text of an organization, read by real Terraform", (installation) => {
  describeWithEmulator("beside an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    const planned = { json: [] as string[], hcl: [] as string[] };
    const comments = { json: "", hcl: "" };
    const problems: Record<string, readonly string[]> = {};

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const hard = organizationFromText("organization.yaml", written(), today);
      const { organization, credentials } = await organizationInEmulator(aws.url, hard, today);
      const environment = { ...aws.environment, ...credentials };
      const folder = temporaryFolder();
      const stacks = await synthesizedStacks(organization, join(folder, "synthesized"));
      // For each place, a stack that has it: the others of its kind say the same.
      const chosen = (arrives: PlaceOfText["arrives"]) =>
        new Map(
          placesOfText
            .filter((place) => place.arrives === arrives)
            .map(({ marker, path }) => {
              const found = [...stacks].find(([, stack]) => JSON.stringify(stack).includes(marker));
              if (found === undefined) throw new Error(`${path.join(".")} is in no stack`);
              return found;
            }),
        );
      const plans = [...chosen("in the plan")].flatMap(([name, stack]) =>
        formats.map(async (format) => {
          const options = { folder: join(folder, `${format}-${name}`), environment, installation };
          const module = new RootModule(options);
          // What the rest of a stack reads is not there before other stacks are applied.
          const targets = resourcesOf(stack)
            .filter(({ body }) => /\btext\d+-/.test(JSON.stringify(body)))
            .map(({ address }) => `-target=${address}`);
          module.write(format === "json" ? { json: stack } : { hcl: hcl(stack, hclBlocks) });
          for (const args of [
            ["plan", "-input=false", "-no-color", "-out=plan", ...targets],
            ["show", "-json", "plan"],
          ]) {
            const run = await terraform(args, options);
            if (run.status !== 0) throw new Error(`${name} as ${format}: ${run.errors}`);
            if (args[0] === "show") planned[format].push(...textsIn(JSON.parse(run.output)));
          }
        }),
      );
      const commented = chosen("in comments");
      for (const stack of commented.values()) {
        comments.json += JSON.stringify(textsIn(stack));
        comments.hcl += hcl(stack, hclBlocks);
      }
      const validations = formats.map(async (format) => {
        problems[format] = await validatedTogether(commented, format, temporaryFolder(), installation);
      });
      await Promise.all([...plans, ...validations]);
    }, 600_000);

    afterAll(() => aws?.stop());

    const places = placesOfText.map((place) => ({ ...place, where: place.path.join(".") }));

    test.each(places.filter(({ arrives }) => arrives === "in the plan"))(
      "$where arrives as it is written",
      ({ text }) => {
        expect(planned.json).toContain(text);
        expect(planned.hcl).toContain(text);
      },
    );

    test.each(formats)("stacks with hard comments are valid as %s", (format) => {
      expect(problems[format]).toEqual([]);
    });

    test.each(places.filter(({ arrives }) => arrives === "in comments"))(
      "$where ends no comment",
      ({ text }) => {
        const asJson = JSON.stringify(text).slice(1, -1);
        expect(comments.json).toContain(asJson);
        // A comment is wrapped as a paragraph, or holds JSON.
        const unwrapped = comments.hcl.replace(/\n\s*# /g, " ");
        expect(unwrapped.includes(text) || unwrapped.includes(asJson)).toBe(true);
      },
    );
  });
});
