import { organizationPicture } from "../../export/organization-picture";
import { acmeOrganization, bound } from "../modules/governance/acme-organization";

describe("organizationPicture", () => {
  const picture = organizationPicture(
    acmeOrganization({
      guardrails: [
        bound("root", ["DenyLeavingOrganization", "DenyRequestsUnlessTls"]),
        bound("Workloads", ["DenyCloudShell", "OptOutOfAiServices"]),
      ],
    }),
  );
  const lines = picture?.split("\n") ?? [];

  test("is a Mermaid flowchart", () => {
    expect(lines.slice(0, 2)).toEqual(["```mermaid", "flowchart LR"]);
    expect(lines.at(-1)).toBe("```");
  });

  test("shows each node with what is attached to it", () => {
    expect(lines).toContain('  root(["Root<br/>service control: 1<br/>resource control: 2"])');
    expect(lines).toContain(
      '  organization_unit_workloads["Workloads<br/>service control: 1<br/>AI opt-out: 1"]',
    );
    expect(lines).toContain('  organization_account_shop_prod("shop-prod")');
  });

  test("joins each unit and account to what it is in", () => {
    expect(lines).toContain("  root --> organization_unit_workloads");
    expect(lines).toContain("  organization_unit_workloads --> organization_unit_workloads_prod");
    expect(lines).toContain("  organization_unit_workloads_prod --> organization_account_shop_prod");
    expect(lines.filter((line) => line.includes("-->"))).toHaveLength(8);
  });

  test("is not there where there is no organization", () => {
    expect(organizationPicture({ resource: { aws_vpc: { a: {} } } })).toBeUndefined();
  });
});
