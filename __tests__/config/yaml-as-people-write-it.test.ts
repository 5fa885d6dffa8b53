import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { temporaryFolder } from "../temporary-folder";

const example = readFileSync("organization.yaml", "utf8");
const today = "2026-12-01";

const load = (text: string): Organization => organizationFromText("organization.yaml", text, today);

function said(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

/** The example with networks of an anchor and what is written in the second one. */
const merging = (second: string, anchored = "nat: one", above = "") =>
  `${above}${example.replace(/networks:\n[\s\S]*?\nweb:/, `networks:\n  blue: &standard\n    account: storefront-prod\n    region: eu-west-1\n    cidr: 10.20.0.0/16\n    zones: [a, b]\n    tiers: [public, private]\n    ${anchored}\n  green:\n    ${second}\n\nweb:`)}`;

describe("merge keys", () => {
  test("bring what a mapping does not say itself", () => {
    const { networks } = load(merging("<<: *standard\n    cidr: 10.21.0.0/16"));
    expect(networks.green).toEqual({ ...networks.blue, cidr: "10.21.0.0/16" });
    expect(Object.keys(networks)).toEqual(["blue", "green"]);
  });

  test("stand after what overrides them as well", () => {
    expect(load(merging("cidr: 10.21.0.0/16\n    <<: *standard")).networks.green?.cidr).toBe("10.21.0.0/16");
  });

  test("take a list: the first that has a key says its value", () => {
    const above = "x-zones: &zones\n  zones: [c]\nx-more: &more\n  <<: *zones\n  nat: per-zone\n";
    const { green } = load(
      merging("<<: [*more, *standard]\n    cidr: 10.21.0.0/16", "nat: one", above),
    ).networks;
    expect(green).toMatchObject({ zones: ["c"], nat: "per-zone", tiers: ["public", "private"] });
  });

  test("take old keys: the name in the mapping itself wins", () => {
    const text = example
      .replace("\naccounts:\n", "\nx-prod: &prod { unit: Workloads/Prod }\naccounts:\n")
      .replace("storefront-prod: {", "storefront-prod: { <<: *prod, ")
      .replace("robots-dev: {", "robots-dev: { <<: *prod, ");
    const lines: string[] = [];
    const { accounts } = organizationFromText("o.yaml", text, today, ({ message }) => lines.push(message));
    expect(accounts["storefront-prod"]?.ou).toBe("Workloads/Prod");
    expect(accounts["robots-dev"]?.ou).toBe("Workloads/NonProd");
    expect(lines).toEqual([expect.stringContaining('"unit" is called "ou"')]);
  });

  test("may be in a hundred mappings and more", () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => `  n${index}: { <<: *standard, cidr: 10.${index + 22}.0.0/16 }`,
    );
    const text = merging(
      "<<: *standard\n    cidr: 10.21.0.0/16",
      "subnetPrefixes: { public: 28, private: 28 }",
    );
    const { networks } = load(text.replace("\nweb:", `${many.join("\n")}\nweb:`));
    expect(networks.n199).toMatchObject({ account: "storefront-prod", cidr: "10.221.0.0/16" });
  });

  test.each<[string, string, RegExp]>([
    [
      "a wrong value at its anchor, for each path",
      merging("<<: *standard\n    cidr: 10.21.0.0/16", "nat: two"),
      /^organization\.yaml:\d+:10 networks\.blue\.nat: found two \(also at networks\.green\.nat\); [^\n]*$/,
    ],
    ["text", merging("<<: standard"), /the merge key << has no mapping; an alias of a mapping, or a list/],
    ["nothing", merging("<<:"), /the merge key << has no mapping/],
    ["an unknown anchor", merging("<<: *standrad"), /there is no anchor &standrad; .*in the same file/],
    ["itself", merging("&self\n    <<: *self"), /\*self refers to the block that it is in/],
    [
      "two merge keys",
      merging("<<: *standard\n    <<: *standard"),
      /the key << is in the mapping twice; .*by a list: <<:/,
    ],
    ["the key in quotes", merging('"<<": *standard'), /networks\.green\.<<: unknown key "<<"/],
  ])("refuse %s", (_, text, expected) => {
    expect(said(() => load(text)).join("\n")).toMatch(expected);
  });
});

describe("keys that begin with x-", () => {
  test("hold anchors at the top of the file", () => {
    expect(load(`x-anything: [{ a: 1 }]\n${example}`)).toEqual(load(example));
  });

  test("elsewhere are keys like any other", () => {
    expect(said(() => load(example.replace("regions:\n", "regions:\n  x-a: 1\n")))).toEqual([
      expect.stringMatching(/regions\.x-a: unknown key "x-a"; .*move it to the top of the file/),
    ]);
  });
});

