import type { RuleFinding } from "../core/firewall/rule-findings";
import type { Source } from "./source";

/** The place of a rule of a firewall: line and column of its file, or of the text that stands in the organization file. */
export function firewallRulePlace(
  source: Source,
  firewall: string,
  {
    path,
    line,
    column,
    file,
  }: Pick<RuleFinding, "path"> & {
    readonly line?: number | undefined;
    readonly column?: number | undefined;
    readonly file?: string | undefined;
  },
): string {
  const key = ["firewalls", firewall, ...path];
  if (line === undefined) return source.where(key);
  if (file === undefined) return source.whereLine(key, line, column);
  const folder = source.fileOf(key).replace(/[^/\\]*$/, "");
  return `${folder}${file.replace(/^\.\//, "")}:${line}${column === undefined ? "" : `:${column}`} (${key.join(".")})`;
}
