import { capabilityReport } from "../../export/capability-report";

const report = (accountExceptions?: readonly string[]) =>
  capabilityReport({
    preset: "essential",
    on: new Set(["guardduty"]),
    excluded: {},
    differences: [],
    ...(accountExceptions !== undefined && { accountExceptions }),
  });

describe("the page of capabilities", () => {
  test("lists what single accounts may, where there is something", () => {
    expect(report(["shop may have public buckets until 2027-12-31: A <press> kit."])).toMatch(
      /\n\n## Exceptions of single accounts\n\n- shop may have public buckets until 2027-12-31: A .*press.* kit\.\n$/,
    );
    expect(report()).not.toMatch(/single accounts/);
    expect(report([])).toBe(report());
    expect(report().endsWith("|\n")).toBe(true);
  });
});
