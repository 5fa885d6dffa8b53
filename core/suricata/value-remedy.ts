import { nearest } from "../nearest";
import { flowGroups } from "./flow-groups";
import type { SuricataOption } from "./suricata-rule";
import { valueExamples } from "./value-examples";

/** What to write in place of an option whose value Suricata does not take. */
export function valueRemedy({ keyword, value = "" }: SuricataOption): string {
  if (keyword === "flow") return `write flow:${flow(value)};`;
  const quoted = ["content", "uricontent", "msg"].includes(keyword) && /^!?[^"!]+$/.test(value);
  if (quoted) return `write ${keyword}:${value.replace(/^(!?)\s*(.*)$/, '$1"$2"')};`;
  const example = valueExamples[keyword];
  return example === undefined
    ? `write a value behind ${keyword}:`
    : `write it in the form of ${keyword}:${example};`;
}

/** The words that are meant, the first of those that exclude each other. */
function flow(value: string): string {
  const known = flowGroups.flat();
  const meant = value.split(",").flatMap((word) => {
    const written = word.trim().replace(/[\s-]+/g, "_");
    return known.find((one) => one === written) ?? nearest(written, known) ?? [];
  });
  const kept = meant.filter((word, index) => {
    const group = flowGroups.find((one) => one.includes(word)) ?? [];
    return meant.findIndex((one) => group.includes(one)) === index;
  });
  return kept.length === 0 ? (valueExamples.flow ?? "") : kept.join(",");
}
