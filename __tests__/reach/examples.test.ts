import { readdirSync } from "node:fs";
import { networkIntent } from "../../cli/network-intent";
import { networkStacks } from "../../cli/network-stacks";
import { readOrganization } from "../../config/read-organization";
import { faultsOf } from "./faults-of";

const examples = readdirSync("examples").filter((name) => name !== "large");

test.each(examples)("the networks of %s have no fault", (name) => {
  const organization = readOrganization(`examples/${name}/organization.yaml`, "2027-01-15");
  const stacks = networkStacks(organization);
  expect(faultsOf(stacks)).toEqual([]);
  expect(faultsOf(stacks, networkIntent(organization))).toEqual([]);
});
