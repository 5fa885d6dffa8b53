import { networkQueriesFiltered } from "../../../controls/objectives/network-queries-filtered";
import type { ResourceBody } from "../../../controls/synthesized-stack";
import { exampleStack } from "../../example-stack";
import { changed } from "../changed";

const stack = exampleStack("storefront-prod/eu-west-1/network-storefront-prod");
const type = (kind: string) => `aws_route53_resolver_firewall_${kind}`;
const address = `${type("rule_group")}.dns_firewall`;

/** What is wrong with the stack after a change of one resource. */
function problem(of: string, change: (body: ResourceBody) => ResourceBody | undefined): string | undefined {
  const { satisfied, broken } = networkQueriesFiltered.proof(changed(stack, of, change));
  expect([...satisfied, ...broken.map((one) => one.address)]).toEqual([address]);
  return broken[0]?.problem;
}

describe("network.queries-filtered", () => {
  test("holds for a network of the example", () => {
    expect(networkQueriesFiltered.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each<[string, string, (body: ResourceBody) => ResourceBody | undefined, string]>([
    [
      "AWS's list only alerts",
      `${type("rule")}.dns_firewall_threats`,
      (body) => ({ ...body, action: "ALERT" }),
      "no list of AWS is blocked",
    ],
    [
      "AWS's list is gone",
      `${type("rule")}.dns_firewall_threats`,
      () => undefined,
      "no list of AWS is blocked",
    ],
    [
      "every name is allowed first",
      `${type("domain_list")}.dns_firewall_list_partners_domains`,
      (body) => ({ ...body, domains: ["*."] }),
      "every name is allowed before AWS's list is asked",
    ],
    [
      "no VPC is associated",
      `${type("rule_group_association")}.dns_firewall_association`,
      () => undefined,
      "it is associated with no VPC",
    ],
    [
      "the association is not protected",
      `${type("rule_group_association")}.dns_firewall_association`,
      (body) => ({ ...body, mutation_protection: "DISABLED" }),
      "its association can be removed at once",
    ],
    [
      "nothing says what happens while it fails",
      `${type("config")}.dns_firewall_config`,
      () => undefined,
      "nothing says what happens while it does not respond",
    ],
    [
      "it is said of another VPC",
      `${type("config")}.dns_firewall_config`,
      (body) => ({ ...body, resource_id: "vpc-1" }),
      "nothing says what happens while it does not respond",
    ],
  ])("is broken where %s", (_, of, change, expected) => {
    expect(problem(of, change)).toBe(expected);
  });

  test("holds where a list allows every name later, or an exception says why nothing is protected", () => {
    expect(
      problem(`${type("domain_list")}.dns_firewall_list_mining_pools_domains`, (body) => ({
        ...body,
        domains: ["*."],
      })),
    ).toBeUndefined();
    expect(
      problem(`${type("rule_group_association")}.dns_firewall_association`, (body) => ({
        ...body,
        mutation_protection: "DISABLED",
        "//": { exceptions: ["it is being removed"] },
      })),
    ).toBeUndefined();
  });
});
