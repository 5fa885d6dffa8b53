import type { CountableGroup } from "../../facts/managed-group-rules";
import { fixedPriorities } from "./fixed-priorities";
import { labelProblems } from "./label-problems";
import type { OwnRule } from "./own-rule";
import { ownRules } from "./own-rules";
import { responseProblems } from "./response-problems";
import { ruleBands } from "./rule-bands";
import { type StatementSets, statementContext } from "./statement-context";
import type { StatementProblem } from "./statement-problem";
import { statementProblems } from "./statement-problems";
import { unsetLabels } from "./unset-labels";

/** Before this, nobody has inspected what a request sends. */
const contentEnds = 1800;

/**
 * What AWS WAF would refuse of rules of your own, or take and never act on; paths begin at the list of rules.
 *
 * @param bodies keys of the response bodies of the web ACL
 * @param running managed rule groups of the web ACL
 */
export function ownRuleProblems(
  rules: readonly OwnRule[],
  sets: StatementSets,
  bodies: readonly string[],
  running: readonly CountableGroup[],
): StatementProblem[] {
  const places = placesOf(rules);
  return rules.flatMap((rule, index): StatementProblem[] => {
    const before = rules.filter((_, other) => (places[other] ?? 0) < (places[index] ?? 0));
    const context = statementContext(rule.action, sets);
    const within = (key: string, problems: readonly StatementProblem[]) =>
      problems.map((problem) => ({ ...problem, path: [key, ...problem.path] }));
    const problems = [
      ...nameProblems(rules, index),
      ...placeProblems(rules, places, index),
      ...within("statement", [
        ...statementProblems(rule.statement, context, 3),
        ...unsetLabels(rule.statement, before, running),
      ]),
      ...within("labels", labelProblems(rule.labels ?? [])),
      ...within(
        "response",
        rule.response === undefined ? [] : responseProblems(rule.response, rule.action, bodies),
      ),
      ...immunityProblems(rule),
    ];
    return problems.map((problem) => ({ ...problem, path: [index, ...problem.path] }));
  });
}

/** The priority of each rule; statements, which may be wrong, have no part in it. */
function placesOf(rules: readonly OwnRule[]): number[] {
  const none: StatementSets = {
    ipSetArns: () => undefined,
    regexSet: () => undefined,
    known: { ipSets: [], regexPatternSets: [] },
  };
  const anything = { labelMatch: { scope: "label", key: "any" } } as const;
  return ownRules(
    rules.map((rule) => ({ ...rule, statement: anything })),
    "block",
    none,
  ).map(({ priority }) => priority);
}

function nameProblems(rules: readonly OwnRule[], index: number): StatementProblem[] {
  const name = rules[index]?.name ?? "";
  const path = ["name"];
  if (!/^[\w-]{1,120}$/.test(name)) {
    return [
      {
        path,
        found: JSON.stringify(name),
        allowed: "1 to 120 letters, digits, hyphens and underscores",
        fix: "choose a simpler name",
      },
    ];
  }
  if (rules.findIndex((other) => other.name === name) === index) return [];
  return [
    { path, found: `a second rule "${name}"`, allowed: "each rule has its own name", fix: "rename one" },
  ];
}

function placeProblems(
  rules: readonly OwnRule[],
  places: readonly number[],
  index: number,
): StatementProblem[] {
  const rule = rules[index];
  const place = places[index] ?? 0;
  if (rule === undefined) return [];
  const problems: StatementProblem[] = [];
  const chosen = rule.priority === undefined ? "band" : "priority";
  const report = (found: string, allowed: string, fix: string) =>
    problems.push({ path: [chosen], found, allowed, fix });
  const band = ruleBands[rule.band ?? "after-content"];
  if (rule.band !== undefined && rule.priority !== undefined) {
    report(`priority ${rule.priority} and band ${rule.band}`, "one of them", "remove priority");
  } else if (rule.priority === undefined && place > band.last) {
    const room = (band.last - band.first) / 10 + 1;
    // The first that has no room says it for all.
    if (place === band.last + 10) {
      const over = rules.filter(
        (other, at) =>
          (other.band ?? "after-content") === (rule.band ?? "after-content") &&
          other.priority === undefined &&
          (places[at] ?? 0) > band.last,
      );
      const others = Object.keys(ruleBands).filter((one) => one !== (rule.band ?? "after-content"));
      problems.push({
        path: rule.band === undefined ? [] : ["band"],
        found: `${room + over.length} rules in the band ${rule.band ?? "after-content"}, of which ${shortList(over)} ${over.length === 1 ? "has" : "have"} no room`,
        allowed: `${room} rules in this band: priorities ${band.first} to ${band.last}, ten apart`,
        fix: `give ${over.length === 1 ? "it" : "them"} another band (${others.join(", ")}) or a priority, or join rules by or in one statement`,
      });
    }
    return problems;
  }
  const fixed = fixedPriorities.get(place);
  if (fixed !== undefined) {
    report(
      `priority ${place} is that of ${fixed}`,
      "a priority that no other rule has",
      `write ${place + 1} or ${place - 1}, or a band`,
    );
    return problems;
  }
  const first = places.findIndex((other, at) => other === place && hasRoom(rules[at], other));
  if (first !== index) {
    report(
      `priority ${place} is that of the rule ${rules[first]?.name ?? ""}`,
      "a priority that no other rule has",
      "choose another",
    );
    return problems;
  }
  if (rule.action === "allow" && place <= contentEnds) {
    report(
      `the rule allows at priority ${place}, before the managed rule groups inspect what is sent`,
      `allow after ${contentEnds}: what is allowed is seen by no rule behind it`,
      "choose the band after-content",
    );
  }
  return problems;
}

function shortList(rules: readonly OwnRule[]): string {
  const names = rules.slice(0, 3).map(({ name }) => name);
  return [...names, ...(rules.length > 3 ? [`${rules.length - 3} more`] : [])].join(", ");
}

/** Whether the band of a rule still has a place for it: one that has none takes none from others. */
function hasRoom(rule: OwnRule | undefined, place: number): boolean {
  return rule?.priority !== undefined || place <= ruleBands[rule?.band ?? "after-content"].last;
}

function immunityProblems({ action, immunitySeconds: seconds }: OwnRule): StatementProblem[] {
  if (seconds === undefined) return [];
  const path = ["immunitySeconds"];
  if (action !== "captcha" && action !== "challenge") {
    return [
      {
        path,
        found: `an immunity time where the action is ${action}`,
        allowed: "captcha or challenge",
        fix: "remove it",
      },
    ];
  }
  if (action === "captcha" || seconds >= 300) return [];
  return [{ path, found: `${seconds} seconds`, allowed: "300 or more for a challenge", fix: "raise it" }];
}
