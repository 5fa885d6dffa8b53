import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type DocumentedPage, decisionRecords, documentedPages } from "./documented-pages";

const pages = [...documentedPages(), ...decisionRecords()];
const byPath = new Map(pages.map((page) => [page.path, page]));
const links = pages.flatMap((page) => linksOf(page).map((target) => ({ path: page.path, target })));

test("links lead to files and headings that exist", () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ path, target }) => !leads(path, target))).toEqual([]);
});

test("a link that leads nowhere is noticed", () => {
  expect(leads("README.md", "docs/adoption.md#5-read-the-import-plan")).toBe(true);
  expect(leads("README.md", "docs/adoption.md#5-read-the-plan")).toBe(false);
  expect(leads("README.md", "docs/adoptions.md")).toBe(false);
});

describe("the README", () => {
  test("has at most 150 lines", () => {
    expect((byPath.get("README.md")?.text ?? "").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  });

  test("leads to every page", () => {
    const targets = links.filter(({ path }) => path === "README.md").map(({ target }) => target);
    const named = targets.map((target) => target.replace(/#.*/, ""));
    expect(documentedPages().filter(({ path }) => path !== "README.md" && !named.includes(path))).toEqual([]);
  });
});

test("every page that is not generated leads back to the README", () => {
  const handwritten = documentedPages().filter(
    ({ path, text }) => path.startsWith("docs/") && !text.startsWith("<!-- Generated"),
  );
  expect(handwritten.length).toBeGreaterThan(5);
  const without = handwritten.filter((page) => !linksOf(page).includes("../README.md"));
  expect(without.map(({ path }) => path)).toEqual([]);
});

/** Targets within the repository. */
function linksOf({ prose }: DocumentedPage): string[] {
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leads(from: string, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : normalize(join(dirname(from), file));
  if (!existsSync(path)) return false;
  if (anchor === undefined) return true;
  const page = byPath.get(path);
  return page !== undefined && headings(page).includes(anchor);
}

/** Anchors of headings, as GitHub makes them. */
function headings({ prose }: DocumentedPage): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
