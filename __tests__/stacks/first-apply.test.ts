import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { stackSummary } from "../../stacks/stack-summary";
import { exampleOrganization } from "../example-organization";

const estate = new Estate(
  exampleOrganization((text) =>
    text
      .replace("    - us-east-1\n", "    - us-east-1\n    - eu-south-1\n")
      .replace("    regions: [eu-west-1]\n", "    regions: [eu-west-1]\n    defaultVpc: absent\n"),
  ),
);
const table = placements(estate);

function at(path: string) {
  const placement = table.find((candidate) => candidate.path === path);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  return placement;
}

const note = (path: string) => firstApply(estate, at(path));

describe("what to know before the first apply", () => {
  test("the management account's bootstrap moves its state into the bucket that it makes", () => {
    expect(note("accounts/management/global/bootstrap")).toMatch(
      /credentials of this account[\s\S]*backend "local"[\s\S]*terraform init -lockfile=readonly -migrate-state[\s\S]*acme-management-state/,
    );
  });

  test("other bootstraps go through the access role, the management account's through nobody's", () => {
    expect(note("accounts/robots-prod/global/bootstrap")).toBe(
      "Apply it with credentials that may assume `arn:aws:iam::888888888888:role/OrganizationAccountAccessRole`. AWS lets the management account assume that role.",
    );
    expect(note("accounts/management/global/bootstrap")).toMatch(/credentials of this account/);
  });

  test("the organization's adoption and its guardrails are told", () => {
    expect(note("accounts/management/global/organization")).toMatch(
      /imported[\s\S]*list-aws-service-access-for-organization[\s\S]*`cloudtrail\.amazonaws\.com`[\s\S]*and no other\.[\s\S]*DenyInstanceCredentialsUnlessImdsV2[\s\S]*Terraform lets go of it/,
    );
  });

  test("a region that is off until it is enabled, and a default VPC that is closed", () => {
    expect(note("accounts/robots-prod/eu-south-1/region")).toMatch(
      /^`eu-south-1` must be enabled in robots-prod[\s\S]*The default VPC is taken over and closed/,
    );
    expect(note("accounts/robots-prod/eu-west-1/region")).toMatch(
      /^The default VPC is taken over[\s\S]*AWS Config has one recorder/,
    );
    expect(note("accounts/sandbox/eu-west-1/region")).toMatch(
      /^What was public on purpose[\s\S]*AWS Config has one recorder[\s\S]*logs:PutLogEvents/,
    );
    expect(note("accounts/security/eu-south-1/detection")).toMatch(
      /^`eu-south-1` must be enabled in security/,
    );
    expect(note("accounts/robots-prod/eu-south-1/encryption")).toMatch(/^`eu-south-1` must be enabled/);
    expect(note("accounts/robots-prod/eu-west-1/encryption")).toMatch(/Auto Scaling, Spot and fleets/);
    expect(note("accounts/robots-prod/global/account")).toBeUndefined();
  });
});

test.each([
  ["security/eu-west-1/detection", /one GuardDuty detector[\s\S]*adopted/],
  ["security/eu-west-1/organization-detection", /another administrator/],
  ["security/eu-west-1/compliance", /recorder in this Region first/],
  ["security/eu-west-1/findings", /must confirm/],
  ["management/eu-west-1/trail-alarms", /must confirm/],
])("%s says what to know of what was there before, or of what people must do", (path, expected) => {
  expect(note(`accounts/${path}`)).toMatch(expected);
});

test("a web ACL that counts says that it blocks nothing", () => {
  expect(stackSummary(estate, at("accounts/storefront-prod/global/web-storefront-edge"))).toMatch(
    /only counts/,
  );
  expect(stackSummary(estate, at("accounts/storefront-prod/eu-west-1/web-storefront"))).not.toMatch(/counts/);
});
