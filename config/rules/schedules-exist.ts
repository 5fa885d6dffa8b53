import type { Finding, Rule } from "../rule";

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What it takes beside numbers. */
  readonly words?: readonly string[];
  /** Signs that it takes beside `,`, `-`, `*` and `/`. */
  readonly signs?: RegExp;
}

const fields: readonly Field[] = [
  { name: "minute", from: 0, to: 59 },
  { name: "hour", from: 0, to: 23 },
  { name: "day of the month", from: 1, to: 31, signs: /^(\?|L|L-\d+|LW|\d+W)$/ },
  {
    name: "month",
    from: 1,
    to: 12,
    words: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  },
  {
    name: "day of the week",
    from: 1,
    to: 7,
    words: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
    signs: /^(\?|L|[1-7]L|[1-7]#[1-5]|[A-Z]{3}#[1-5])$/,
  },
  { name: "year", from: 1970, to: 2199 },
];

/**
 * A schedule of a backup plan happens.
 *
 * Source: Amazon EventBridge User Guide "Cron expressions reference", to which AWS Backup refers.
 */
export const schedulesExist: Rule = ({ policies }) =>
  Object.entries(policies.backup ?? {}).flatMap(([name, { schedule }]): Finding[] => {
    const given = /^cron\((.+)\)$/.exec(schedule)?.[1]?.split(" ");
    const problem = given && cronProblem(given);
    if (problem === undefined) return [];
    return [{ path: ["policies", "backup", name, "schedule"], ...problem }];
  });

function cronProblem(given: readonly string[]): Omit<Finding, "path"> | undefined {
  for (const [index, field] of fields.entries()) {
    const wrong = (given[index] ?? "").split(",").find((part) => !takes(field, part.toUpperCase()));
    if (wrong === undefined) continue;
    const words = field.words === undefined ? "" : `, or ${field.words.join(", ")}`;
    return {
      found: `there is no ${field.name} ${wrong}`,
      allowed: `${field.name}: ${field.from} to ${field.to}${words}, or *`,
      fix: "correct it: minute, hour, day of the month, month, day of the week, year, in UTC",
    };
  }
  const [, , month, , week] = given;
  if ((month === "?") !== (week === "?")) return undefined;
  return {
    found: `day of the month ${month} and day of the week ${week}`,
    allowed: "exactly one of the two is ?",
    fix: "write ? for the one that does not matter",
  };
}

function takes({ from, to, words = [], signs }: Field, part: string): boolean {
  if (part === "*" || signs?.test(part) === true) return true;
  const [range = "", step] = part.split("/");
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return false;
  if (range === "*") return true;
  const ends = range.split("-").map((end) => (words.includes(end) ? words.indexOf(end) + from : number(end)));
  return ends.length <= 2 && ends.every((end) => end >= from && end <= to);
}

function number(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
