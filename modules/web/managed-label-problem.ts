import { nearest } from "../../core/nearest";
import { type CountableGroup, managedGroupRules } from "../../facts/managed-group-rules";
import type { StatementProblem } from "./statement-problem";

const prefix = "awswaf:managed:aws:";

/**
 * How labels of the core rule set write the last word of a rule's name.
 *
 * Source: AWS WAF Developer Guide, "Baseline rule groups".
 */
const lastWords: Readonly<Record<string, string>> = {
  BODY: "Body",
  COOKIE: "Cookie",
  HEADER: "Header",
  QUERYARGUMENTS: "QueryArguments",
  QUERYSTRING: "QueryString",
  URIPATH: "URIPath",
};

/**
 * What is wrong with a label, or a namespace of labels, of a managed rule group: no group sets it, or none that the web
 * ACL has. AWS WAF takes any, and a rule that asks for it never matches.
 *
 * Source: AWS WAF Developer Guide, "AWS Managed Rules rule groups list", the labels of each group.
 *
 * @param running the managed rule groups that the web ACL has
 */
export function managedLabelProblem(
  key: string,
  running: readonly CountableGroup[],
): Omit<StatementProblem, "path"> | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const [namespace = "", label = ""] = key.slice(prefix.length).split(":");
  const groups = Object.keys(managedGroupRules) as CountableGroup[];
  const group = groups.find((one) => managedGroupRules[one].labels === namespace);
  if (group === undefined) {
    const known = groups.map((one) => managedGroupRules[one].labels);
    const near = nearest(namespace, known);
    return {
      found: `no managed rule group sets labels of ${prefix}${namespace}`,
      allowed: `after ${prefix} one of ${known.join(", ")}`,
      fix: near === undefined ? "write the label as the log shows it" : `did you mean ${prefix}${near}?`,
    };
  }
  if (!running.includes(group)) {
    return {
      found: `${key} is a label of ${group}, which the web ACL does not have`,
      allowed: `labels of its groups: ${[...running].sort().join(", ")}`,
      fix: "switch the group on, or name a label of another",
    };
  }
  const [, first = "", last = ""] = /^(.*_)([A-Z]+)$/.exec(label) ?? [];
  const written = group === "common" ? lastWords[last] : undefined;
  if (written === undefined) return undefined;
  return {
    found: `${label}, which is the name of a rule and no label`,
    allowed: "labels in AWS's own upper and lower case",
    fix: `write ${prefix}${namespace}:${first}${written}`,
  };
}
