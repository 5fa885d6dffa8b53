import type { Organization } from "../../config/schema/organization";
import { organizationPicture } from "../../export/organization-picture";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const closing = (text: string) =>
  text.replace(/(robots-dev: \{ .*ou: )Workloads\/NonProd \}/, "$1Workloads/NonProd, status: closed }");

function everyStack(organization: Organization) {
  const estate = new Estate(organization);
  return new Map(
    placements(estate).map((placement) => [
      placement.path,
      synthesized((app) => defineStack(app, { estate, placement })),
    ]),
  );
}

const before = everyStack(exampleOrganization());
const after = everyStack(exampleOrganization(closing));
const organization = [...after].find(([path]) => path.endsWith("/organization"))?.[1] ?? {};

describe("an account that is closed", () => {
  test("has no stacks, and all others keep theirs", () => {
    const others = [...before.keys()].filter((path) => !path.startsWith("accounts/robots-dev/"));
    expect([...after.keys()]).toEqual(others);
    expect(others.length).toBeLessThan(before.size);
  });

  test("keeps its address, which stands for no account: the provider would create a suspended one anew", () => {
    const accounts = organization.resource?.aws_organizations_account ?? {};
    expect(accounts.organization_account_robots_dev).toMatchObject({
      count: 0,
      lifecycle: { prevent_destroy: true },
    });
    expect(accounts.organization_account_robots_prod).not.toHaveProperty("count");
  });

  test("is not imported, and nothing refers to it", () => {
    const { resource, ...others } = organization;
    const { organization_account_robots_dev: _, ...accounts } = resource?.aws_organizations_account ?? {};
    expect(JSON.stringify([others, { ...resource, aws_organizations_account: accounts }])).not.toContain(
      "account_robots_dev",
    );
  });

  test("is no member of a service and no other stack names it", () => {
    const naming = [...after].filter(([path, stack]) => {
      const { resource } = stack;
      return !path.endsWith("/organization") && JSON.stringify(resource ?? {}).includes("999999999999");
    });
    expect(naming.map(([path]) => path)).toEqual([]);
    expect([...before].some(([, stack]) => JSON.stringify(stack.resource).includes("999999999999"))).toBe(
      true,
    );
  });

  test("is shown as closed in the picture of the organization", () => {
    expect(organizationPicture(organization)).toContain('("robots-dev (closed)"');
    expect(organizationPicture(organization)).not.toContain('"robots-prod (closed)');
  });

  test.each([
    [
      "leads the organization",
      (text: string) =>
        text.replace("role: security, ou: Security }", "role: security, ou: Security, status: closed }"),
      /accounts\.security\.status: closed, and security has the role security; .* move its task/,
    ],
    [
      "was never created",
      (text: string) => closing(text).replace('robots-dev: { id: "999999999999", ', "robots-dev: { "),
      /accounts\.robots-dev\.status: closed, without an id; .* add its id/,
    ],
    [
      "has a network",
      (text: string) =>
        text.replace(
          /(storefront-dev: \{ .*ou: )Workloads\/NonProd \}/,
          "$1Workloads/NonProd, status: closed }",
        ),
      /networks\.storefront-dev\.account: storefront-dev is closed; .* remove the entry/,
    ],
    [
      "has a bucket that is scanned, and guardrails of its own",
      (text: string) =>
        text
          .replace(/(storefront-prod: \{ .*ou: Workloads\/Prod)/, "$1, status: closed")
          .replace("guardrails:\n", "guardrails:\n  accounts: { storefront-prod: [DenyVpn] }\n"),
      /protectedBuckets\.0\.account: storefront-prod is closed[\s\S]*guardrails\.accounts\.storefront-prod: storefront-prod is closed[\s\S]*web\.[a-z-]+\.account: storefront-prod is closed/,
    ],
    [
      "administers a service",
      (text: string) =>
        closing(text).replace(/(delegatedAdministrators:[\s\S]*?: )(security|audit)\b/, "$1robots-dev"),
      /organization\.delegatedAdministrators\.[a-z-]+: robots-dev is closed/,
    ],
  ])("is refused where it %s", (_, edit, message) => {
    expect(() => exampleOrganization(edit)).toThrow(message);
  });
});
