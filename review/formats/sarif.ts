import { createHash } from "node:crypto";
import type { Finding } from "../finding";
import type { Report } from "../report";
import { ruleOf } from "../rule-of";
import type { Severity } from "../severity";

const levels: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** GitHub's own bounds between critical, high, medium and low. */
const scores: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

/**
 * The report as SARIF 2.1.0, for code scanning of GitHub and GitLab.
 *
 * Sources: OASIS SARIF 2.1.0; GitHub Docs "SARIF support for code scanning".
 *
 * @param version of Palisade
 */
export function sarif(report: Report, version: string): string {
  const used = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const stacks = new Map(report.plans.map(({ source, stack }) => [source, stack]));
  return `${JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "Palisade", version, rules: used.map(reported) } },
          results: report.findings.map((one, index) =>
            resultOf(
              one,
              used.indexOf(one.rule),
              stacks.get(one.plan) ?? null,
              ordinal(report.findings, index),
            ),
          ),
        },
      ],
    },
    null,
    2,
  )}\n`;
}

function reported(id: string): object {
  const rule = ruleOf(id);
  return {
    id,
    shortDescription: { text: id.replaceAll("-", " ") },
    fullDescription: { text: rule?.reason ?? id },
    help: { text: `${rule?.advice ?? ""}\nSource: ${rule?.source ?? ""}` },
    defaultConfiguration: { level: levels[rule?.severity ?? "medium"] },
    properties: { "security-severity": scores[rule?.severity ?? "medium"], tags: ["security", "terraform"] },
  };
}

function resultOf(one: Finding, ruleIndex: number, stack: string | null, nth: number): object {
  const { rule, severity, plan, address, action, message, before, after, waived } = one;
  const details = [
    before === null ? "" : `Before: ${before}`,
    after === null ? "" : `After: ${after}`,
  ].filter((text) => text !== "");
  const subject = address === "" ? "The plan" : address;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [`${subject} ${message}`, ...details].join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(stack === null ? plan : `${stack}/main.tf.json`) },
          region: { startLine: 1 },
        },
        ...(address !== "" && { logicalLocations: [{ fullyQualifiedName: address, kind: "resource" }] }),
      },
    ],
    // The same finding in the next run is the same alert, whatever its values.
    partialFingerprints: {
      "palisade/v1": createHash("sha256")
        .update([rule, stack ?? plan, address, ...(nth === 0 ? [] : [nth])].join("\n"))
        .digest("hex"),
    },
    properties: { severity, action, "security-severity": scores[severity] },
    ...(waived !== null && { suppressions: [{ kind: "external", justification: waived }] }),
  };
}

/** How many findings of the same rule and address come before one. */
function ordinal(findings: readonly Finding[], index: number): number {
  const one = findings[index];
  return findings
    .slice(0, index)
    .filter(({ rule, plan, address }) => rule === one?.rule && plan === one.plan && address === one.address)
    .length;
}

/** A path as a relative reference: what is no letter of a path is escaped. */
function uriOf(path: string): string {
  return path
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
