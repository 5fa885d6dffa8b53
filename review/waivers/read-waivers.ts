import { parse } from "yaml";
import type { Problem } from "../../core/problem";
import { UsageError } from "../../core/usage-error";
import type { Waiver } from "./waiver";

const keys = ["address", "expires", "reason", "rule"];

/**
 * Reads waivers: a list of objects in YAML.
 *
 * @param rules ids of risks, of which each waiver names one
 * @throws {UsageError} with everything that is wrong
 */
export function readWaivers(file: string, text: string, rules: readonly string[]): readonly Waiver[] {
  const problems: Problem[] = [];
  const say = (where: string, found: string, allowed: string, fix = "correct it") =>
    problems.push({ where: `${file} ${where}`, found, allowed, fix });
  let list: unknown;
  try {
    list = parse(text) ?? [];
  } catch (error) {
    throw new UsageError(
      [
        {
          where: file,
          found: `it is not YAML (${firstLine(error)})`,
          allowed: "a list of waivers",
          fix: "correct it",
        },
      ],
      "nothing was reviewed",
    );
  }
  if (!Array.isArray(list)) {
    throw new UsageError(
      [
        {
          where: file,
          found: "it is no list",
          allowed: "a list of waivers: rule, address, reason, expires",
          fix: "begin each waiver with a hyphen",
        },
      ],
      "nothing was reviewed",
    );
  }
  const waivers = list.map((one: unknown, index): Waiver => {
    const where = `[${index}]`;
    const given = (typeof one === "object" && one !== null ? one : {}) as Record<string, unknown>;
    for (const key of Object.keys(given))
      if (!keys.includes(key)) say(where, `unknown key ${key}`, keys.join(", "));
    const text = (key: string) => {
      const value = given[key];
      if (typeof value === "string" && value.trim() !== "") return value.trim();
      say(where, value === undefined ? `no ${key}` : `${key} is ${JSON.stringify(value)}`, "text");
      return "";
    };
    const [rule, address, reason] = [text("rule"), text("address"), text("reason")];
    const expires = dateOf(given["expires"]);
    if (expires === undefined)
      say(where, `expires is ${JSON.stringify(given["expires"] ?? null)}`, "a day, such as 2027-03-31");
    if (rule !== "" && !rules.includes(rule))
      say(where, `rule ${JSON.stringify(rule)}`, "the id of a risk", "see docs/risks.md");
    if (reason !== "" && reason.length < 15)
      say(
        where,
        `reason ${JSON.stringify(reason)}`,
        "15 characters or more",
        "say why it is accepted, and by whom",
      );
    return { rule, address, reason, expires: expires ?? "" };
  });
  if (problems.length > 0) throw new UsageError(problems, "nothing was reviewed");
  return waivers;
}

function dateOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
