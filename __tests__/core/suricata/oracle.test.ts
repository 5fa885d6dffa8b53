import { ruleFileProblems } from "../../../core/suricata/rule-file-problems";
import { hasSuricata, refusedBySuricata } from "./refused-by-suricata";
import answers from "./suricata-answers.json";

/** Debian's package (bookworm-backports, trixie) is no part of the tests' machine everywhere. */
const withSuricata = hasSuricata ? describe : describe.skip;
const reason = hasSuricata
  ? ""
  : " (skipped: suricata is not installed here, its recorded answers stand for it)";

function found(rule: string): string {
  const problems = ruleFileProblems([{ name: "own.rules", text: rule, sets: [] }], () => false);
  return problems.map((problem) => problem.found).join("; ");
}

/** What only AWS refuses, or what Suricata lets pass although it is a mistake. */
const beyondSuricata = [
  /^AWS Network Firewall (takes no|does not inspect)/,
  /is followed by flow, and not by what is looked for in it$/,
  /^it looks for pcre everywhere$/,
  /^(rejectboth|config) is no action$/,
  /^its parenthesis is not closed$/,
  /^it has no options in parentheses$/,
  /^: is no port/,
  /^!!10\.0\.0\.1 is no address/,
  /stands in msg$/,
];

/** Mistakes that only Suricata finds: which protocol numbers have names, the grammar of few keywords. */
const leftToSuricata = [/ip_proto:bogus/, /flowint:/, /seq:x/, /requires:/];

describe("our parser against Suricata's recorded answers", () => {
  test.each(answers.takes)("takes, or refuses for AWS's sake: %s", (rule) => {
    const problem = found(rule);
    if (problem !== "") expect(beyondSuricata.some((known) => known.test(problem))).toBe(true);
  });

  test.each(answers.refuses)("refuses: %s", (rule) => {
    if (found(rule) === "") expect(leftToSuricata.some((known) => known.test(rule))).toBe(true);
  });
});

withSuricata(`Suricata${reason}`, () => {
  test("answers as recorded", () => {
    expect(refusedBySuricata([...answers.takes, ...answers.refuses])).toEqual(answers.refuses);
  });
});
