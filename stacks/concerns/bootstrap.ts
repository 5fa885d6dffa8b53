import { deploymentPipelineArns } from "../../config/deployment-pipeline-arns";
import { deploymentRoles } from "../../config/deployment-roles";
import { formerNames } from "../../config/former-names";
import { DeploymentRole } from "../../modules/bootstrap/deployment-role";
import { StateStore } from "../../modules/bootstrap/state-store";
import type { StateUser } from "../../modules/bootstrap/state-user";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { addPipelines } from "../identity/add-pipelines";
import { afterPipelines } from "../identity/after-pipelines";
import { isFoundedByPipelines } from "../identity/is-founded-by-pipelines";
import { saidPipelines } from "../identity/said-pipelines";
import type { PalisadeStack } from "../palisade-stack";
import type { Placement } from "../placement";
import { statePlace } from "../state-place";

/**
 * What must exist before anything else: in every account the deployment role, and in one account the place for
 * state. It is applied through the access role that AWS puts into member accounts; in the management account by
 * whoever runs Terraform there.
 */
export const bootstrap: Concern = {
  name: "bootstrap",
  summary:
    "What must exist before anything else: the role through which Terraform works in the account and, in the state account, the bucket, key and role for Terraform's state.",
  needed: "to-found-the-organization",
  places: (estate) => {
    const stateAccount = estate.organization.state.account;
    const founders = [estate.holder("management"), stateAccount];
    const accounts = estate.founding
      ? estate.accountNames.filter((name) => founders.includes(name))
      : estate.accountNames;
    const entrances = new Set(accounts.filter((name) => isFoundedByPipelines(estate, name)));
    return accounts.map((name) => ({
      account: name,
      region: estate.home,
      scope: "global",
      // A state needs its bucket, every stack is applied by its account's deployment role, and that trusts a pipeline
      // which is there.
      precedes: (other) =>
        statePlace(estate, other.account, other.concern).account === name ||
        other.account === name ||
        (entrances.has(name) &&
          other.concern.name === bootstrap.name &&
          trustsPipelines(estate, other.account)),
    }));
  },
  after: [],
  applyRoleArn: (estate, name) => estate.accessRoleArn(name),
  firstApply,
  define,
};

function trustsPipelines(estate: Estate, account: string): boolean {
  const pipelines = deploymentPipelineArns(estate.organization);
  return estate.trustedPrincipals(account).some((arn) => pipelines.includes(arn));
}

function define(stack: PalisadeStack): void {
  const { estate, accountId, placement } = stack;
  const { names } = estate;
  const { deployment, guardrails } = estate.organization;
  const pipelines = Object.keys(estate.organization.identity.pipelines);
  const organization = estate.organizationId;
  const shared = {
    partition: names.partition,
    ...(organization !== undefined && { organizationId: organization }),
  };
  if (isFoundedByPipelines(estate, placement.account)) addPipelines(stack, "deployment");
  const roles = deploymentRoles(estate.organization);
  for (const former of formerNames(deployment).keys()) DeploymentRole.retired(stack, constructId(former));
  for (const { name, predecessors } of roles) {
    new DeploymentRole(stack, constructId(predecessors), {
      roleName: name,
      trustedPrincipals: estate.trustedPrincipals(placement.account),
      protectedRoleArns: [
        ...roles.map(({ name }) => name),
        estate.accessRole(placement.account),
        ...names.bootstrap.stateRoles,
        ...guardrails.breakGlass,
        ...guardrails.responders,
        ...(pipelines.length > 0 ? [names.identity.pipelineRoles()] : []),
      ].map((role) => names.roleArn(accountId, role)),
      ...shared,
    });
  }
  const users = stateUsers(estate, placement.account);
  if (Object.keys(users).length > 0) {
    new StateStore(stack, "TerraformState", {
      names,
      accountId,
      region: estate.home,
      administratorArns: administratorArns(stack),
      users,
      ...shared,
    });
  }
  afterPipelines(stack);
}

/** Who has states in an account, by the construct id of the role. */
function stateUsers(estate: Estate, account: string): Record<string, StateUser> {
  const management = estate.holder("management");
  const place = statePlace(estate, management, bootstrap);
  const apart = place.roleName !== estate.names.bootstrap.stateRole();
  return {
    ...(account === estate.organization.state.account && {
      Role: {
        roleName: estate.names.bootstrap.stateRole(),
        trustedPrincipals: estate.organization.deployment.trustedPrincipals,
        below: "accounts",
        // Where the management account has all states, and where it had its own before they were apart.
        ...(apart && { except: [`accounts/${estate.firstName(management)}`, "accounts/*/global/bootstrap"] }),
      },
    }),
    ...(apart &&
      account === place.account && {
        ManagementRole: {
          roleName: place.roleName,
          trustedPrincipals: estate.trustedPrincipals(management),
          below: "accounts",
        },
      }),
  };
}

/** An address is told apart from those of the roles before it. */
function constructId(predecessors: number): string {
  return predecessors === 0 ? "DeploymentRole" : `DeploymentRole${predecessors + 1}`;
}

/** Without an access role, whoever runs Terraform in the account administers the key of the state. */
function administratorArns(stack: PalisadeStack): string[] {
  const { estate, accountId, placement } = stack;
  if (estate.accessRoleArn(placement.account) !== undefined) return stack.administratorArns;
  const ofThisAccount = estate.everyTrustedPrincipal.filter((arn) => arn.includes(`::${accountId}:`));
  return [...stack.administratorArns, ...ofThisAccount].sort();
}

function trusted(estate: Estate, account: string): string {
  return estate.accessRole(account) === estate.organization.deployment.accessRole
    ? "AWS lets the management account assume that role."
    : "The account's own access role must exist, be an administrator and trust the management account.";
}

function firstApply(estate: Estate, placement: Placement): string {
  const access = estate.accessRoleArn(placement.account);
  const through =
    access === undefined
      ? "Apply it with administrator credentials of this account."
      : `Apply it with credentials that may assume \`${access}\`. ${trusted(estate, placement.account)}`;
  const entrance = isFoundedByPipelines(estate, placement.account)
    ? ` It lets pipelines in: ${saidPipelines(estate, placement.account)}. Name an identity provider that is there already (\`aws iam list-open-id-connect-providers\`) under \`accounts.<name>.adopted.identityProviders\`.`
    : "";
  const own = statePlace(estate, placement.account, bootstrap);
  if (own.account !== placement.account) return `${through}${entrance}`;
  const trusting =
    estate.organization.organization === undefined ? "trustedPrincipals" : "managementTrustedPrincipals";
  return `${through}${entrance}

The bucket for the state is created here. The first apply keeps its state in a file beside the code, and then moves it into the bucket:

\`\`\`sh
printf 'terraform {\\n  backend "local" {}\\n}\\n' > backend_override.tf
terraform init -lockfile=readonly
terraform apply
rm backend_override.tf
terraform init -lockfile=readonly -migrate-state
rm -f terraform.tfstate terraform.tfstate.backup
\`\`\`

The last \`init\` reaches the bucket through the role \`${own.roleName}\`: run the commands as one of the roles under \`deployment.${trusting}\`, which may assume it.`;
}
