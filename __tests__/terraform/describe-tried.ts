import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { type TriedOrganization, triedOrganization } from "./tried-organization";
import type { TriedStack } from "./tried-stack";

export interface DescribeTriedProps {
  /** What the organization is, in words. */
  readonly title: string;
  /** Its folder in examples/. */
  readonly example: string;
  /** A day on which none of its exceptions has expired, YYYY-MM-DD. */
  readonly today: string;
  /** Kinds of stacks that are tried; what they come after must be among them. */
  readonly kinds: readonly string[];
  /** Paths of further stacks that are tried. @default none */
  readonly also?: readonly string[];
  /** Makes what an organization in use has besides, and returns its file with that. @default there is nothing else */
  readonly inUse?: (organization: Organization, url: string) => Promise<Organization>;
  /** Kinds and paths of which the JSON of plans is kept. @default none */
  readonly shown?: readonly string[];
  /** Further tests; of a stack by its kind or path, and with what is not to be found in any. @default none */
  readonly further?: (stackOf: (name: string) => TriedStack, secrets: () => readonly string[]) => void;
}

/** Tests that stacks of an example are applied, adopt what exists, and are planned again to no changes. */
export function describeTried(props: DescribeTriedProps): void {
  const { title, example, today, kinds, also = [], inUse, shown = [], further } = props;
  const file = join(__dirname, "../../examples", example, "organization.yaml");

  describeWithTerraform(`${title} under real Terraform`, (installation) => {
    describeWithEmulator("applied, each stack after its prerequisites, to an emulated AWS", () => {
      let tried: TriedOrganization | undefined;
      let aws: EmulatedAws | undefined;

      beforeAll(async () => {
        aws = await EmulatedAws.start();
        const { url } = aws;
        tried = await triedOrganization({
          aws,
          organization: readOrganization(file, today),
          today,
          folder: temporaryFolder(),
          installation,
          kinds,
          also,
          shown,
          ...(inUse !== undefined && { inUse: (organization) => inUse(organization, url) }),
        });
      }, 1_500_000);

      afterAll(() => aws?.stop());

      const stackOf = (name: string): TriedStack => {
        const stack = tried?.stacks.get(name);
        if (stack === undefined) throw new Error(`${name} was not tried`);
        return stack;
      };

      test.each([...kinds, ...also])(
        "%s: creates what is in the JSON, and a second plan is empty",
        (name) => {
          expectApplied(stackOf(name));
          expectSettled(stackOf(name));
        },
      );
      further?.(stackOf, () => tried?.secrets ?? []);
    });
  });
}
