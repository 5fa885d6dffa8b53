import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../core/usage-error";
import { version } from "../../package.json";
import { atLeast } from "../../review/at-least";
import { json } from "../../review/formats/json";
import { markdown } from "../../review/formats/markdown";
import { NotAPlan } from "../../review/plan/not-a-plan";
import type { PlanInput } from "../../review/plan-input";
import type { Report } from "../../review/report";
import { review } from "../../review/review";
import type { Severity } from "../../review/severity";
import type { Waiver } from "../../review/waivers/waiver";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { today } from "../today";
import { writeReport } from "../write-report";

export interface ReviewCommandOptions {
  readonly format: "json" | "markdown" | "sarif";
  readonly output?: string;
  readonly markdown?: string;
  readonly json?: string;
  readonly sarif?: string;
  readonly failOn: Severity | "never";
  readonly waivers?: string;
  readonly accounts?: readonly string[];
  readonly limit?: number;
}

/** What GitHub takes as a comment, in characters. */
const commentOfGithub = 65_536;

/** Reviews plans, and writes the report in every format that is asked for. */
export async function reviewPlans(
  paths: readonly string[],
  options: ReviewCommandOptions,
): Promise<CommandResult> {
  const inputs = inputsOf(paths);
  const waivers = options.waivers === undefined ? [] : waiversOf(options.waivers);
  const line = progress("Reviewing", "plans");
  const report = await review(inputs, {
    waivers,
    ...(options.waivers !== undefined && { waiversFile: options.waivers }),
    ...(options.accounts !== undefined && { accounts: options.accounts }),
    today: today(),
    onProgress: (done) => line.report(done, inputs.length),
  }).finally(line.clear);
  const limit = options.limit ?? (process.env.GITHUB_ACTIONS === "true" ? commentOfGithub : undefined);
  const formats = {
    json: () => json(report),
    markdown: () => markdown(report, limit === undefined ? {} : { limit }),
    sarif: () =>
      (require("../../review/formats/sarif") as typeof import("../../review/formats/sarif")).sarif(
        report,
        version,
      ),
  };
  for (const format of ["markdown", "json", "sarif"] as const) {
    const file = options[format];
    if (file !== undefined) writeReport(file, formats[format]());
  }
  const text = formats[options.format]().trimEnd();
  if (options.output !== undefined) writeReport(options.output, `${text}\n`);
  const wasWritten = [options.output, options.markdown, options.json, options.sarif].some(
    (file) => file !== undefined,
  );
  return { text: wasWritten ? summary(report) : text, data: report, ok: passes(report, options.failOn) };
}

/** Loaded only here: reading YAML takes as long as reviewing a plan. */
function waiversOf(file: string): readonly Waiver[] {
  const { readWaivers } =
    require("../../review/waivers/read-waivers") as typeof import("../../review/waivers/read-waivers");
  const { rules } = require("../../review/rules") as typeof import("../../review/rules");
  return readWaivers(file, textOf(file), [...rules.keys()]);
}

function passes({ findings }: Report, failOn: Severity | "never"): boolean {
  return (
    failOn === "never" ||
    !findings.some(({ waived, severity }) => waived === null && atLeast(severity, failOn))
  );
}

function summary({ summary: { bySeverity, plans, changes, waived } }: Report): string {
  const counts = Object.entries(bySeverity).map(([severity, count]) => `${severity}: ${count}`);
  return `${plans === 1 ? "1 plan" : `${plans} plans`}, ${changes === 1 ? "1 change" : `${changes} changes`}; ${counts.join(", ")}; waived: ${waived}`;
}

/** The plans of files, of all JSON files beneath folders, and of standard input. Each is read when its turn comes. */
function inputsOf(paths: readonly string[]): readonly PlanInput[] {
  const files = paths.flatMap((path) => (path === "-" ? [path] : filesOf(path)));
  if (files.length === 0) throw new NotAPlan(paths.join(", "), "there is no .json file in it");
  let standardInput: string | undefined;
  return files.map((file) => ({
    source: file === "-" ? "standard input" : file,
    plan: () => {
      if (file !== "-") return parsed(file, textOf(file));
      standardInput ??= textOf(0);
      return parsed("standard input", standardInput);
    },
  }));
}

function filesOf(path: string): readonly string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
  if (!isFolder) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".json") && !/(^|[\\/])(node_modules|\.terraform)[\\/]|\.tf\.json$/.test(name),
    )
    .sort()
    .map((name) => join(path, name));
}

function textOf(file: number | string): string {
  try {
    const bytes = readFileSync(file);
    // A plan file is a zip archive.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      throw new NotAPlan(
        String(file),
        "it is a binary plan file",
        `write its JSON with: terraform show -json ${file} > plan.json`,
      );
    }
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
    return bytes.toString("utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw error instanceof NotAPlan ? error : unreadable(file === 0 ? "standard input" : String(file), error);
  }
}

function parsed(source: string, text: string): unknown {
  if (text.trim() === "") throw new NotAPlan(source, "it is empty");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new NotAPlan(source, "it is nested too deep, or too large");
    const lines = text.trimStart().startsWith("{") && /\}\s*\n\s*\{/.test(text.slice(0, 2_000));
    throw new NotAPlan(
      source,
      lines
        ? "it is the log of terraform plan -json"
        : /^\s*(Terraform|OpenTofu|\S+: Refreshing|#)/.test(text)
          ? "it is the text of a plan"
          : "it is not JSON",
    );
  }
}

function unreadable(path: string, error: unknown): UsageError {
  const { code = "" } = error as NodeJS.ErrnoException;
  const found = code === "ENOENT" ? "there is no such file" : `it cannot be read (${code || String(error)})`;
  return new UsageError(
    [{ where: path, found, allowed: "a file that can be read", fix: "correct the path" }],
    "nothing was reviewed",
  );
}
