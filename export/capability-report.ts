import { type Capability, type CapabilityName, capabilities, presets } from "../core/capabilities";
import { markdownText } from "./markdown-text";

export interface CapabilityReportInput {
  readonly preset: string;
  /** Capabilities that are on. */
  readonly on: ReadonlySet<CapabilityName>;
  /** Why a capability is off, everywhere or for some accounts, by name. */
  readonly excluded: Readonly<Record<string, string>>;
  /** What single accounts may that others may not, a sentence each. @default nothing */
  readonly accountExceptions?: readonly string[];
  /** What AWS does not offer in every Region, or not in the home Region, as sentences of Markdown. */
  readonly differences: readonly string[];
}

/** What an organization switches on, and what drives the bill of each, as a page of its repository. */
export function capabilityReport({
  preset,
  on,
  excluded,
  accountExceptions = [],
  differences,
}: CapabilityReportInput): string {
  const entries = Object.entries(capabilities) as [CapabilityName, Capability][];
  const rows = entries
    .filter(([name]) => on.has(name))
    .map(([name, { does, grows, prices }]) => {
      const some = excluded[name] === undefined ? "" : ` It is ${markdownText(excluded[name])}`;
      return `| \`${name}\` | ${does}${some} | ${grows} | [prices](${prices}) |`;
    });
  const off = entries
    .filter(([name]) => !on.has(name))
    .map(([name, { does, from }]) => {
      const why = excluded[name] ?? (from === "choice" ? "not in a preset" : `from preset ${from} on`);
      return `| \`${name}\` | ${does} | ${markdownText(why)} |`;
    });
  return `# What is switched on, and what drives its cost

Preset \`${preset}\` of ${presets.map((name) => `\`${name}\``).join(", ")}. Palisade knows no prices: each capability says what its cost
grows with, and where AWS lists the prices of your regions. Keys, log groups, the trail's data events (\`logging.s3DataEvents\`),
flow logs, NAT gateways, interface endpoints and web ACLs are charged besides, where the configuration has them.

| capability | what it does | its cost grows | |
| --- | --- | --- | --- |
${rows.join("\n")}

## Off

| capability | what it does | why |
| --- | --- | --- |
${off.length > 0 ? off.join("\n") : "| - | - | - |"}
${accountExceptions.length > 0 ? `\n## Exceptions of single accounts\n\n${accountExceptions.map((one) => `- ${markdownText(one)}\n`).join("")}` : ""}${differences.length === 0 ? "" : differing(differences)}`;
}

function differing(differences: readonly string[]): string {
  return `
## Not in every Region

AWS does not offer everything in every Region. What a Region lacks is left out there, and nothing is promised for it.

${differences.map((sentence) => `- ${sentence}\n`).join("")}`;
}
