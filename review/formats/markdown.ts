import type { Finding } from "../finding";
import type { Counts, Report, ReviewedPlan } from "../report";
import { ruleOf } from "../rule-of";
import { type Severity, severities } from "../severity";
import { code } from "./code";
import { diff } from "./diff";
import { escaped } from "./escaped";

/** By this line CI finds its earlier comment, to replace it. */
export const marker = "<!-- palisade-review -->";

export interface MarkdownOptions {
  /** The most characters that it may have; the worst is kept, and what is left out is counted. @default no limit */
  readonly limit?: number;
}

/** The report for people, as Markdown of GitHub and GitLab. Nothing that a plan holds has an effect in it. */
export function markdown(report: Report, { limit = Number.POSITIVE_INFINITY }: MarkdownOptions = {}): string {
  const head = `${marker}\n## Security review: ${verdict(report)}\n\n`;
  const open = report.findings.filter(({ waived }) => waived === null);
  const parts: Part[] = [
    ...section(plansTable(report)),
    ...findingParts(open),
    ...section(objectivesTable(report)),
    ...waivedParts(report.findings.filter(({ waived }) => waived !== null)),
    ...changeParts(report.plans),
  ];
  return assembled(head, parts, limit);
}

/** A piece that is shown whole or not at all. */
interface Part {
  readonly text: string;
  /** What it is counted as when it is left out: the words for one, and for several. */
  readonly counted: readonly [one: string, several: string];
}

function assembled(head: string, parts: readonly Part[], limit: number): string {
  const all = head + parts.map(({ text }) => text).join("");
  if (all.length <= limit) return `${all.trimEnd()}\n`;
  const reserve = 400;
  let text = head;
  const left = new Map<string, { count: number; several: string }>();
  for (const part of parts) {
    if (text.length + part.text.length + reserve <= limit) {
      text += part.text;
      continue;
    }
    const [one, several] = part.counted;
    const known = left.get(one);
    left.set(one, { count: (known?.count ?? 0) + 1, several });
  }
  const cut = [...left]
    .map(([one, { count, several }]) => `${count} ${count === 1 ? one : several}`)
    .join(", ");
  return `${text.trimEnd()}\n\n_Left out, because this comment may have ${limit} characters: ${cut}. The whole report is in \`--json\` and \`--sarif\`._\n`.slice(
    0,
    Math.max(limit, head.length),
  );
}

function section(text: string): readonly Part[] {
  return text === "" ? [] : [{ text, counted: ["table", "tables"] }];
}

function verdict({ summary: { bySeverity, waived, broken, plans } }: Report): string {
  const counts = severities
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => `${bySeverity[severity]} ${severity}`);
  const found = counts.length === 0 ? "no risks found" : counts.join(", ");
  const objectives =
    broken === 0 ? "" : `; ${broken === 1 ? "1 objective breaks" : `${broken} objectives break`}`;
  return `${found}${objectives}${waived === 0 ? "" : `; ${waived} waived`}${plans === 1 ? "" : ` in ${plans} plans`}`;
}

const columns = [
  ["Create", "create"],
  ["Update", "update"],
  ["Replace", "replace"],
  ["Destroy", "delete"],
  ["Import", "import"],
  ["Move", "move"],
  ["Forget", "forget"],
] as const satisfies readonly (readonly [string, keyof Counts])[];

function plansTable({ plans, findings }: Report): string {
  const worst = new Map<string, Severity>();
  for (const { plan, severity, waived } of findings) {
    const known = worst.get(plan);
    if (waived === null && (known === undefined || severities.indexOf(severity) < severities.indexOf(known)))
      worst.set(plan, severity);
  }
  const rank = ({ source }: ReviewedPlan) => {
    const severity = worst.get(source);
    return severity === undefined ? severities.length : severities.indexOf(severity);
  };
  const shown = plans
    .filter((plan) => plan.changes.length > 0 || worst.has(plan.source))
    .sort((left, right) => rank(left) - rank(right) || (left.source < right.source ? -1 : 1))
    .slice(0, 50);
  const rest = plans.length - shown.length;
  const changing = plans.filter((plan) => plan.changes.length > 0 && !shown.includes(plan)).length;
  const used = columns.filter(([, key]) => shown.some(({ counts }) => counts[key] > 0));
  if (shown.length === 0)
    return `${plans.length === 1 ? "The plan changes nothing." : `None of the ${plans.length} plans changes anything.`}\n\n`;
  const head = ["Plan", "Account", "Region", "Worst", ...used.map(([title]) => title)];
  const rows = shown.map((plan) => [
    code(plan.stack ?? plan.source, { cell: true }),
    plan.account ?? "",
    plan.region ?? "",
    worst.get(plan.source) ?? "",
    ...used.map(([, key]) => (plan.counts[key] === 0 ? "" : String(plan.counts[key]))),
  ]);
  const more =
    rest === 0
      ? ""
      : `\n${rest === 1 ? "1 more plan" : `${rest} more plans`}${changing === 0 ? ", without changes" : `, ${changing} with changes`}.\n`;
  return `${table(head, rows)}${more}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

function findingParts(findings: readonly Finding[]): readonly Part[] {
  const titled = new Set<Severity>();
  const explained = new Set<string>();
  return findings.map((one) => {
    const title = titled.has(one.severity)
      ? ""
      : `### ${one.severity[0]?.toUpperCase()}${one.severity.slice(1)}\n\n`;
    titled.add(one.severity);
    const why = explained.has(one.rule) ? "" : explanation(one.rule);
    explained.add(one.rule);
    return {
      text: title + findingText(one, why),
      counted: [`${one.severity} finding`, `${one.severity} findings`],
    };
  });
}

