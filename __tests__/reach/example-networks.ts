import { readdirSync } from "node:fs";
import { networkStacks } from "../../cli/network-stacks";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";

/** An example that has networks. */
export interface ExampleNetworks {
  readonly name: string;
  readonly organization: Organization;
  readonly stacks: ReadonlyMap<string, SynthesizedStack>;
}

/** Every example with the stacks that connect its networks. */
export function exampleNetworks(): readonly ExampleNetworks[] {
  return readdirSync("examples")
    .filter((name) => name !== "large")
    .map((name) => {
      const organization = readOrganization(`examples/${name}/organization.yaml`, "2027-01-15");
      return { name, organization, stacks: networkStacks(organization) };
    });
}
