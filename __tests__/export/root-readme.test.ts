import { rootReadme } from "../../export/root-readme";
import { wavePages } from "../../export/wave-pages";
import { exportedStack } from "./stacks";

const ci = "arn:aws:iam::555555555555:role/ci";
const stacks = [
  exportedStack({ wave: 10, concern: "web" }),
  exportedStack({ wave: 10, concern: "network", account: "dev" }),
  exportedStack({ wave: 10, concern: "network" }),
  exportedStack({
    wave: 2,
    account: "management",
    scope: "global",
    concern: "organization",
    appliers: ["arn:aws:iam::111111111111:role/admin"],
  }),
];

describe("rootReadme", () => {
  test("says who applies each wave through which role, and what is in it", () => {
    expect(rootReadme("Acme", stacks)).toContain(
      [
        "| Wave | Stacks | Kinds | Through the role | As |",
        "| --- | --- | --- | --- | --- |",
        "| 2 | 1 | organization | `acme-deployment` of its account | `arn:aws:iam::111111111111:role/admin` |",
        `| 10 | 3 | 2 network, web | \`acme-deployment\` of its account | \`${ci}\` |`,
        "",
      ].join("\n"),
    );
  });

  test("lists exceptions by the day they expire, those beyond ten folded, and no clock", () => {
    const exceptions = Array.from({ length: 12 }, (_, index) => ({
      path: `guardrails.exceptions.${index}.expires`,
      from: `Deny|${index}`,
      reason: "The vendor's tool needs it.",
      expires: `20${40 - index}-01-31`,
    }));
    const text = rootReadme("Acme", stacks, exceptions);
    expect(text).toContain(
      "| Expires | Exception from | Why | Where |\n| --- | --- | --- | --- |\n| 2029-01-31 | Deny\\|11 |",
    );
    expect(text).toContain("`guardrails.exceptions.11` |");
    expect(text).toMatch(
      /2038-01-31[\s\S]*<details><summary>2 later<\/summary>[\s\S]*2039-01-31[\s\S]*2040-01-31/,
    );
    expect(text).not.toMatch(/\d+ days/);
    expect(rootReadme("Acme", stacks)).not.toContain("## Exceptions");
  });

  test("says of a stack that no role applies that an administrator does", () => {
    const { roleArn: _, ...without } = exportedStack({ appliers: [] });
    expect(rootReadme("Acme", [without])).toContain(
      "| 1 | 1 | network | none | an administrator of the account |",
    );
  });

  test("keeps wave 0 apart, which begins without a place for its state", () => {
    const first = exportedStack({ wave: 0, account: "state", scope: "global", concern: "bootstrap" });
    expect(rootReadme("Acme", [first, ...stacks])).toContain(
      "## Wave 0: by hand, once\n\n[state / global / bootstrap](accounts/state/global/bootstrap/README.md) creates the bucket",
    );
    expect(rootReadme("Acme", stacks)).not.toContain("Wave 0");
  });

  test("links to every stack, by wave and account, where nobody has to scroll past it", () => {
    expect(rootReadme("Acme", stacks)).toContain(
      [
        "<details><summary>Wave 10: 3 stacks</summary>",
        "",
        "- dev: [eu-west-1/network](accounts/dev/eu-west-1/network/README.md)",
        "- prod: [eu-west-1/network](accounts/prod/eu-west-1/network/README.md), [eu-west-1/web](accounts/prod/eu-west-1/web/README.md)",
        "",
        "</details>",
      ].join("\n"),
    );
  });

  test("is as short for 3,000 stacks as for three, since each wave has a page then", () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      exportedStack({
        account: `account-${index % 200}`,
        scope: `region-${Math.floor(index / 200)}`,
        wave: index % 5,
      }),
    );
    const text = rootReadme("Acme", many);
    expect(text.split("\n").length).toBeLessThan(50);
    expect(text.length).toBeLessThan(4000);
    expect(text).toContain("- [Wave 3](waves/wave-3.md): 600 stacks");
    const pages = wavePages(many);
    expect(pages.map(({ path }) => path).sort()).toEqual(
      [0, 1, 2, 3, 4].map((wave) => `waves/wave-${wave}.md`),
    );
    const links = pages.flatMap((page) => [
      ...page.text.matchAll(/\]\(\.\.\/(accounts[^)]+)\/README\.md\)/g),
    ]);
    expect(links.map(([, path]) => path).sort()).toEqual(many.map(({ path }) => path).sort());
    for (const { text: page } of pages) expect(page.length).toBeLessThan(500_000);
  });

  test("has no pages of waves while they fit into it", () => {
    expect(wavePages(stacks)).toEqual([]);
  });

  test("does not depend on the order of the stacks", () => {
    expect(rootReadme("Acme", [...stacks].reverse())).toBe(rootReadme("Acme", stacks));
  });

  test("lets no name act as markup", () => {
    const readme = rootReadme("<script> & *co*", [exportedStack({ account: "<b>" })]);
    expect(readme).toContain("# &lt;script> &amp; \\*co\\*: AWS security baseline");
    expect(readme).toContain("- &lt;b>: ");
  });
});
