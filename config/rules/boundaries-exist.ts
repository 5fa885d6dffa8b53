import { workloadPath } from "../../core/workload-path";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

type Path = readonly (string | number)[];

/** Services whose actions would let a role out of the boundary, or into other accounts. */
const notWithin = [
  "*",
  "account",
  "iam",
  "identitystore",
  "identitystore-auth",
  "organizations",
  "rolesanywhere",
  "signin",
  "sso",
  "sso-directory",
  "sts",
];

/**
 * A policy of the organization's own that a role or a permission set names is in the account before it: IAM refuses a boundary
 * that is not there, and IAM Identity Center keeps the failure as if it had worked.
 *
 * Sources: IAM User Guide "Permissions boundaries for IAM entities"; IAM Identity Center User Guide "Customer managed policies".
 */
export const boundariesExist: Rule = (organization) => {
  const { guardrails, identity } = organization;
  const { boundary } = identity.iam;
  const made = boundary === undefined ? undefined : guardrails.permissionsBoundary;
  const known = [...identity.existingPolicies, ...(made === undefined ? [] : [made])];
  const missing = (path: Path, name: string, found: string): Finding[] =>
    known.includes(name)
      ? []
      : [
          {
            path,
            found,
            allowed:
              known.length === 0
                ? "policies that are in the accounts already: identity.existingPolicies lists none"
                : `policies that are in the accounts already: ${known.join(", ")}`,
            fix: `have identity.iam.boundary make it as guardrails.permissionsBoundary, or list it under identity.existingPolicies once it is in every account`,
          },
        ];
  const roles = rolesWithPolicies(organization);
  const usual = guardrails.permissionsBoundary;
  const bounded = [
    ...(usual !== undefined && roles.some((role) => role.boundary === undefined)
      ? missing(
          ["guardrails", "permissionsBoundary"],
          usual,
          `${usual} does not exist yet, and roles under identity are made with it`,
        )
      : []),
    ...roles.flatMap(({ path, boundary: own }) =>
      own === undefined ? [] : missing([...path, "boundary"], own, `its boundary ${own} does not exist yet`),
    ),
  ];
  const sets = Object.entries(identity.permissionSets).flatMap(([name, set]) => {
    const path = ["identity", "permissionSets", name];
    return [
      ...(set.boundary !== undefined && "customer" in set.boundary
        ? missing(
            [...path, "boundary", "customer"],
            set.boundary.customer,
            `the policy ${set.boundary.customer} does not exist yet`,
          )
        : []),
      ...set.customerManagedPolicies.flatMap((policy, at) =>
        policy.path === workloadPath
          ? [
              {
                path: [...path, "customerManagedPolicies", at, "path"],
                found: `${workloadPath}: roles of teams may rewrite what is there`,
                allowed: "policies that teams do not change",
                fix: "use a policy of another path",
              },
            ]
          : missing(
              [...path, "customerManagedPolicies", at, "name"],
              policy.name,
              `the policy ${policy.name} does not exist yet`,
            ),
      ),
    ];
  });
  return [
    ...(boundary !== undefined && guardrails.permissionsBoundary === undefined
      ? [
          {
            path: ["identity", "iam", "boundary"],
            found: "no guardrails.permissionsBoundary",
            allowed: "the policy has its name from there",
            fix: "add guardrails.permissionsBoundary with a name",
          },
        ]
      : []),
    ...(boundary?.services ?? []).flatMap((service, at) =>
      notWithin.includes(service)
        ? [
            {
              path: ["identity", "iam", "boundary", "services", at],
              found: `${service}: with all of its actions a role gets out of the boundary`,
              allowed: "services of workloads; roles may be made within the boundary as it is",
              fix: "remove it",
            },
          ]
        : [],
    ),
    ...bounded,
    ...sets,
    ...unreadableStates(organization),
  ];
};

/** Roles of the file that have policies of their own, and so a boundary. */
function rolesWithPolicies({
  identity,
}: Organization): { readonly path: string[]; readonly boundary: string | undefined }[] {
  const { iam, pipelines } = identity;
  return [
    ...Object.entries(pipelines).flatMap(([name, { roles }]) =>
      Object.entries(roles).flatMap(([key, { access }]) =>
        typeof access === "string"
          ? []
          : [
              {
                path: ["identity", "pipelines", name, "roles", key, "access"],
                boundary: access.boundary,
              },
            ],
      ),
    ),
    ...(["workloadRoles", "rolesAnywhere"] as const).flatMap((section) =>
      Object.entries(iam[section]).map(([name, { boundary }]) => ({
        path: ["identity", "iam", section, name],
        boundary,
      })),
    ),
  ];
}

/** Pipelines whose boundary keeps them from their own state. */
function unreadableStates({ guardrails, identity }: Organization): Finding[] {
  const { boundary } = identity.iam;
  if (boundary === undefined) return [];
  const lacking = ["kms", "s3"].filter((service) => !boundary.services.includes(service));
  return Object.entries(identity.pipelines).flatMap(([name, { roles }]) =>
    Object.entries(roles).flatMap(([key, { access, state }]): Finding[] => {
      if (state === undefined || typeof access === "string" || lacking.length === 0) return [];
      if ((access.boundary ?? guardrails.permissionsBoundary) !== guardrails.permissionsBoundary) return [];
      return [
        {
          path: ["identity", "pipelines", name, "roles", key, "state"],
          found: `its boundary lets it use no ${lacking.join(" and no ")}`,
          allowed: "s3 and kms under identity.iam.boundary.services: the state is kept there",
          fix: `add ${lacking.join(" and ")}, or remove state`,
        },
      ];
    }),
  );
}
