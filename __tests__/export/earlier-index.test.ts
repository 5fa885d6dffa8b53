import { contentHash } from "../../export/content-hash";
import { parseEarlierIndex } from "../../export/earlier-index";

const hash = contentHash("text\n");
const parse = (content: unknown) => parseEarlierIndex("dir/.palisade/index.json", JSON.stringify(content));

describe("the index of an earlier Palisade", () => {
  test("remembers what the names in the files are made from", () => {
    const identity = {
      organizationName: "acme",
      deploymentRole: "acme-deployment",
      homeRegion: "eu-west-1",
      stateAccount: "222222222222",
      accounts: { "222222222222": "log-archive" },
    };
    const { organizationName: prefix, deploymentRole, ...rest } = identity;
    expect(parse({ version: 1, files: {}, identity }).identity).toEqual({
      ...rest,
      prefix,
      deploymentRoles: [deploymentRole],
      organizationalUnits: {},
    });
    expect(parse({ version: 1, files: {} }).identity).toBeUndefined();
    for (const key of Object.keys(identity)) {
      const broken = { version: 1, files: {}, identity: { ...identity, [key]: 1 } };
      expect(() => parse(broken)).toThrow("text that is no index");
    }
    const { accounts: _, ...without } = identity;
    expect(() => parse({ version: 1, files: {}, identity: without })).toThrow("text that is no index");
    expect(() => parse({ version: 1, files: {}, identity: { ...identity, accounts: { "1": 2 } } })).toThrow(
      "text that is no index",
    );
  });

  test.each([
    ["no object", 1],
    ["null", null],
    ["a list", []],
    ["no version", { files: {} }],
    ["a version that is no number", { version: "1", files: {} }],
    ["no files", { version: 1 }],
    ["files that are a list", { version: 1, files: [] }],
    ["a hash that is none", { version: 1, files: { a: "abc" } }],
    ["pending that is none", { version: 1, files: {}, pending: { a: 1 } }],
  ])("refuses %s", (_, content) => {
    expect(() => parse(content)).toThrow("dir/.palisade/index.json: text that is no index of Palisade's");
  });

  test("refuses text that is no JSON", () => {
    expect(() => parseEarlierIndex("i", '{"version": 1, "files": {')).toThrow("i: text that is no index");
  });

  test.each(["../a", "/etc/passwd", ".palisade/index.json", ".git/config"])("refuses the path %s", (path) => {
    expect(() => parse({ version: 1, files: { [path]: hash } })).toThrow(`the path "${path}"`);
    expect(() => parse({ version: 1, files: {}, pending: { [path]: hash } })).toThrow(`the path "${path}"`);
  });
});
