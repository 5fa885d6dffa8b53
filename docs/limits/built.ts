import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { type AddressedResource, resourcesOf } from "../../controls/resources-of";
import { ReadableStack } from "../../stacks/readable-stack";
import { withoutCreationTraces } from "../../synthesis/without-creation-traces";
import { synthesized } from "../../testing/synthesized";

/** The resources of a stack that holds what is put into it: one module, where a whole organization says no more. */
export function built(build: (stack: ReadableStack) => void): AddressedResource[] {
  return resourcesOf(
    withoutCreationTraces(() =>
      synthesized((app) => {
        const stack = new ReadableStack(app, "measured");
        new AwsProvider(stack, "Aws", { region: "us-east-1" });
        build(stack);
        return stack;
      }),
    ),
  );
}
