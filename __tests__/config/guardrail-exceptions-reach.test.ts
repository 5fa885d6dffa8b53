import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import { exampleOrganization } from "../example-organization";
import { temporaryFolder } from "../temporary-folder";

const own = `    - guardrail: DenyLongLivedCredentialsUnlessAccessRole
      principals: ["arn:aws:iam::666666666666:role/storefront-mailer-admin"]
`;

/** What is said of the example with another exception in place of its own. */
function said(exception: string, change: (text: string) => string = (text) => text): string {
  try {
    exampleOrganization((text) => {
      expect(text).toContain(own);
      return change(text.replace(own, exception));
    });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

const of = (guardrail: string, rest: string) => `    - guardrail: ${guardrail}\n      ${rest}\n`;
const bedrock = `actions: ["bedrock:InvokeModel*"]`;

describe("an exception that applies", () => {
  test.each([
    own,
    of("DenyLeavingOrganization", "principals: ['arn:aws:iam::*:role/legacy-*']"),
    of("DenyRegionsUnlessEnabled", bedrock),
    of("DenyRegionsUnlessEnabled", `${bedrock}\n      principals: ['arn:aws:iam::*:role/assistant']`),
    of("DenyRegionsUnlessEnabled", `${bedrock}\n      regions: [eu-north-1]`),
    of(
      "DenyLeavingOrganization",
      "principals: ['arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_Admin_*']",
    ),
    // Partners reach resources, which resource control policies bind.
    of("DenyRequestsUnlessTls", "principals: ['arn:aws:iam::121212121212:role/partner']"),
  ])("is taken: %s", (exception) => {
    const attached = (text: string) =>
      text.replace("    Sandbox:\n      add: [", "    Sandbox:\n      add: [DenyRequestsUnlessTls, ");
    expect(said(exception, attached)).toBe("");
  });
});

describe("an exception that never applies", () => {
  test.each<[string, string, RegExp]>([
    [
      "from a guardrail that is attached nowhere",
      of("DenyNotebooksOutsideVpc", "principals: ['arn:aws:iam::*:role/legacy']"),
      /^organization\.yaml:\d+:\d+ guardrails\.exceptions\.0\.guardrail: DenyNotebooksOutsideVpc is not attached to anything/,
    ],
    [
      "for a role of an account that it does not bind",
      of("DenyMarketplacePurchasesUnlessDeployment", "principals: ['arn:aws:iam::666666666666:role/x']"),
      /principals\.0: DenyMarketplacePurchasesUnlessDeployment does not bind storefront-prod/,
    ],
    [
      "for a role of an account outside",
      of("DenyLeavingOrganization", "principals: ['arn:aws:iam::121212121212:role/x']"),
      /principals\.0: arn:aws:iam::121212121212:role\/x is in an account that is not in this file/,
    ],
    [
      "for a role of the management account",
      of("DenyLeavingOrganization", "principals: ['arn:aws:iam::111111111111:role/x']"),
      /principals\.0: .* is in the management account/,
    ],
    [
      "for a role of IAM Identity Center without its path",
      of("DenyLeavingOrganization", "principals: ['arn:aws:iam::*:role/AWSReservedSSO_Admin_*']"),
      /matches no role.*write arn:aws:iam::\*:role\/aws-reserved\/sso\.amazonaws\.com\/\*AWSReservedSSO_Admin_\*/,
    ],
    [
      "for nobody and nothing",
      of("DenyLeavingOrganization", "principals: []"),
      /guardrails\.exceptions\.0: neither principals nor actions/,
    ],
    [
      "in Regions, without actions",
      of("DenyLeavingOrganization", "principals: ['arn:aws:iam::*:role/x']\n      regions: [eu-west-1]"),
      /regions: regions without actions/,
    ],
    [
      "from a setting",
      of("EnforceTags", "principals: ['arn:aws:iam::*:role/x']"),
      /guardrail: EnforceTags is a setting, from which nobody can be exempt/,
    ],
  ])("is refused: %s", (_, exception, expected) => {
    expect(said(exception)).toMatch(expected);
  });

  test("is refused where its action does not exist", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "organization.yaml");
    const text = readFileSync("organization.yaml", "utf8");
    const exception = (action: string) => of("DenyRegionsUnlessEnabled", `actions: ["bedrock:${action}"]`);
    writeFileSync(file, text.replace(own, exception("InvokeModle")));
    await expect(loadOrganization(file, "2027-01-15")).rejects.toThrow(
      /guardrails\.exceptions\.0\.actions \(DenyRegionsUnlessEnabled\): there is no action "bedrock:InvokeModle"/,
    );
    writeFileSync(file, text.replace(own, exception("InvokeModel")));
    await expect(loadOrganization(file, "2027-01-15")).resolves.toBeDefined();
  });
});
