import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { type TryingOrganization, triedKinds } from "./tried-kinds";
import { type TriedOrganization, triedOrganization } from "./tried-organization";
import type { TriedStack } from "./tried-stack";

/**
 * Tests that the kinds of stacks which the list gives to an example are applied, and planned again to no changes.
 *
 * @param title what the organization is, in words
 * @param by its folder in examples/
 * @param today a day on which none of its exceptions has expired, YYYY-MM-DD
 */
export function describeTried(title: string, by: TryingOrganization, today: string): void {
  const organization = readOrganization(join(__dirname, "../../examples", by, "organization.yaml"), today);
  const kinds = triedKinds.filter((one) => one.by === by).map(({ kind }) => kind);

  describeWithTerraform(`${title} under real Terraform`, (installation) => {
    describeWithEmulator("applied, each stack after its prerequisites, to an emulated AWS", () => {
      let tried: TriedOrganization | undefined;
      let aws: EmulatedAws | undefined;

      beforeAll(async () => {
        aws = await EmulatedAws.start();
        const folder = temporaryFolder();
        tried = await triedOrganization({ aws, organization, today, folder, installation, kinds });
      }, 1_500_000);

      afterAll(() => aws?.stop());

      const stackOf = (kind: string): TriedStack => {
        const stack = tried?.stacks.get(kind);
        if (stack === undefined) throw new Error(`${kind} was not tried`);
        return stack;
      };

      test.each(kinds)("%s: creates what is in the JSON, and a second plan is empty", (kind) => {
        expectApplied(stackOf(kind));
        expectSettled(stackOf(kind));
      });
    });
  });
}
