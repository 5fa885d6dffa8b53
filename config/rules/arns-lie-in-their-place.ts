import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** An ARN, and the account and Region in which AWS looks for the resource. */
interface UsedArn {
  readonly path: Finding["path"];
  readonly arn: string;
  /** What must be in the same place. */
  readonly user: string;
  readonly account: string;
  readonly region: string;
}

/**
 * A resource that is named by its ARN is in the account and Region of what uses it: Terraform plans another, and AWS
 * refuses it or never finds it.
 *
 * Sources: AWS WAF Developer Guide "Associating or disassociating protection with an AWS resource" (a regional web ACL
 * protects resources of its own account and Region); Amazon Detective API Reference "CreateGraph".
 */
export const arnsLieInTheirPlace: Rule = (organization) =>
  [...associatedResources(organization), ...adoptedGraphs(organization)].flatMap((used): Finding[] => {
    const [, , , region, accountId] = used.arn.split(":");
    const { id } = organization.accounts[used.account] ?? {};
    const { path, user } = used;
    const findings: Finding[] = [];
    if (region !== used.region) {
      findings.push({
        path,
        found: `${used.arn} is in ${region}`,
        allowed: `${user} is in ${used.region}`,
        fix: `name a resource of ${used.region}`,
      });
    }
    // API Gateway leaves the account out of its ARNs.
    if (accountId !== "" && id !== undefined && accountId !== id) {
      findings.push({
        path,
        found: `${used.arn} is in account ${accountId}`,
        allowed: `${user} is in ${used.account} (${id})`,
        fix: `name a resource of ${used.account}`,
      });
    }
    return findings;
  });

/** Of a web ACL in a Region that is not enabled, that is the error. */
function associatedResources({ web, regions }: Organization): UsedArn[] {
  return Object.entries(web).flatMap(([name, { account, at, associatedResources: arns }]) =>
    at.scope === "cloudfront" || !regions.enabled.includes(at.region)
      ? []
      : arns.map((arn, index) => ({
          path: ["web", name, "associatedResources", index],
          arn,
          user: `the web ACL ${name}`,
          account,
          region: at.region,
        })),
  );
}

function adoptedGraphs({ accounts }: Organization): UsedArn[] {
  return Object.entries(accounts).flatMap(([account, { adopted }]) =>
    Object.entries(adopted.regions).flatMap(([region, there]) =>
      there?.graph === undefined
        ? []
        : [
            {
              path: ["accounts", account, "adopted", "regions", region, "graph"],
              arn: there.graph,
              user: "the behavior graph",
              account,
              region,
            },
          ],
    ),
  );
}
