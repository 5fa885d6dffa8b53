import type { Estate } from "../estate";
import { trustedServices } from "./trusted-services";

/** What to know before the organization's stack is applied for the first time, as Markdown. */
export function organizationFirstApply(estate: Estate): string {
  const adopted = estate.organization.organization?.id !== undefined;
  return [created(estate), adopted ? adoption(estate) : "", guardrails]
    .filter((text) => text !== "")
    .join("\n\n");
}

/** What to fill in when the accounts, and perhaps the organization, have been created. */
function created(estate: Estate): string {
  const names = estate.accountsToCreate;
  const making = estate.organization.organization?.id === undefined;
  if (names.length === 0 && !making) return "";
  const what = [...(making ? ["the organization"] : []), ...names.map((name) => `the account \`${name}\``)];
  const then = estate.founding
    ? "Only the stacks that create them are here yet: the others need their ids."
    : "Stacks in these accounts follow when their ids are known.";
  return `This creates ${what.join(", ")}. Afterwards, \`terraform output\` shows the ids. Write them into the organization file (\`${making ? "organization.id`, `organization.rootId`, `" : ""}accounts.<name>.id\`) and export again. ${then} AWS takes a few minutes for each account, and each needs an e-mail address of its own.`;
}

function adoption(estate: Estate): string {
  const services = [...trustedServices(estate)].sort().map((service) => `\`${service}\``);
  return `The organization and its accounts exist. The plan must say that they are imported, and must destroy none of them. A line that begins with \`-\` under \`aws_service_access_principals\` or \`enabled_policy_types\` is a service or a policy type that is switched off: its data and policies stop working in every account. These commands show what is enabled today, for \`organization.trustedServices\` and \`organization.policyTypes\`:

\`\`\`bash
aws organizations list-aws-service-access-for-organization --query 'EnabledServicePrincipals[].ServicePrincipal'
aws organizations list-roots --query 'Roots[].PolicyTypes[]'
\`\`\`

Services with trusted access will be ${services.join(", ")}, and no other.`;
}

const guardrails = `Guardrails bind everybody in the accounts at once. In an organization that is in use, attach them to one OU first (\`guardrails.attach\`) and watch CloudTrail for denied calls. Those that break running work most often:

- \`DenyInstanceCredentialsUnlessImdsV2\`: instances that still use version 1 of the metadata service lose their role. The CloudWatch metric \`MetadataNoToken\` counts them.
- \`DenyLaunchesUnlessImdsV2\`: launches must ask for version 2, by launch template or by the default that the region stacks set.
- \`DenyRegionsUnlessEnabled\`: whatever runs in another Region.
- \`BlockPublicSnapshots\`, \`BlockPublicImages\`: what was public on purpose.
- \`DenyForeignIdentities\`, \`DenyForeignResources\`: partners and vendors that \`perimeter\` does not name. Look for them in CloudTrail and with IAM Access Analyzer first.
- \`DenyLongLivedCredentialsUnlessAccessRole\`: pipelines that create IAM users or rotate access keys.

An account that was closed at AWS stays in the configuration, with \`status: closed\`, for the 90 days that AWS keeps it suspended: the provider takes a suspended account for one that is gone, and would create it anew. If AWS has not closed it yet, the plan stops at \`prevent_destroy\`. Afterwards, or when AWS has it reopened, remove the account or the line.

An account that is removed from the configuration stays in the organization: Terraform lets go of it (\`removed.tf\`), and destroys nothing.`;
