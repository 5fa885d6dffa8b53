import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { guardrailContextOf } from "../../stacks/governance/guardrail-context-of";
import { policyQuotas } from "../../stacks/governance/policy-quotas";
import { placements } from "../../stacks/placements";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const organization = smallOrganization({
  home: "eu-west-1",
  organization: "  controlTower: true",
  more: "capabilities: { preset: full }\n",
});
const without = smallOrganization({ home: "eu-west-1", more: "capabilities: { preset: full }\n" });
const stacks = everyStack(organization, (path) => /organization|global\/account|region/.test(path));

describe("an organization that AWS Control Tower governs", () => {
  test("keeps the trusted access that Control Tower needs, though the file does not list it", () => {
    const services =
      stacks.get("payer/global/organization")?.resource?.aws_organizations_organization?.organization
        ?.aws_service_access_principals;
    for (const service of ["controltower", "member.org.stacksets.cloudformation", "sso"]) {
      expect(services).toContain(`${service}.amazonaws.com`);
    }
  });

  test("has recorders of Control Tower, and rules and packs beside them", () => {
    const made = (path: string, type: string) => Object.keys(stacks.get(path)?.resource?.[type] ?? {}).length;
    expect(made("payer/eu-west-1/region", "aws_config_configuration_recorder")).toBe(1);
    expect(made("payer/eu-west-1/region", "aws_config_delivery_channel")).toBe(1);
    for (const account of ["archive", "audit", "shop"]) {
      expect(made(`${account}/eu-west-1/region`, "aws_config_configuration_recorder")).toBe(0);
      expect(made(`${account}/eu-west-1/region`, "aws_config_delivery_channel")).toBe(0);
      expect(made(`${account}/eu-west-1/region`, "aws_config_conformance_pack")).toBeGreaterThan(0);
      expect(JSON.stringify(stacks.get(`${account}/global/account`))).not.toContain(
        "AWSServiceRoleForConfig",
      );
    }
  });

  test("leaves Control Tower the slots for its policies, unless the file says how many it takes", () => {
    const quotas = policyQuotas(new Estate(organization));
    expect([quotas["service-control"].reserved, quotas["resource-control"].reserved]).toEqual([3, 1]);
    expect(quotas.tag.reserved).toBeUndefined();
    const said = smallOrganization({
      home: "eu-west-1",
      organization: "  controlTower: true",
      more: "guardrails: { quotas: { service-control: { reserved: 5 } } }\n",
    });
    expect(policyQuotas(new Estate(said))["service-control"].reserved).toBe(5);
  });

  test("exempts the role by which Control Tower enrolls accounts, and keeps it from being made by others", () => {
    const role = "arn:aws:iam::*:role/AWSControlTowerExecution";
    expect(guardrailContextOf(new Estate(organization)).exemptRoleArns["control-tower"]).toEqual([role]);
    expect(guardrailContextOf(new Estate(without)).exemptRoleArns["control-tower"]).toEqual([]);
    const policies = JSON.stringify(
      stacks.get("payer/global/organization")?.resource?.aws_organizations_policy,
    );
    expect(policies).toContain("AWSControlTowerExecution");
  });

  test("is told that two trails record, with the price", () => {
    const note = (of: typeof organization) => {
      const estate = new Estate(of);
      const trail = placements(estate).find(({ concern }) => concern === "organization-trail");
      return trail && firstApply(estate, trail);
    };
    expect(note(organization)).toMatch(
      /trail of AWS Control Tower stays beside this one: .*2 USD for 100,000/,
    );
    expect(note(without)).toMatch(/has a trail already, both record.*organization\.adopted\.trail/);
  });
});
