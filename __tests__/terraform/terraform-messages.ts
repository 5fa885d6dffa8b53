/** A resource that a plan changes. */
export interface PlannedChange {
  readonly address: string;
  /** As Terraform names it: create, update, replace, delete, import ... */
  readonly action: string;
  readonly imported: boolean;
}

/** What a run with `-json` said. */
export interface TerraformMessages {
  /** Errors and warnings, in words. */
  readonly diagnostics: readonly string[];
  /** What the plan would change, sorted by address. */
  readonly planned: readonly PlannedChange[];
  /** What was done, or would be, as Terraform counts it; undefined when it did not get so far. */
  readonly plan: ChangeSummary | undefined;
  readonly apply: ChangeSummary | undefined;
}

export interface ChangeSummary {
  readonly add: number;
  readonly change: number;
  readonly import: number;
  readonly remove: number;
}

/** Reads the machine-readable output of `plan -json` and `apply -json`: a JSON object a line. */
export function terraformMessages(output: string): TerraformMessages {
  const diagnostics: string[] = [];
  const planned: PlannedChange[] = [];
  const summaries: Record<string, ChangeSummary> = {};
  for (const line of output.split("\n").filter((text) => text.startsWith("{"))) {
    const message = JSON.parse(line);
    if (message.type === "diagnostic") diagnostics.push(inWords(message.diagnostic));
    if (message.type === "planned_change") {
      const { resource, action, importing } = message.change;
      planned.push({ address: resource.addr, action, imported: importing !== undefined });
    }
    if (message.type === "change_summary") {
      const { operation, ...counts } = message.changes;
      summaries[operation] = counts;
    }
  }
  planned.sort((left, right) => (left.address < right.address ? -1 : 1));
  return { diagnostics, planned, plan: summaries["plan"], apply: summaries["apply"] };
}

/** A diagnostic as one text. */
export function inWords(diagnostic: {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
}): string {
  const { severity, summary, detail, address } = diagnostic;
  return [`${severity}:`, ...(address === undefined ? [] : [`${address}:`]), summary, detail ?? ""]
    .join(" ")
    .trim();
}
