import { pipelineRoles } from "../../config/pipeline-roles";
import type { Estate } from "../estate";

/** Whether pipelines that apply the organization's stacks enter by an account, whose bootstrap stack then lets them in. */
export function isFoundedByPipelines({ organization }: Estate, account: string): boolean {
  return pipelineRoles(organization).some(
    (one) => one.account === account && one.written.access === "deployment",
  );
}
