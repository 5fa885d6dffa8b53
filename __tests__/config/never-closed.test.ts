import { parseYaml } from "../../config/parse-yaml";
import { PalisadeError } from "../../core/palisade-error";

function said(text: string): string[] {
  try {
    parseYaml("a.yaml", text);
  } catch (error) {
    if (error instanceof PalisadeError) return error.problems.map(({ where, found }) => `${where} ${found}`);
    throw error;
  }
  return [];
}

describe("what nothing closes", () => {
  test.each([
    ["a list, before further keys", "a: 1\nzones: [a, b\nc: 2\n", "a.yaml:2:8 a [ that is never closed"],
    ["a list at the end of the file", "zones: [a, b", "a.yaml:1:8 a [ that is never closed"],
    ["a mapping", "a:\n  b: {c: 1\n  d: 2\n", "a.yaml:2:6 a { that is never closed"],
    ["the inner list of two", "a: [1, [b\nc: 2\n", "a.yaml:1:8 a [ that is never closed"],
    ["a list whose ] is in a comment", "a: [b # ]\nc: 2\n", "a.yaml:1:4 a [ that is never closed"],
    ["a text, after another", 'a: "x"\nb: \'y\nc: 2\n', "a.yaml:2:4 a ' that is never closed"],
    ["a text in double quotes", 'a: "x\nb: 2\n', 'a.yaml:1:4 a " that is never closed'],
  ])("is told where it is opened: %s", (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test("is told of each of two lists", () => {
    expect(said("a: [b,\n\nc: [d\n")).toEqual([
      "a.yaml:1:4 a [ that is never closed",
      "a.yaml:3:4 a [ that is never closed",
    ]);
  });

  test.each(["a: [b,\n  c]\n", "a: {b: '1', c: [d]}\n"])("is nothing in %j", (text) => {
    expect(said(text)).toEqual([]);
  });

  test("leaves errors of other kinds at their place", () => {
    expect(said("a: 1\nb: c: d\n")).toEqual([
      expect.stringMatching(/^a\.yaml:2:\d+ YAML syntax: Nested mappings/),
    ]);
  });
});
