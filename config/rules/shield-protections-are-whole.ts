import { Names } from "../../core/names/names";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule, RuleContext } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

type Account = NonNullable<Organization["shield"]>["accounts"][string];
type Protection = Account["protections"][string];
type Path = readonly (string | number)[];

/**
 * What Shield Advanced is asked for is what it can do: a resource of the account, protected once; health checks where it looks
 * at them; automatic responses where it has a web ACL to write into; a phone number to call.
 *
 * Sources: AWS Shield Advanced API Reference "CreateProtection", "EnableApplicationLayerAutomaticResponse" and
 * "AssociateProactiveEngagementDetails" (at least one phone number); AWS WAF Developer Guide "Health-based detection using
 * health checks with Shield Advanced and Route 53" (not for hosted zones) and "Configuring proactive engagement".
 */
export const shieldProtectionsAreWhole: Rule = (organization, context) => {
  const { shield, accounts } = organization;
  if (context.unreadable.some((gone) => gone.startsWith("shield") || gone.startsWith("web"))) return [];
  const seen = new Map<string, string>();
  return Object.entries(shield?.accounts ?? {}).flatMap(([account, said]) => {
    const path = ["shield", "accounts", account];
    return [
      ...Object.entries(said.protections).flatMap(([name, protection]) => {
        const here = [...path, "protections", name];
        const before = seen.get(protection.resource);
        seen.set(protection.resource, `${account}.${name}`);
        return [
          ...(before === undefined ? [] : [twice([...here, "resource"], protection, before)]),
          ...elsewhere([...here, "resource"], protection, account, accounts[account]?.id),
          ...unhealthy([...here, "healthCheck"], protection),
          ...responseFindings([...here, "automaticResponse"], protection, account, organization, context),
        ];
      }),
      ...Object.entries(said.groups).flatMap(([name, { members }]) =>
        typeof members === "string"
          ? []
          : members.flatMap((member, index) =>
              unknownName(
                {
                  what: "protection",
                  known: Object.keys(said.protections),
                  section: `shield.accounts.${account}.protections`,
                  unreadable: context.unreadable,
                },
                [...path, "groups", name, "members", index],
                member,
              ),
            ),
      ),
      ...engagementFindings([...path, "proactiveEngagement"], said),
      ...bucketFindings([...path, "responseTeam", "logBuckets"], said, organization),
    ];
  });
};

function twice(path: Path, { resource }: Protection, before: string): Finding {
  return {
    path,
    found: `${resource} is protected by ${before} already`,
    allowed: "one protection for each resource",
    fix: "remove one of them",
  };
}

/** Hosted zones have no account in their ARNs. */
function elsewhere(path: Path, { resource }: Protection, account: string, id: string | undefined): Finding[] {
  const owner = resource.split(":")[4];
  if (owner === "" || id === undefined || owner === id) return [];
  return [
    {
      path,
      found: `${resource} is in account ${owner}`,
      allowed: `a subscription protects resources of its own account, ${account} (${id})`,
      fix: `name a resource of ${account}, or protect it under the account that has it`,
    },
  ];
}

function unhealthy(path: Path, { resource, healthCheck }: Protection): Finding[] {
  if (healthCheck === undefined || !resource.includes(":hostedzone/")) return [];
  return [
    {
      path,
      found: "a health check for a hosted zone",
      allowed: "Shield Advanced looks at health checks of every other type of resource",
      fix: "remove it",
    },
  ];
}

function responseFindings(
  path: Path,
  { resource, automaticResponse }: Protection,
  account: string,
  { web }: Organization,
  { unreadable }: RuleContext,
): Finding[] {
  if (automaticResponse === undefined) return [];
  const isDistribution = resource.includes(":distribution/");
  if (!isDistribution && !resource.includes(":loadbalancer/app/")) {
    return [
      {
        path,
        found: `an automatic response for ${resource}`,
        allowed: "an Application Load Balancer or a CloudFront distribution: others have no web ACL",
        fix: "remove it",
      },
    ];
  }
  const { webAcl } = automaticResponse;
  const place = [...path, "webAcl"];
  const acl = web[webAcl];
  if (acl === undefined) {
    return unknownName(
      { what: "web ACL", known: Object.keys(web), section: "web", unreadable },
      place,
      webAcl,
    );
  }
  if (acl.account !== account) {
    return [
      {
        path: place,
        found: `the web ACL ${webAcl} is in ${acl.account}`,
        allowed: `a web ACL of ${account}, where the resource is`,
        fix: "name the web ACL that the resource has",
      },
    ];
  }
  if (isDistribution ? acl.at.scope === "cloudfront" : acl.associatedResources.includes(resource)) return [];
  return [
    {
      path: place,
      found: isDistribution
        ? `the web ACL ${webAcl} is regional, and a distribution has one of scope cloudfront`
        : `the web ACL ${webAcl} does not protect ${resource}`,
      allowed: "the web ACL that the resource has: AWS refuses an automatic response without one",
      fix: isDistribution
        ? "name a web ACL of scope cloudfront"
        : `add it to web.${webAcl}.associatedResources, or name its web ACL`,
    },
  ];
}

function engagementFindings(path: Path, { proactiveEngagement, protections }: Account): Finding[] {
  if (proactiveEngagement === undefined) return [];
  const findings: Finding[] = [];
  if (!proactiveEngagement.contacts.some(({ phone }) => phone !== undefined)) {
    findings.push({
      path: [...path, "contacts"],
      found: "no contact has a phone number",
      allowed: "at least one phone number: AWS refuses contacts without any",
      fix: 'add phone, for example "+35315550100"',
    });
  }
  if (!Object.values(protections).some(({ healthCheck }) => healthCheck !== undefined)) {
    findings.push({
      path,
      found: "no protection of the account has a health check",
      allowed: "proactive engagement where a failing health check tells that an attack does harm",
      fix: "add healthCheck to a protection, or remove it",
    });
  }
  return findings;
}

function bucketFindings(path: Path, { responseTeam }: Account, organization: Organization): Finding[] {
  const { web } = new Names({ prefix: prefixOf(organization) });
  const beginnings = [`${prefixOf(organization)}-`, web.logBucket("", "").replace(/-+$/, "-")];
  return (responseTeam?.logBuckets ?? []).flatMap((bucket, index) =>
    beginnings.some((beginning) => bucket.startsWith(beginning))
      ? [
          {
            path: [...path, index],
            found: `${bucket} is named like a bucket of Palisade`,
            allowed: "buckets of your own: the policies and keys of Palisade's do not admit the team",
            fix: "remove it: the role of the response team reads the logs of web ACLs without it",
          },
        ]
      : [],
  );
}
