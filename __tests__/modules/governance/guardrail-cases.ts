import { baselineCases } from "./guardrail-cases/baseline-cases";
import { coreCases } from "./guardrail-cases/core-cases";
import type { GuardrailCase } from "./guardrail-cases/guardrail-case";
import { perimeterCases } from "./guardrail-cases/perimeter-cases";
import { regionCases } from "./guardrail-cases/region-cases";
import { workloadCases } from "./guardrail-cases/workload-cases";

/** For every guardrail: what it stops, the work beside it that goes on, and the roles that it exempts. */
export const guardrailCases: readonly GuardrailCase[] = [
  coreCases,
  baselineCases,
  workloadCases,
  regionCases,
  perimeterCases,
].flatMap((table) =>
  Object.entries(table).flatMap(([guardrail, rows]) =>
    rows.map(([name, principal, action, resource, expected, more]) => ({
      guardrail,
      name,
      principal,
      action,
      resource,
      expected,
      ...more,
    })),
  ),
);
