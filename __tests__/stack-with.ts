import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { ReadableStack } from "../stacks/readable-stack";
import { synthesized } from "../testing/synthesized";

/** Terraform JSON of a stack that holds what a test puts into it. */
export function stackWith(build: (stack: ReadableStack) => void): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    build(stack);
    return stack;
  });
}
