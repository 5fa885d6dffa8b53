import { contentHash, indexText, parseIndex } from "../../export/repository-index";

const hash = contentHash("text\n");
const parse = (content: unknown) => parseIndex("dir/.palisade/index.json", JSON.stringify(content));

describe("repository index", () => {
  test("hashes what stands on disk", () => {
    expect(contentHash("é\n")).toBe(contentHash(Buffer.from("é\n", "utf8")));
    expect(contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("is text that says what it holds, sorted, and reads as what was written", () => {
    const index = {
      files: new Map([
        ["b", hash],
        ["a", hash],
        ["__proto__", hash],
      ]),
      pending: new Map([["c", hash]]),
    };
    const text = indexText(index);
    expect(Object.keys(JSON.parse(text))).toEqual(["files", "pending", "version"]);
    expect(Object.keys(JSON.parse(text).files)).toEqual(["__proto__", "a", "b"]);
    const read = parseIndex("i", text);
    expect(new Map([...read.files].sort())).toEqual(new Map([...index.files].sort()));
    expect(read.pending).toEqual(index.pending);
  });

  test("remembers what the names in the files are made from", () => {
    const identity = {
      organizationName: "acme",
      deploymentRole: "acme-deployment",
      homeRegion: "eu-west-1",
      stateAccount: "222222222222",
      accounts: { "222222222222": "log-archive" },
    };
    const index = { files: new Map(), pending: new Map(), identity };
    expect(parseIndex("i", indexText(index)).identity).toEqual(identity);
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

  test("leaves out what is not pending", () => {
    expect(indexText({ files: new Map(), pending: new Map() })).toBe(
      '{\n  "files": {},\n  "version": 1\n}\n',
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
    expect(() => parseIndex("i", '{"version": 1, "files": {')).toThrow("i: text that is no index");
  });

  test("refuses what a newer Palisade wrote", () => {
    expect(() => parse({ version: 2, entries: [] })).toThrow(
      "an index of version 2; version 1; export with the newer",
    );
  });

  test.each(["../a", "/etc/passwd", ".palisade/index.json", ".git/config"])("refuses the path %s", (path) => {
    expect(() => parse({ version: 1, files: { [path]: hash } })).toThrow(`the path "${path}"`);
    expect(() => parse({ version: 1, files: {}, pending: { [path]: hash } })).toThrow(`the path "${path}"`);
  });
});
