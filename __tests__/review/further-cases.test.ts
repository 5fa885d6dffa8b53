import { review } from "../../review/review";
import { type FurtherCase, furtherCases } from "./further-cases";
import { planJson } from "./plan-json";

test.each(furtherCases.map((one) => [JSON.stringify(one), one] as const))(
  "%s",
  async (_, one: FurtherCase) => {
    const { rule, severity, ...change } = one;
    const { findings } = await review([{ source: "plan.json", plan: planJson([change]) }]);
    const found = findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity);
    expect(found).toEqual(severity === "none" ? [] : [severity]);
  },
);
