import { rules } from "../../review/rules";
import { readWaivers } from "../../review/waivers/read-waivers";
import { documentedPages } from "./documented-pages";

test("the waiver of the page is one", () => {
  const [page] = documentedPages().filter(({ path }) => path === "docs/review.md");
  const blocks = page?.blocks.filter(({ text }) => text.startsWith("- rule:")) ?? [];
  expect(blocks.length).toBe(1);
  for (const { text } of blocks) expect(readWaivers("waivers.yaml", text, [...rules.keys()])).toHaveLength(1);
});
