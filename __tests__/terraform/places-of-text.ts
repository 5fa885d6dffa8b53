/** Text that means something to Terraform, JavaScript or JSON, and must arrive as it is; a template has no place in most texts. */
const hard = `$$ $& $1 $\` %% "quoted" 'single' \\n \\ <&> é`;
const templates = `\${a.b} %{ if c }d $\${e} %%{f}`;

/** A text of a file. */
export interface PlaceOfText {
  /** Keys that lead to it. */
  readonly path: readonly string[];
  readonly text: string;
  /** What no other text of the file has, whatever form this one takes. */
  readonly marker: string;
  /** Where it is found again: in what Terraform plans, or in comments alone. */
  readonly arrives: "in the plan" | "in comments";
}

/** Values of the statement that an organization writes itself. */
const statement = "guardrails policies own document Statement 0";

/** Places, what their text begins with, and how it goes on. */
const planned: readonly (readonly [path: string, begins: string, goesOn: string])[] = [
  ["organization organizationalUnits Sandbox name", "", `${templates} ${hard}`],
  ["contacts security name", "", hard],
  ["contacts security title", "", hard],
  ["contacts billing name", "", hard],
  ["contacts operations title", "", hard],
  ["contacts primary fullName", "", hard],
  ["contacts primary companyName", "", hard],
  ["contacts primary addressLine1", "", hard],
  ["contacts primary city", "", hard],
  ["contacts primary websiteUrl", "https://acme.example/", `"a"'b'\\n<&>é`],
  ["detection archiveRules 0 contains 0", "arn:aws:iam::202020202020:role/", hard],
  ["web storefront rateLimits 1 pathPrefix", "/", `$$/$&/$1"e"'f'\\n<&>`],
  [`${statement} Resource`, "arn:aws:s3:::*/", `${templates} ${hard}`],
  [`${statement} Condition StringLike aws:PrincipalTag/Team 0`, "", `${templates} ${hard}`],
];

/** Places of reasons, which stand beside what they are for. */
const reasons: readonly string[] = [
  "organization policyDelegation",
  "logging alarmExclusions 0",
  "capabilities exclude 0",
  "detection disabledControls 0",
  "detection suppressedFindings 0",
  "detection archiveRules 0",
  "compliance exclude 0",
  "guardrails exceptions 0",
  "guardrails policies own",
  "web storefront countedRules 0",
];

/**
 * Every place of a file that takes other text than names, ids and addresses, with text that is hard to carry. Found by trying
 * each string of the examples with `$$`, `"` and the like: those that are not here refuse them.
 */
export const placesOfText: readonly PlaceOfText[] = [
  ...planned.map(([path, begins, goesOn], index) => ({
    path: path.split(" "),
    text: `${begins}text${index}-${goesOn}`,
    marker: `text${index}-`,
    arrives: "in the plan" as const,
  })),
  ...reasons.map((path, index) => ({
    path: [...path.split(" "), "reason"],
    text: `reason${index}- somebody asked for it ${hard}`,
    marker: `reason${index}-`,
    arrives: "in comments" as const,
  })),
];
