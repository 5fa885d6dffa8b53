import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

/** What is said of an organization that ends with these lines, each with its place. */
function said(more: string): string[] {
  const notices: string[] = [];
  const text = smallOrganizationText({ home: "eu-west-1", more });
  organizationFromText("o.yaml", text, "2027-01-15", ({ where, message }) =>
    notices.push(`${where}: ${message}`),
  );
  return notices;
}

test("nothing is said where every choice is made, or the default is narrow", () => {
  expect(said("")).toEqual([]);
  expect(said(`guardrails: { attach: { root: foundation } }\n`)).toEqual([]);
});

test("guardrails that are not at the root are told of, with whom they bind", () => {
  expect(said(`guardrails:\n  attach: { Workloads: strict }\n`)).toEqual([
    expect.stringMatching(
      /^o\.yaml:\d+:11 guardrails\.attach: no guardrail is attached to the root, so only accounts below Workloads are bound by any: .*; add root: foundation$/,
    ),
  ]);
  expect(said(`guardrails: { attach: {} }\n`)).toEqual([
    expect.stringContaining("so no account is bound by any"),
  ]);
});
