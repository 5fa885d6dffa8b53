import { z } from "zod";
import type { Report } from "./report";
import { severities } from "./severity";

const severity = z.enum(severities);
const text = (description: string) => z.string().nullable().describe(description);
const count = z.int().min(0);
const state = z.enum(["absent", "broken", "kept", "unknown"]);

/** The contract of the report in JSON; schema/review.schema.json is made from it. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  plans: z.array(
    z.strictObject({
      source: z.string().describe("Name of the file"),
      account: text("12 digits; null where the plan does not tell"),
      region: text("Region of the provider; null where the plan does not tell"),
      stack: text("Path of the stack, where its tags name it; null elsewhere"),
      counts: z.strictObject({
        create: count,
        update: count,
        replace: count,
        delete: count,
        import: count,
        move: count,
        forget: count,
        unchanged: count,
      }),
      changes: z.array(z.strictObject({ address: z.string(), action: z.string() })),
    }),
  ),
  findings: z
    .array(
      z.strictObject({
        rule: z.string().describe("Id of the risk; docs/risks.md lists them"),
        severity,
        plan: z.string().describe("Source of the plan"),
        address: z.string().describe("Address of the resource; empty where the plan as a whole is meant"),
        action: z
          .string()
          .describe("create, update, replace, delete, import, forget, invoke, drift, or none for a plan"),
        message: z.string().describe("What changes, in words"),
        before: text("What was there, as text without secrets"),
        after: text("What would be there, as text without secrets"),
        cause: text("Address of the change from which this one follows"),
        waived: text("Why it is accepted, and until when"),
      }),
    )
    .describe("The worst first; those that are waived last"),
  objectives: z.array(
    z.strictObject({
      id: z.string(),
      plan: z.string(),
      before: state,
      after: state,
      addresses: z.array(z.string()).describe("What breaks it, or broke it"),
      requirements: z.array(z.string()).describe("Requirements of frameworks that stand or fall with it"),
    }),
  ),
  summary: z.strictObject({
    bySeverity: z.strictObject({ critical: count, high: count, medium: count, low: count }),
    waived: count,
    plans: count,
    changes: count,
    broken: count.describe("Objectives that were kept, and are broken"),
    fixed: count.describe("Objectives that were broken, and are kept"),
  }),
});
