import { pipelineRoles } from "../../config/pipeline-roles";
import type { Estate } from "../estate";

/** Roles of pipelines in an account in words: what each is, and whose tokens it takes. */
export function saidPipelines({ organization }: Estate, account: string): string {
  return pipelineRoles(organization)
    .filter((one) => one.account === account)
    .map(({ roleName, written: { access }, token }) => {
      const does =
        typeof access === "string"
          ? { read: "reads", deployment: "applies stacks" }[access]
          : "has policies of its own";
      const [first = "", ...more] = token.subjects;
      const others = more.length === 0 ? "" : ` and ${more.length} more`;
      return `${roleName} (${does}) by tokens of ${token.issuer} with the subject ${first}${others}`;
    })
    .join("; ");
}
