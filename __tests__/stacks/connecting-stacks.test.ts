import { readdirSync } from "node:fs";
import { readOrganization } from "../../config/read-organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { concernOf } from "../../stacks/concern-of";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesizeBatch } from "../../synthesis/synthesize-batch";

jest.setTimeout(120_000);

/** What the network model is made of. Rules and associations come with what they are of. */
const types =
  /^aws_(vpc|subnet|route|route_table|nat_gateway|internet_gateway|vpn_gateway|vpn_connection|vpc_endpoint|security_group|network_acl|networkfirewall_firewall|ec2_transit_gateway\w*|vpc_peering_connection|route53_resolver_firewall_rule_group|route53_resolver_firewall_rule_group_association)$/;

describe("concerns whose stacks palisade reach reads", () => {
  const examples = readdirSync("examples").filter((name) => name !== "large");

  test.each(examples)("are all whose stacks of %s hold a part of a network", (example) => {
    const estate = new Estate(readOrganization(`examples/${example}/organization.yaml`, "2026-12-01"));
    // Stacks of these have nothing but settings of accounts, and are most of all: one of each stands for its kind.
    const once = new Set<string>();
    const all = placements(estate).filter(({ concern, path }) => {
      const isSetting = /\/(region|encryption|account|compliance|detection|findings|iam)$/.test(path);
      return !isSetting || once.size < once.add(concern).size;
    });
    const holding = new Map<string, boolean>();
    const { failures } = synthesizeBatch(estate, all, (stackName, text) => {
      const { resource = {} } = JSON.parse(text) as SynthesizedStack;
      holding.set(
        stackName,
        Object.keys(resource).some((type) => types.test(type)),
      );
    });
    expect(failures).toEqual([]);
    expect(holding).toEqual(
      new Map(all.map((placement) => [placement.stackName, concernOf(placement).connects === true])),
    );
  });
});
