import { Construct } from "constructs";
import { pipelineRoles, type RoleOfPipeline } from "../../config/pipeline-roles";
import { ciSystems } from "../../core/ci-systems";
import { dependOn } from "../../modules/depend-on";
import { PipelineProvider } from "../../modules/identity/pipeline-provider";
import { PipelineRole } from "../../modules/identity/pipeline-role";
import type { PalisadeStack } from "../palisade-stack";
import { isFoundedByPipelines } from "./is-founded-by-pipelines";
import { pipelinePermissions } from "./pipeline-permissions";

/**
 * Adds roles of pipelines to a stack of their account, with the identity providers that check their tokens. Those that apply
 * the organization's stacks are in the bootstrap stack of the state account, and so is then every provider of that account.
 */
export function addPipelines(stack: PalisadeStack, which: "deployment" | "others"): void {
  const { estate, accountId, placement } = stack;
  const { partition } = estate.names;
  const all = pipelineRoles(estate.organization).filter(({ account }) => account === placement.account);
  const here = all.filter(({ written }) => (written.access === "deployment") === (which === "deployment"));
  const { adopted } = estate.account(placement.account);
  const providerArn = (issuer: string) => `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`;
  const makesProviders = (which === "deployment") === isFoundedByPipelines(estate, placement.account);
  const audiences = new Map<string, Set<string>>();
  for (const { token } of makesProviders ? all : []) {
    audiences.set(token.issuer, (audiences.get(token.issuer) ?? new Set()).add(token.audience));
  }
  const providers = new Construct(stack, "PipelineProvider");
  const made = new Map(
    [...audiences].map(([issuer, of]) => [
      issuer,
      new PipelineProvider(providers, issuer, {
        issuer,
        audiences: [...of],
        ...(adopted.identityProviders.includes(issuer) && { adoptedArn: providerArn(issuer) }),
      }),
    ]),
  );
  const scope = new Construct(stack, "Pipeline");
  for (const one of here) {
    const inside = (scope.node.tryFindChild(one.pipeline) ?? new Construct(scope, one.pipeline)) as Construct;
    const { issuer } = one.token;
    const role = new PipelineRole(inside, one.role, {
      ...pipelinePermissions(estate, one),
      roleName: one.roleName,
      partition,
      description: described(one, estate.organization.identity.pipelines[one.pipeline]?.system),
      token: one.token,
      providerArn: providerArn(issuer),
      sessionHours: one.written.sessionHours,
    });
    const provider = made.get(issuer);
    // By its ARN, which a reader can compare; IAM wants the provider to be there.
    if (provider !== undefined) dependOn(role.resource, [provider.resource]);
  }
}

function described({ pipeline, written }: RoleOfPipeline, system: keyof typeof ciSystems = "github"): string {
  const does = {
    deployment: "applies the stacks of the organization",
    read: "plans, and reads no data",
    own: "applies what its policies say",
  }[typeof written.access === "string" ? written.access : "own"];
  return `The pipeline ${pipeline} of ${ciSystems[system].title} ${does}`;
}
