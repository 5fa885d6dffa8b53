import { markdownCode } from "./markdown-code";
import { markdownText } from "./markdown-text";

/** An exception of the configuration, as a repository tells of it. */
export interface ListedException {
  /** Place in the configuration, with dots. */
  readonly path: string;
  readonly from: string;
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly expires: string;
}

/** As many rows as a reader takes in; further ones are folded. */
const shown = 10;

/**
 * Every exception, the first to expire first. It says the day and never how many are left: the text must not change from
 * day to day.
 */
export function exceptionsSection(exceptions: readonly ListedException[]): string[] {
  if (exceptions.length === 0) return [];
  const rows = exceptions
    .map(
      ({ path, from, reason, expires }) =>
        `| ${expires} | ${markdownText(from)} | ${markdownText(reason)} | ${markdownCode(path.replace(/\.expires$/, ""))} |`,
    )
    .sort();
  const head = ["| Expires | Exception from | Why | Where |", "| --- | --- | --- | --- |"];
  const rest = rows.slice(shown);
  return [
    "## Exceptions",
    "From its day on, an exception is an error of the configuration. The next export warns thirty days before.",
    [...head, ...rows.slice(0, shown)].join("\n"),
    ...(rest.length > 0
      ? [`<details><summary>${rest.length} later</summary>`, [...head, ...rest].join("\n"), "</details>"]
      : []),
  ];
}
