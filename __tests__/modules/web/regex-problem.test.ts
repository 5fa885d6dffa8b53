import { regexProblem } from "../../../modules/web/regex-problem";

describe("regexProblem", () => {
  test.each([
    "^/admin(/|$)",
    "(?i)sqlmap",
    "(?i:nikto)/[0-9.]+",
    "[[:alpha:]]{3,}",
    "\\bselect\\b",
    "(?<name>a|b)",
    "(?P<name>a)",
    "a\\(?=b",
    "[(?=]",
    "\\\\1",
    "a{2,3}",
    "\\$\\{jndi:",
    "x".repeat(512),
    "\\A\\d+\\.\\w\\s\\pL\\x41\\z",
    "a{999}",
  ])("takes %s", (pattern) => {
    expect(regexProblem(pattern)).toBeUndefined();
  });

  test.each([
    ["(a)\\1", "a backreference"],
    ["(?P<q>a)(?P=q)", "a backreference"],
    ["a(?=b)", "a lookahead or lookbehind"],
    ["a(?!b)", "a lookahead or lookbehind"],
    ["(?<=a)b", "a lookahead or lookbehind"],
    ["(?<!a)b", "a lookahead or lookbehind"],
    ["(a(?R)?b)", "a recursion"],
    ["(a)(?1)", "a recursion"],
    ["(?(1)a|b)", "a conditional pattern"],
    ["(*ACCEPT)a", "a backtracking verb"],
    ["(?>a+)b", "an atomic group"],
    ["a++b", "a possessive quantifier"],
    ["a{2}+", "a possessive quantifier"],
    ["a(?C1)b", "a callout"],
    ["a\\Kb", "\\C, \\K or \\R"],
    ["(?#why)a", "a comment"],
    ["(?ix)a b", "the flag x"],
    ["\\ha", "an escape"],
    ["a{2,2000}", "a repetition of a thousand or more"],
    ["", "it is empty"],
    ["x".repeat(513), "it has 513 characters"],
    ["(a", "it is no regular expression"],
    ["a)", "it is no regular expression"],
    ["[b", "it is no regular expression"],
  ])("refuses %s: %s", (pattern, problem) => {
    expect(regexProblem(pattern)).toContain(problem);
  });

  test("measures a pattern by what it is for", () => {
    expect(regexProblem("x".repeat(201), 200)).toContain("it has 201 characters, and AWS WAF takes 200");
  });
});