describe("what YAML allows and nobody means", () => {
  const first = (to: string) => example.replace("\nname: acme\n", `\n${to}\n`);
  test.each<[string, string, RegExp]>([
    [
      "a tag",
      first("name: !Ref acme"),
      /^organization\.yaml:7:7: the tag !Ref; .*put a value that begins with ! in quotes$/,
    ],
    ["a key without a name", first("name: acme\n: 1"), /a key is empty; a key is a name/],
    ["a list as a key", first("name: acme\n? [a]\n: 1"), /a key is not plain text/],
    ["keys that differ as YAML only", first('name: acme\n1: 1\n"1": 1'), /the key 1 is in the mapping twice/],
    ["a key twice", first("name: acme\nname: acme"), /the key name is in the mapping twice; each key once/],
    [
      "a second document",
      `${example}---\nname: b\n`,
      /a second document begins here; one document in a file/,
    ],
    [
      "a tab",
      example.replace("  home:", "\thome:"),
      /^organization\.yaml:\d+:1: a tab in the indentation; .*replace each tab by two spaces$/,
    ],
    [
      "a phone number without quotes",
      example.replace('"+353 1 555 0100"', "+35315550100"),
      /found \+35315550100; .*put it in quotes: "\+35315550100"$/,
    ],
    [
      "an id without quotes",
      example.replace('"111111111111"', "011111111111"),
      /put it in quotes: "011111111111"$/,
    ],
    [
      "a date without signs",
      example.replace("expires: 2028-03-31", "expires: 20270331"),
      /found 20270331; .*write it in the form of 2027-03-31$/,
    ],
    [
      "an id as a float",
      example.replace('"111111111111"', "1.1e11"),
      /found 1\.1e11; .*; write it in the form of "123456789012"$/,
    ],
    [
      "an empty value",
      example.replace("email: security@acme.example", "email:"),
      /contacts\.security\.email: "email" is empty; .*write a value, or remove the key$/,
    ],
    [
      "an empty entry",
      example.replace("    - us-east-1\n", "    - us-east-1\n    -\n"),
      /regions\.enabled\.3: entry 4 is empty/,
    ],
    [
      "a value that is not there",
      example.replace(/\n {4}email: security@acme.example/, ""),
      /contacts\.security\.email: "email" is missing; .*; add it$/,
    ],
    [
      "a control character",
      example.replace("Acme Finance", '"Acme\\aFinance"').replace("\\a", "\u0007"),
      /found "Acme\\u\{7\}Finance"/,
    ],
  ])("is refused with one error: %s", (_, text, expected) => {
    const lines = said(() => load(text));
    expect(lines[0]).toMatch(expected);
    expect(lines).toHaveLength(1);
  });

  test("a %YAML line does not change what values mean", () => {
    const text = `%YAML 1.1\n---\n${example.replace("Owner: platform", "Owner: on")}`;
    expect(load(text).tags.Owner).toBe("on");
  });

  test("a chain of aliases is refused before it is followed", () => {
    const chain = Array.from({ length: 3000 }, (_, level) =>
      level === 0 ? "x-0: &a0 { k: 1 }" : `x-${level}: &a${level} { k: *a${level - 1} }`,
    );
    expect(said(() => load(`${chain.join("\n")}\n${example}`))).toEqual([
      expect.stringMatching(/^organization\.yaml:100:\d+: it is nested too deeply; 100 levels at most/),
    ]);
  });
});

describe("the management account without its role", () => {
  test("is told of its role where the OU is missing", () => {
    const text = example.replace(", role: management", "");
    expect(said(() => load(text)).join("\n")).toMatch(
      /accounts\.management: "ou" is missing; .*set ou, .*; if it is the management account, set role: management/,
    );
  });

  test("is told of an OU to add where there are none", () => {
    const text = example
      .replace(/ {2}organizationalUnits:\n {4}Security[\s\S]*?Quarantine: \{\}\n/, "")
      .replace("ou: Infrastructure", "");
    const line = said(() => load(text)).find((one) => /"ou" is missing/.test(one));
    expect(line).toMatch(
      /there are no OUs; add an OU under organization\.organizationalUnits and set ou, so that/,
    );
    expect(line).not.toMatch(/role: management/);
  });
});

describe("the bytes of a file", () => {
  const read = (bytes: Buffer) => {
    const file = join(temporaryFolder(), "organization.yaml");
    writeFileSync(file, bytes);
    return said(() => readOrganization(file, today)).map((line) => line.slice(file.length));
  };

  test("are UTF-8, with or without a byte order mark", () => {
    expect(read(Buffer.from(example))).toEqual([]);
    expect(read(Buffer.from(`\ufeff${example}`))).toEqual([]);
    expect(read(Buffer.from(example.replace("Acme Finance", "Acme Finänz 🦀")))).toEqual([]);
  });

  test.each<[string, Buffer, RegExp]>([
    [
      "Latin-1",
      Buffer.from("name: acme\ncontacts: München\n", "latin1"),
      /^:2:12: the byte 0xFC is not UTF-8; the file may be in Latin-1 or Windows-1252; .*save the file as UTF-8$/,
    ],
    ["a character cut off", Buffer.from([0x61, 0x3a, 0x20, 0xe2, 0x82]), /^:1:4: the byte 0xE2 is not UTF-8/],
    [
      "UTF-16",
      Buffer.from(`\ufeff${example}`, "utf16le"),
      /^: it is text in UTF-16; .*save the file as UTF-8$/,
    ],
    ["UTF-16, big end first", Buffer.from(`\ufeff${example}`, "utf16le").swap16(), /^: it is text in UTF-16/],
    ["UTF-16 without a mark", Buffer.from(example, "utf16le"), /^: it is not text: it holds NUL bytes/],
  ])("are refused: %s", (_, bytes, expected) => {
    expect(read(bytes)).toEqual([expect.stringMatching(expected)]);
  });
});
