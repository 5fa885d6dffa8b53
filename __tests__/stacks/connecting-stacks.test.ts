import { readdirSync } from "node:fs";
import { readOrganization } from "../../config/read-organization";
import { concerns } from "../../stacks/concerns";
import { everyStack } from "../every-stack";

/** What the network model is made of. Rules and associations come with what they are of. */
const types =
  /^aws_(vpc|subnet|route|route_table|nat_gateway|internet_gateway|vpc_endpoint|security_group|network_acl|networkfirewall_firewall|ec2_transit_gateway\w*|vpc_peering_connection|route53_resolver_firewall_rule_group_association)$/;

describe("concerns whose stacks palisade reach reads", () => {
  const marked = new Set(concerns.filter(({ connects }) => connects === true).map(({ name }) => name));
  const examples = readdirSync("examples").filter((name) => name !== "large");

  test.each(examples)("are all whose stacks of %s hold a part of a network", (example) => {
    const organization = readOrganization(`examples/${example}/organization.yaml`, "2026-12-01");
    // Stacks of all concerns would take a minute; those of a network's kind bear it in their paths or are small in number.
    for (const [path, { resource = {} }] of everyStack(
      organization,
      (one) => !/\/(region|encryption|account|compliance|detection|findings|iam)$/.test(one),
    )) {
      const holds = Object.keys(resource).some((type) => types.test(type));
      const concern = [...marked].find((name) => path.split("/").at(-1)?.startsWith(name));
      expect([path, holds]).toEqual([path, concern !== undefined]);
    }
  });
});
