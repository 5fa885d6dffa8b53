import { repositoryPathProblems } from "../../export/repository-path-problems";

const found = (...paths: string[]) => repositoryPathProblems("here", paths).map((problem) => problem.found);

describe("repositoryPathProblems", () => {
  test.each([
    "README.md",
    ".checkov.yaml",
    ".github/workflows/plan.yml",
    "accounts/prod/eu-west-1/network/main.tf.json",
    "a/..b/c.",
    ".palisade-notes/a",
  ])("accepts %s", (path) => {
    expect(found(path)).toEqual([]);
  });

  test.each([
    "",
    "/etc/passwd",
    "../a",
    "a/../../b",
    "a/./b",
    "a//b",
    "a/",
    "a\\b",
    "C:/a",
    "a\nb",
    "a\u0000",
    ".palisade/index",
    ".Palisade/x",
    ".git/hooks/pre-commit",
    ".GIT/config",
  ])("refuses %j", (path) => {
    expect(found(path)).toEqual([`the path ${JSON.stringify(path)}`]);
  });

  test("refuses paths that cannot stand beside each other everywhere", () => {
    expect(found("a/B", "a/b")).toEqual([
      "the paths a/B and a/b, of which the second differs from it in case only",
    ]);
    expect(found("a", "A/b/c")).toEqual([
      "the paths a and A/b/c, of which the second needs a folder where it is a file",
    ]);
    expect(found("a/b", "a/bc", "a-b", "ab/c")).toEqual([]);
  });

  test("says where", () => {
    expect(repositoryPathProblems("here", ["/"])[0]?.where).toBe("here");
  });
});
