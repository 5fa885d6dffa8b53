import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reviewPlans } from "../../cli/commands/review";
import { atLeast } from "../../review/at-least";
import type { Report } from "../../review/report";
import { temporaryFolder } from "../temporary-folder";
import { planJson } from "./plan-json";
import { taxonomy } from "./taxonomy";

const folder = join(temporaryFolder(), "plans");
const reports = new Map<string, Report>();

beforeAll(async () => {
  mkdirSync(folder);
  for (const [index, { what, changes, plan }] of taxonomy.entries()) {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(planJson(changes, plan)));
    const { data } = await reviewPlans([file], { format: "json", failOn: "never" });
    reports.set(what, data as Report);
  }
});

test.each(taxonomy.map(({ what, severity }) => [what, severity] as const))("%s: %s", (what, severity) => {
  const found = reports.get(what)?.findings ?? [];
  if (severity === "none") expect(found.filter((one) => atLeast(one.severity, "medium"))).toEqual([]);
  else expect(found[0]?.severity).toBe(severity);
});
