import { deploymentRoles } from "../../config/deployment-roles";
import { ResponseRole } from "../../modules/response/response-role";
import { ResponseStarterRole } from "../../modules/response/response-starter-role";
import type { PalisadeStack } from "../palisade-stack";
import { responsesInMode } from "./responses-in-mode";

/** Adds the roles of response automations to an account's stack, where there are any. */
export function addResponseRoles(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { names } = estate;
  const { partition, prefix } = names;
  const { guardrails } = estate.organization;
  const responses = responsesInMode(estate, "manual", "automatic");
  if (responses.length === 0) return;
  new ResponseRole(stack, "Response", {
    roleName: names.response.responseRole(),
    partition,
    accountId,
    responses,
    exemptRoles: [
      estate.accessRole(stack.placement.account),
      ...deploymentRoles(estate.organization).map(({ name }) => name),
      ...names.bootstrap.stateRoles,
      ...guardrails.breakGlass,
      ...guardrails.responders,
      ...names.deployedRoles(),
      // Whoever runs Terraform may leave the network by another way than instances do.
      ...estate.everyTrustedPrincipal.flatMap((arn) =>
        arn.includes(`::${accountId}:`) ? arn.slice(arn.indexOf(":role/") + ":role/".length) : [],
      ),
    ],
  });
  const automatic = responsesInMode(estate, "automatic");
  if (automatic.length === 0) return;
  new ResponseStarterRole(stack, "ResponseStarter", {
    roleName: names.response.responseStarterRole(),
    partition,
    accountId,
    prefix,
    responses: automatic,
    responseRoleArn: names.roleArn(accountId, names.response.responseRole()),
  });
}
