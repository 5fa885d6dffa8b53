import { pipelineRoles } from "../../config/pipeline-roles";
import type { Concern } from "../concern";
import { addPipelines } from "../identity/add-pipelines";
import { saidPipelines } from "../identity/said-pipelines";
import { iam } from "./iam";

/** Pipelines that work in an account by roles, with tokens in place of keys. */
export const pipelines: Concern = {
  name: "pipelines",
  summary: (estate, { account }) =>
    `The pipelines that may take roles in the account, by tokens in place of keys: ${saidPipelines(estate, account)}.`,
  places: (estate) => {
    const accounts = new Set(
      pipelineRoles(estate.organization)
        .filter(({ written, account }) => written.access !== "deployment" && estate.exists(account))
        .map(({ account }) => account),
    );
    return [...accounts].map((account) => ({ account, region: estate.home, scope: "global" }));
  },
  after: [{ concern: iam, of: "same-account" }],
  applyRoleArn: (estate, name) => estate.accessRoleArn(name),
  firstApply: () =>
    "An account has one identity provider for each issuer: name one that is there already (`aws iam list-open-id-connect-providers`) under `accounts.<name>.adopted.identityProviders`, and it is imported. Jobs of Buildkite ask for their token with `--audience sts.amazonaws.com --claim organization_id,pipeline_id`; jobs of GitLab name the audience under `id_tokens`.",
  define: (stack) => addPipelines(stack, "others"),
};
