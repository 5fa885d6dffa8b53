import type { RuleFinding } from "../core/firewall/rule-findings";
import type { Source } from "./source";

/** The place of a rule of a firewall: line of its file, or of the text that stands in the organization file. */
export function firewallRulePlace(
  source: Source,
  firewall: string,
  {
    path,
    line,
    file,
  }: Pick<RuleFinding, "path"> & { readonly line?: number | undefined; readonly file?: string | undefined },
): string {
  const key = ["firewalls", firewall, ...path];
  if (line === undefined) return source.where(key);
  if (file === undefined) return source.whereLine(key, line);
  const folder = source.fileOf(key).replace(/[^/\\]*$/, "");
  return `${folder}${file.replace(/^\.\//, "")}:${line} (${key.join(".")})`;
}