function findingText(
  { rule, plan, address, action, message, before, after, cause }: Finding,
  why: string,
): string {
  const where = address === "" ? `**${code(plan)}**` : `**${code(address)}**`;
  const follows = cause === null ? "" : `, follows from ${code(cause)}`;
  const from = address === "" ? "" : ` in ${code(plan)}`;
  return `${where} ${escaped(message)}\n\n<sub>${code(rule)}${action === "none" ? "" : `, ${escaped(action)}`}${from}${follows}</sub>\n\n${diff(before, after)}${why}\n`;
}

function explanation(id: string): string {
  const rule = ruleOf(id);
  return rule === undefined ? "" : `${escaped(rule.reason)} **What to do:** ${escaped(rule.advice)}\n`;
}

function objectivesTable({ objectives, plans }: Report): string {
  const own = new Set(plans.filter(({ stack }) => stack !== null).map(({ source }) => source));
  const changed = objectives.filter(
    ({ plan, before, after }) =>
      before !== after &&
      ((before === "kept" && after === "broken") ||
        (before === "broken" && after === "kept") ||
        (own.has(plan) && after === "broken")),
  );
  if (changed.length === 0) return "";
  const rows = changed.slice(0, 40).map(({ id, plan, before, after, addresses, requirements }) => [
    code(id, { cell: true }),
    `${before} → **${after}**`,
    code(plan, { cell: true }),
    addresses
      .slice(0, 3)
      .map((address) => code(address, { cell: true }))
      .join(" ") + (addresses.length > 3 ? ` and ${addresses.length - 3} more` : ""),
    escaped(requirements.slice(0, 6).join(", ")) + (requirements.length > 6 ? " ..." : ""),
  ]);
  const more = changed.length > 40 ? `\n${changed.length - 40} more.\n` : "";
  return `### Objectives\n\n${table(["Objective", "Before → after", "Plan", "Addresses", "Requirements"], rows)}${more}\n`;
}

function waivedParts(findings: readonly Finding[]): readonly Part[] {
  if (findings.length === 0) return [];
  const rows = findings.map(
    ({ rule, address, message, waived }) =>
      `- ${code(address)} ${escaped(message)} (${code(rule)}): ${escaped(waived ?? "")}\n`,
  );
  return [
    {
      text: `<details><summary>Waived: ${findings.length}</summary>\n\n${rows.join("")}\n</details>\n\n`,
      counted: ["list of waived findings", "lists of waived findings"],
    },
  ];
}

/** Beyond this a plan's list says less than its number. */
const mostListed = 200;

function changeParts(plans: readonly ReviewedPlan[]): readonly Part[] {
  return plans
    .filter(({ changes }) => changes.length > 0)
    .map(({ source, stack, changes }) => {
      const lines = changes
        .slice(0, mostListed)
        .map(({ address, action }) => `- ${escaped(action)} ${code(address)}\n`);
      const more = changes.length > mostListed ? `- and ${changes.length - mostListed} more\n` : "";
      const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
      return {
        text: `<details><summary>All changes of ${html(stack ?? source)}: ${count}</summary>\n\n${lines.join("")}${more}\n</details>\n\n`,
        counted: ["list of changes", "lists of changes"] as const,
      };
    });
}

/** Text within HTML, where Markdown does not reach; nothing of it is a tag or a mention. */
function html(text: string): string {
  return `<code>${text.replace(/[^\x20-\x7e]/g, "\ufffd").replace(/[&<>"'`@*_[\]\\~]/g, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}
