import { contentHash } from "../../export/content-hash";
import { indexText } from "../../export/index-text";
import { parseIndex } from "../../export/parse-index";

const hash = contentHash("text\n");
const other = contentHash("other\n");
const identity = {
  prefix: "acme",
  deploymentRoles: ["acme-basis", "acme-deployment"],
  nextDeploymentRole: "acme-pipeline",
  homeRegion: "eu-west-1",
  stateAccount: "222222222222",
  accounts: { "222222222222": "log-archive" },
  organizationalUnits: { "ou-ab12-1a2b3c4d": "Work loads/Prod" },
};
const index = {
  files: new Map([
    ["b c", hash],
    ["a", hash],
    ["__proto__", hash],
  ]),
  pending: new Map([["c", other]]),
  merged: new Set<string>(),
  identity,
};

describe("the index of a repository", () => {
  test("is a line for each fact, sorted, and reads as what was written", () => {
    const text = indexText(index);
    expect(text.split("\n").slice(1)).toEqual([
      "version 2",
      "organization acme",
      "deployment-role acme-basis acme-deployment",
      "next-deployment-role acme-pipeline",
      "home-region eu-west-1",
      "state-account 222222222222",
      "account 222222222222 log-archive",
      "ou ou-ab12-1a2b3c4d Work loads/Prod",
      `file ${hash} __proto__`,
      `file ${hash} a`,
      `file ${hash} b c`,
      `pending ${other} c`,
      "",
    ]);
    const read = parseIndex("i", text);
    expect({ ...read, files: new Map([...read.files].sort()) }).toEqual({
      ...index,
      files: new Map([...index.files].sort()),
    });
    expect(parseIndex("i", text.replaceAll("\n", "\r\n"))).toEqual(read);
  });

  test("remembers no identity where it was given none, and one without an account for the state", () => {
    const { identity: _, ...without } = index;
    expect(parseIndex("i", indexText(without)).identity).toBeUndefined();
    const founding = { ...index, identity: { ...identity, stateAccount: "" } };
    expect(parseIndex("i", indexText(founding)).identity).toEqual(founding.identity);
  });

  test("takes the facts of both sides of a merge", () => {
    const sides = [
      indexText(index),
      indexText({
        ...index,
        files: new Map([
          ["a", other],
          ["new", other],
        ]),
        pending: new Map(),
      }),
    ];
    for (const text of [sides.join(""), `<<<<<<< HEAD\n${sides.join("=======\n")}>>>>>>> other\n`]) {
      const read = parseIndex("i", text);
      expect([...read.files.keys()].sort()).toEqual(["__proto__", "a", "b c", "new"]);
      expect([...read.merged]).toEqual(["a"]);
      expect(read.identity).toEqual(identity);
    }
  });

  test.each([
    ["nothing", ""],
    ["another text", "hello world\n"],
    ["JSON", '{ "version": 1 }\n'],
    ["a hash that is none", "version 2\nfile abc a\n"],
    ["a file without a path", `version 2\nfile ${hash}\n`],
    ["an account without a name", "version 2\norganization a\ndeployment-role b\nhome-region c\naccount 1\n"],
  ])("refuses %s", (_, text) => {
    expect(() => parseIndex("i", text)).toThrow("i: text that is no index of Palisade's");
  });

  test.each([
    ["role", "deployment-role x\n", "deployment-role with the values acme-basis acme-deployment and x"],
    ["account", "account 222222222222 logs\n", "account 222222222222 with the names log-archive and logs"],
    ["OU", "ou ou-ab12-1a2b3c4d W\n", "ou ou-ab12-1a2b3c4d with the names Work loads/Prod and W"],
  ])("refuses two names for one %s", (_, line, found) => {
    expect(() => parseIndex("i", indexText(index) + line)).toThrow(found);
  });

  test("refuses what a newer Palisade wrote", () => {
    expect(() => parseIndex("i", "version 3\n")).toThrow(
      "an index of version 3; version 2; export with the newer",
    );
  });

  test.each(["../a", "/etc/passwd", ".palisade/index", ".git/config"])("refuses the path %s", (path) => {
    expect(() => parseIndex("i", `version 2\nfile ${hash} ${path}\n`)).toThrow(`the path "${path}"`);
    expect(() => parseIndex("i", `version 2\npending ${hash} ${path}\n`)).toThrow(`the path "${path}"`);
  });
});
