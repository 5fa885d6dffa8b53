import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { dependOn } from "../../modules/depend-on";
import { PipelineRole } from "../../modules/identity/pipeline-role";
import type { PalisadeStack } from "../palisade-stack";

/** Has roles of a stack that trust a pipeline's role of the same stack wait for it: IAM refuses to trust what is not there. */
export function afterPipelines(stack: PalisadeStack): void {
  const all = stack.node.findAll();
  const pipelines = all.filter((one) => one instanceof PipelineRole).map(({ resource }) => resource);
  for (const role of all.filter((one) => one instanceof IamRole)) {
    const before = pipelines.filter(
      ({ nameInput }) =>
        nameInput !== undefined && role.assumeRolePolicyInput?.includes(`:role/${nameInput}"`),
    );
    dependOn(role, before);
  }
}
