import type { Estate } from "./estate";
import type { Placement } from "./placement";

/** What to know before a stack is applied for the first time, as Markdown; undefined where there is nothing. */
export function firstApply(estate: Estate, placement: Placement): string | undefined {
  if (placement.concern === "organization") {
    return "The organization and its accounts exist and are adopted. `terraform plan` must say that they are imported and nothing of them destroyed. Read what it changes on the organization: trusted services and policy types that the configuration does not list are switched off.";
  }
  if (placement.concern !== "bootstrap") return undefined;
  const access = estate.accessRoleArn(placement.account);
  const through =
    access === undefined
      ? "Run it with credentials of this account that may administer it."
      : `Run it with credentials that may assume \`${access}\`; AWS trusts the management account with that role.`;
  if (placement.account !== estate.organization.state.account) return through;
  return `${through}

The bucket that is to hold the state is made here, so the first apply keeps its state beside the code, and then moves it:

\`\`\`sh
printf 'terraform {\\n  backend "local" {}\\n}\\n' > backend_override.tf
terraform init
terraform apply
rm backend_override.tf
terraform init -migrate-state
rm terraform.tfstate terraform.tfstate.backup
\`\`\`

The last \`init\` reaches the bucket through the role \`${estate.names.stateRole()}\`, which \`deployment.trustedPrincipals\` may assume.`;
}
