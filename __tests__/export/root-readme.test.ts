import { rootReadme } from "../../export/root-readme";
import { exportedStack } from "./stacks";

const stacks = [
  exportedStack({ wave: 10, concern: "web" }),
  exportedStack({ wave: 10, concern: "network" }),
  exportedStack({ wave: 2, account: "management", scope: "global", concern: "organization" }),
];

describe("rootReadme", () => {
  test("lists waves by number, and in each the stacks of each account with links", () => {
    expect(rootReadme("Acme", stacks)).toContain(
      [
        "| Wave | Account | Stacks |",
        "| --- | --- | --- |",
        "| 2 | management | [global / organization](accounts/management/global/organization/README.md) |",
        "| 10 | prod | [eu-west-1 / network](accounts/prod/eu-west-1/network/README.md)<br>[eu-west-1 / web](accounts/prod/eu-west-1/web/README.md) |",
        "",
      ].join("\n"),
    );
  });

  test("draws one node per wave, and an arrow from each to the next", () => {
    expect(rootReadme("Acme", stacks)).toContain(
      [
        "```mermaid",
        "flowchart LR",
        '  w0["Wave 2<br>management: 1"]',
        '  w1["Wave 10<br>prod: 2"]',
        "  w0 --> w1",
        "```",
      ].join("\n"),
    );
  });

  test("keeps the picture small whatever the number of accounts", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((account) => exportedStack({ account }));
    expect(rootReadme("Acme", many)).toContain('["Wave 1<br>a: 1<br>b: 1<br>c: 1<br>d: 1<br>2 more: 2"]');
  });

  test("does not depend on the order of the stacks", () => {
    expect(rootReadme("Acme", [...stacks].reverse())).toBe(rootReadme("Acme", stacks));
  });

  test("lets no name act as markup", () => {
    const readme = rootReadme("<script> & *co*", [exportedStack({ account: 'a"]' })]);
    expect(readme).toContain("# &lt;script> &amp; \\*co\\*: AWS security baseline");
    expect(readme).toContain('["Wave 1<br>a#34;]: 1"]');
  });
});
