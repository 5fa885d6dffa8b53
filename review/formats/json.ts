import type { Report } from "../report";

/** The report for programs; schema/review.schema.json says what is in it. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
