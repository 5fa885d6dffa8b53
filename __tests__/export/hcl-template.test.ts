import { array, assert, constantFrom, property } from "fast-check";
import { templateExpression, templateParts } from "../../export/hcl-template";

describe("templateParts", () => {
  test.each([
    ["", []],
    ["a", [{ kind: "text", text: "a" }]],
    ["$${a}", [{ kind: "text", text: "${a}" }]],
    ["$$${a}", [{ kind: "text", text: "$${a}" }]],
    ["%%{a}", [{ kind: "text", text: "%{a}" }]],
    ["${ a }", [{ kind: "expression", code: "a" }]],
    [
      '${f({"k": "}"})}b',
      [
        { kind: "expression", code: 'f({"k": "}"})' },
        { kind: "text", text: "b" },
      ],
    ],
    ['${f("\\"}")}', [{ kind: "expression", code: 'f("\\"}")' }]],
    ['${f("${g("}")}")}', [{ kind: "expression", code: 'f("${g("}")}")' }]],
    ['${f("$${")}', [{ kind: "expression", code: 'f("$${")' }]],
    ["%{ if a }", [{ kind: "directive", code: "if a" }]],
  ])("of %j", (source, parts) => {
    expect(templateParts(source)).toEqual(parts);
  });

  test("read back what they write, whatever the text", () => {
    const piece = constantFrom("$", "%", "{", "}", '"', "\\", "\n", "\t", "a", "é", "\u0007");
    const expression = { kind: "expression", code: "local.b" } as const;
    assert(
      property(array(piece), (pieces) => {
        const text = pieces.join("");
        const parts = [{ kind: "text", text: `a${text}.` } as const, expression];
        expect(templateParts(`a${text.replace(/[$%](?=\{)/g, "$&$&")}.\${local.b}`)).toEqual(parts);
        // A quoted string without its backslashes is a template again.
        expect(templateParts(unquoted(templateExpression(parts).slice(1, -1)))).toEqual(parts);
      }),
    );
  });
});

function unquoted(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return { n: "\n", r: "\r", t: "\t" }[character] ?? character;
  });
}
