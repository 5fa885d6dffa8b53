import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { templateParts } from "../../export/hcl-template";

const read = (text: string) =>
  templateParts(escapedForTerraform(text))
    .map((part) => (part.kind === "text" ? part.text : `<${part.code}>`))
    .join("");

describe("text for Terraform", () => {
  test.each([
    "${aws:PrincipalTag/Team}",
    "%{ for x in y }",
    "a ${b} %{c} ${d}",
    "$${e}",
    "%%{f}",
    "$&, $', $` and $1",
    '"quoted" and \\ back',
    "$ {apart}",
  ])("%s is read back as it was", (text) => {
    expect(read(text)).toBe(text);
  });

  test("every opening is escaped, once", () => {
    expect(escapedForTerraform("${a}%{b}${c}")).toBe("$${a}%%{b}$${c}");
  });

  test("references of CDKTF stay references", () => {
    expect(escapedForTerraform("${TfToken[TOKEN.1]}/${aws:userid}")).toBe(
      "${TfToken[TOKEN.1]}/$${aws:userid}",
    );
  });
});
