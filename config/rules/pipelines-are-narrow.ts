import type { CiJobs } from "../../core/ci-jobs";
import { ciSystems } from "../../core/ci-systems";
import { Names } from "../../core/names/names";
import { deploymentPipelineArns } from "../deployment-pipeline-arns";
import { policyFindings } from "../policy-findings";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { unknownName } from "../unknown-name";

type Role = Organization["identity"]["pipelines"][string]["roles"][string];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Roles of pipelines are taken by jobs that can be told apart, and those that change something by no job that anybody may
 * start.
 *
 * Sources: GitHub Docs "OpenID Connect reference"; IAM User Guide "Create a role for OpenID Connect federation".
 */
export const pipelinesAreNarrow: Rule = (organization, { unreadable }) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const account = {
    what: "account",
    known: Object.keys(organization.accounts),
    section: "accounts",
    unreadable,
  };
  return [
    ...Object.entries(organization.identity.pipelines).flatMap(([name, pipeline]) =>
      Object.entries(pipeline.roles).flatMap(([key, role]): Finding[] => {
        const path = ["identity", "pipelines", name, "roles", key];
        const roleName = names.identity.pipelineRole(name, key);
        return [
          ...(roleName.length > 64
            ? [
                {
                  path,
                  found: `the role ${roleName} would have ${roleName.length} characters`,
                  allowed: "IAM allows 64",
                  fix: `shorten the names of the pipeline and the role by ${roleName.length - 64}`,
                },
              ]
            : []),
          ...role.accounts.flatMap((one, at) => unknownName(account, [...path, "accounts", at], one)),
          ...jobFindings(path, pipeline.system, role),
          ...accessFindings(organization, path, role),
        ];
      }),
    ),
    ...(unreadable.some((gone) => /^organization\b/.test(gone)) ? [] : deploymentFindings(organization)),
  ];
};

function jobFindings(
  path: (string | number)[],
  system: Organization["identity"]["pipelines"][string]["system"],
  role: Role,
): Finding[] {
  const { title, jobs } = ciSystems[system];
  const all: readonly (keyof CiJobs)[] = ["branches", "environments", "phases", "pullRequests", "tags"];
  const given = all.filter((kind) => (kind === "pullRequests" ? role[kind] : role[kind].length > 0));
  const told = jobs as readonly (keyof CiJobs)[];
  const writes = role.access !== "read";
  // A token of Bitbucket names the repository whatever runs: what reads may be any step.
  const any = system === "bitbucket" && !writes;
  return [
    ...given
      .filter((kind) => !told.includes(kind))
      .map((kind) => ({
        path: [...path, kind],
        found: `tokens of ${title} tell nothing of ${kind}`,
        allowed: told.join(", "),
        fix: `remove it${told.length === 1 ? `, and use ${told[0]}` : ""}`,
      })),
    ...(given.length === 0 && !any
      ? [
          {
            path,
            found: "no jobs may take it",
            allowed: `at least one of ${told.join(", ")}`,
            fix: "say which jobs may",
          },
        ]
      : []),
    ...role.phases.flatMap((phase, at) =>
      writes && phase === "plan"
        ? [
            {
              path: [...path, "phases", at],
              found: "whoever opens a pull request starts a plan, and may take a role that changes something",
              allowed: "phases: [plan] for access: read alone",
              fix: "make a role with access: read for it",
            },
          ]
        : [],
    ),
    ...(writes && role.pullRequests
      ? [
          {
            path: [...path, "pullRequests"],
            found: "whoever opens a pull request may take a role that changes something",
            allowed: "pullRequests for access: read alone",
            fix: "make a role with access: read for them",
          },
        ]
      : []),
    ...(["branches", "tags"] as const).flatMap((kind) =>
      role[kind].flatMap((ref, at) =>
        writes && ref === "*"
          ? [
              {
                path: [...path, kind, at],
                found: `"*": whoever may push to the repository may take a role that changes something`,
                allowed: "branches and tags by name, or by a beginning such as release/*, which you protect",
                fix: "name them",
              },
            ]
          : [],
      ),
    ),
    ...role.environments.flatMap((environment, at) =>
      system === "bitbucket" && !uuid.test(environment)
        ? [
            {
              path: [...path, "environments", at],
              found: `"${environment}" is a name`,
              allowed: "the UUID of an environment, without braces: Bitbucket sends no names",
              fix: "look it up under Repository settings, OpenID Connect",
            },
          ]
        : [],
    ),
  ];
}

function accessFindings(organization: Organization, path: (string | number)[], role: Role): Finding[] {
  const { access, state } = role;
  if (access === "read") return [];
  if (access !== "deployment") return policyFindings([...path, "access"], access);
  const place = organization.state.account;
  return [
    ...(role.accounts.some((account) => account !== place)
      ? [
          {
            path: [...path, "accounts"],
            found: `access: deployment in ${role.accounts.join(", ")}`,
            allowed: `the account of the state, ${place}: it is made before all others, by its bootstrap`,
            fix: `write accounts: [${place}]`,
          },
        ]
      : []),
    ...(state !== undefined
      ? [
          {
            path: [...path, "state"],
            found: "state for access: deployment",
            allowed: "it takes the role for state, which knows its place",
            fix: "remove it",
          },
        ]
      : []),
  ];
}

/** What applies the stacks is trusted by the deployment roles, which the file says by name. */
function deploymentFindings(organization: Organization): Finding[] {
  const { trustedPrincipals } = organization.deployment;
  const place = organization.accounts[organization.state.account]?.id ?? "";
  const arns = deploymentPipelineArns(organization);
  if (arns.length === 0) return [];
  const byHand =
    organization.organization === undefined ? "trustedPrincipals" : "managementTrustedPrincipals";
  if (organization.deployment[byHand].every((arn) => arns.includes(arn))) {
    return [
      {
        path: ["deployment", byHand],
        found: "a pipeline is to apply stacks, and no role of people is named",
        allowed: "a role of people too: what lets the pipeline in is applied by hand, before it",
        fix: `add the ARN of a role of people to deployment.${byHand}`,
      },
    ];
  }
  return arns
    .filter((arn) => arn.includes(`::${place}:`) && !trustedPrincipals.includes(arn))
    .map((arn) => ({
      path: ["deployment", "trustedPrincipals"],
      found: `${arn} is not among them, and a pipeline is to apply stacks by it`,
      allowed: "the roles that may assume the deployment role, by name",
      fix: `add ${arn}`,
    }));
}
