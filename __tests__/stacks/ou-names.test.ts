import { resourcesOf } from "../../controls/resources-of";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { smallOrganization } from "../small-organization";

/** The organization whose OU `Workloads` holds further OUs, in braces. */
function withOus(ous: string) {
  return smallOrganization({
    home: "eu-west-1",
    more: `guardrails: { attach: { root: foundation, Workloads/CiCd: [DenyLeavingOrganization] } }\n`,
    ous: `{ Security: {}, Workloads: { organizationalUnits: { CiCd: {}, ${ous} } } }`,
  });
}

/** Resources of the organization's stack by address. */
function organizationOf(ous: string) {
  const estate = new Estate(withOus(ous));
  const placement = placements(estate).find(({ concern }) => concern === "organization");
  if (placement === undefined) throw new Error("there is no organization");
  const stack = synthesized((app) => defineStack(app, { estate, placement }));
  return new Map(resourcesOf(stack).map(({ address, body }) => [address, body]));
}

const unit = (key: string) => `aws_organizations_organizational_unit.organization_unit_workloads_${key}`;

describe("the name of an OU at AWS", () => {
  test.each([
    ["CI/CD", "CI/CD"],
    ["R&D", "R&D"],
    ["Sandbox (legacy)", "Sandbox (legacy)"],
    ["3rd Party", "3rd Party"],
    ["root", "root"],
    ["Größe – 東京", "Größe – 東京"],
    ['a${b}%{c}$$\\"&', 'a$${b}%%{c}$$"&'],
  ])("%j is what it has, whatever its key", (name, written) => {
    expect(organizationOf(`Odd: { name: "${name}", id: ou-ab12-0000odd1 }`).get(unit("odd"))).toMatchObject({
      name: written,
    });
  });

  test("is its key where none is given", () => {
    expect(organizationOf("Odd: {}").get(unit("odd"))).toMatchObject({ name: "Odd" });
  });

  test("changes no address and no name of a policy", () => {
    const addresses = [...organizationOf("Odd: {}").keys()];
    expect([...organizationOf('Odd: { name: "R&D" }').keys()]).toEqual(addresses);
  });

  test.each([
    ['Odd: { name: "" }', /Odd\.name: found ""; expected the name of the OU at AWS/],
    ['Odd: { name: " R&D" }', /Odd\.name: found " R&D"/],
    ['Odd: { name: "a\\nb" }', /Odd\.name: found "a/],
    [`Odd: { name: "${"x".repeat(129)}" }`, /Odd\.name: found "x/],
    [
      "Odd: { name: CiCd }",
      /Workloads\.organizationalUnits\.Odd: found "CiCd", which is the name of CiCd at/,
    ],
    ["R&D: {}", /R&D.*where its name at AWS is another, that is the name below it/],
  ])("%j is refused", (ous, message) => {
    expect(() => withOus(ous)).toThrow(message);
  });
});
