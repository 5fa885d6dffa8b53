import { idsToFillIn } from "../../cli/ids-to-fill-in";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const withoutId = (id: string) => (text: string) => text.replace(`{ id: "${id}", email`, "{ email");
const logArchive = withoutId("222222222222");
const robotsDev = withoutId("999999999999");
const stateInManagement = (text: string) =>
  text.replace("account: shared-services # the bucket", "account: management # the bucket");
const withoutOrganization = (text: string) =>
  text.replace(/ {2}id: o-acme123456.*\n {2}rootId: r-acme.*\n/, "");

function organizationStack(estate: Estate) {
  const placement = placements(estate).find(({ concern }) => concern === "organization");
  if (placement === undefined) throw new Error("there is no organization stack");
  return { placement, stack: synthesized((app) => defineStack(app, { estate, placement })) };
}

describe("an account without an id", () => {
  const estate = new Estate(exampleOrganization(robotsDev));
  const { placement, stack } = organizationStack(estate);

  test("is made, not adopted, with the role by which it is entered", () => {
    const account = stack.resource?.aws_organizations_account?.organization_account_robots_dev;
    expect(account).toMatchObject({
      email: "aws+robots-dev@acme.example",
      role_name: "OrganizationAccountAccessRole",
      close_on_deletion: false,
      lifecycle: { prevent_destroy: true },
    });
    const imports = (stack.import ?? []).map((block) => (block as { to: string }).to);
    expect(imports).not.toContain("aws_organizations_account.organization_account_robots_dev");
    expect(imports).toContain("aws_organizations_account.organization_account_robots_prod");
  });

  test("has no stack of its own, and no other stack names it", () => {
    expect(placements(estate).filter(({ account }) => account === "robots-dev")).toEqual([]);
    const before = placements(new Estate(exampleOrganization())).filter(
      ({ account }) => account !== "robots-dev",
    );
    expect(placements(estate).map(({ stackName }) => stackName)).toEqual(
      before.map(({ stackName }) => stackName),
    );
  });

  test("is told of: its id is an output, and the README says what to do with it", () => {
    const { output = {} } = stack as { output?: Record<string, { value: Record<string, string> }> };
    expect(output.account_ids?.value).toEqual({
      "robots-dev": "${aws_organizations_account.organization_account_robots_dev.id}",
    });
    expect(firstApply(estate, placement)).toMatch(
      /^This creates the account `robots-dev`\. Afterwards, `terraform output` shows the ids/,
    );
    expect(firstApply(new Estate(exampleOrganization()), placement)).toMatch(
      /^The organization and its accounts exist/,
    );
  });

  test("is told of on the command line", () => {
    expect(idsToFillIn(estate.organization)).toBe(
      "\n\nMissing: accounts.robots-dev.id. To create them, apply accounts/management/global/organization; then add the ids from its outputs to the file. Until then, these accounts have no stacks.",
    );
    expect(idsToFillIn(exampleOrganization())).toBe("");
  });

  test("is bound by the policies of its units like any other", () => {
    expect(Object.keys(stack.resource?.aws_organizations_policy ?? {}).length).toBeGreaterThan(5);
  });
});

describe("an organization whose leading accounts have no ids", () => {
  const estate = new Estate(exampleOrganization(logArchive));

  test("has what makes them, and nothing that would name them", () => {
    expect(placements(estate).map(({ stackName }) => stackName)).toEqual([
      "management.global.bootstrap",
      "management.global.organization",
      "shared-services.global.bootstrap",
    ]);
    expect(organizationStack(estate).stack.resource?.aws_organizations_policy).toBeUndefined();
  });
});

describe("an organization without an id", () => {
  const estate = new Estate(exampleOrganization((text) => withoutOrganization(stateInManagement(text))));
  const { placement, stack } = organizationStack(estate);

  test("is made with its units, and nothing is adopted in its place", () => {
    const organization = stack.resource?.aws_organizations_organization?.organization as {
      lifecycle: Record<string, unknown>;
    };
    expect(organization.lifecycle).toEqual({ prevent_destroy: true });
    expect((stack.import ?? []).map((block) => (block as { to: string }).to)).not.toContain(
      "aws_organizations_organization.organization",
    );
    expect(Object.keys(stack.resource?.aws_organizations_organizational_unit ?? {})).toHaveLength(7);
  });

  test("is told of on the command line", () => {
    expect(idsToFillIn(estate.organization)).toMatch(
      /^\n\nMissing: organization\.id, organization\.rootId\. .* Until then, only the stacks that create them are written\.$/,
    );
  });

  test("tells its ids", () => {
    expect(Object.keys((stack as { output?: object }).output ?? {}).sort()).toEqual([
      "account_ids",
      "organization_id",
      "root_id",
    ]);
    expect(firstApply(estate, placement)).toMatch(
      /^This creates the organization\. .*`organization\.id`, `organization\.rootId`/,
    );
  });
});
