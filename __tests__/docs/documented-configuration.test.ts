import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { organizationFromText } from "../../config/organization-from-text";
import { organizationJsonSchema } from "../../config/organization-json-schema";
import { ownPolicyProblems } from "../../config/own-policy-problems";
import { objectiveOf } from "../../controls/objective-of";
import { documentedPages } from "./documented-pages";

const pages = documentedPages();
const fragments = pages.flatMap(({ path, blocks }) =>
  blocks
    .filter(({ language }) => language === "yaml")
    .map(({ text, line }) => ({ place: `${path}:${line}`, text })),
);

describe("YAML of the pages, over the example organization", () => {
  const example = readFileSync("organization.yaml", "utf8");
  const judged = async (fragment: string) => {
    const own = parse(fragment);
    // A whole file stands for itself.
    const merged = isMap(own) && "deployment" in own && "contacts" in own ? own : over(parse(example), own);
    return ownPolicyProblems(organizationFromText("merged.yaml", stringify(merged), "2027-01-15"));
  };

  test.each(fragments)("$place", async ({ text }) => {
    expect(await judged(text)).toEqual([]);
  });

  test("a key that the schema does not know is noticed", async () => {
    await expect(judged("regions: { hoem: eu-west-1 }")).rejects.toThrow(/hoem/);
  });
});

describe("the smallest file of getting started", () => {
  const [text = ""] = fragments
    .filter(({ place, text }) => place.startsWith("docs/getting-started.md") && text.includes("deployment:"))
    .map((one) => one.text);
  const load = (change: (file: string) => string = (file) => file) =>
    organizationFromText("organization.yaml", change(text), "2027-01-15");

  test("is accepted as it stands", () => {
    expect(Object.keys(load().accounts)).toHaveLength(4);
  });

  test("is accepted with nothing but the management account, where state.account says so", () => {
    const founding = (file: string) =>
      file.replace(/ {2}(id|rootId): .*\n/g, "").replaceAll(/id: "[234]{12}", /g, "");
    expect(
      load((file) => founding(file).replace("account: log-archive", "account: management")),
    ).toBeDefined();
    expect(() => load(founding)).toThrow(/state\.account: accounts\.log-archive has no id/);
  });
});

describe("keys in the prose of the pages", () => {
  const schema = organizationJsonSchema("whole") as Schema;

  test("are keys of the organization file", () => {
    const keys = pages.flatMap(({ path, prose }) =>
      [...prose.matchAll(/`([a-z][A-Za-z]*(?:\.(?:[A-Za-z-]+|<[a-z]+>|\*))+)(?:: [^`]*)?`/g)]
        .map(([, key = ""]) => ({ path, key }))
        .filter(({ key }) => (key.split(".")[0] ?? "") in (schema.properties ?? {}))
        .filter(({ key }) => objectiveOf(key) === undefined && !/\.(yaml|json|ts|md)$/.test(key)),
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ key }) => !has(schema, key.split("."), schema))).toEqual([]);
  });

  test("a key that the schema does not know is noticed", () => {
    expect(has(schema, ["accounts", "<name>", "adopted"], schema)).toBe(true);
    expect(has(schema, ["accounts", "<name>", "adoptd"], schema)).toBe(false);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

function has(schema: Schema, [key, ...rest]: readonly string[], root: Schema): boolean {
  if (key === undefined) return true;
  const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [], allOf = [], $ref } = schema;
  const property = properties[key];
  if (property !== undefined) return has(property, rest, root);
  if (typeof additionalProperties === "object" && has(additionalProperties, rest, root)) return true;
  const definition = root.definitions?.[$ref?.split("/").at(-1) ?? ""];
  return [...anyOf, ...oneOf, ...allOf, ...(items ? [items] : []), ...(definition ? [definition] : [])].some(
    (one) => has(one, [key, ...rest], root),
  );
}

/** A fragment over a whole: maps are joined, everything else is replaced. */
function over(whole: unknown, fragment: unknown): unknown {
  if (!isMap(whole) || !isMap(fragment)) return fragment;
  const joined: Record<string, unknown> = { ...whole };
  for (const [key, value] of Object.entries(fragment)) joined[key] = over(whole[key], value);
  return joined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
