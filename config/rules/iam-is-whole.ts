import { bindingGuardrails } from "../binding-guardrails";
import { policyFindings } from "../policy-findings";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { targetFindings } from "../target-findings";
import { unknownName } from "../unknown-name";

/** Source: IAM User Guide "IAM and AWS STS quotas": groups of a user. */
const groupsOfUser = 10;

/** Services whose roles other stacks make. */
const ofBaseline = ["config.amazonaws.com", "guardduty.amazonaws.com"];

/** What IAM has in accounts names what exists, and is whole. */
export const iamIsWhole: Rule = (organization, { today, unreadable }) => {
  const { groups, rolesAnywhere, serviceLinkedRoles, users, workloadRoles } = organization.identity.iam;
  const accounts = {
    what: "account",
    known: Object.keys(organization.accounts),
    section: "accounts",
    unreadable,
  };
  const groupNames = {
    what: "group",
    known: Object.keys(groups),
    section: "identity.iam.groups",
    unreadable,
  };
  return [
    ...Object.entries(workloadRoles).flatMap(([name, role]): Finding[] => {
      const path = ["identity", "iam", "workloadRoles", name];
      const onCluster = role.service === "eks-pod" || role.service === "eks-service-account";
      return [
        ...targetFindings(organization, path, role, unreadable),
        ...policyFindings(path, role),
        ...administering(path, role),
        ...(onCluster === (role.cluster !== undefined)
          ? []
          : [
              {
                path: role.cluster === undefined ? path : [...path, "cluster"],
                found:
                  role.cluster === undefined
                    ? `${role.service} without cluster`
                    : `cluster for ${role.service}`,
                allowed: "cluster for eks-pod and eks-service-account: name, namespace, serviceAccount",
                fix: role.cluster === undefined ? "add cluster" : "remove it",
              },
            ]),
        ...(role.service === "eks-service-account" &&
        role.cluster !== undefined &&
        role.cluster.issuer === undefined
          ? [
              {
                path: [...path, "cluster"],
                found: "no issuer",
                allowed: "the issuer of the cluster's tokens, which the account has an identity provider for",
                fix: "add issuer, as aws eks describe-cluster shows it, without https://",
              },
            ]
          : []),
        ...(role.only?.until !== undefined && role.only.until < today
          ? [
              {
                path: [...path, "only", "until"],
                found: `${role.only.until} has passed: the role can do nothing`,
                allowed: "the last day on which it works",
                fix: "write a later day, or remove the role",
              },
            ]
          : []),
        ...(role.only?.insideOrganization === true &&
        organization.organization === undefined &&
        !unreadable.some((gone) => /^organization\b/.test(gone))
          ? [
              {
                path: [...path, "only", "insideOrganization"],
                found: "no organization",
                allowed: "insideOrganization compares resources with the organization's id",
                fix: "describe the organization, or remove it",
              },
            ]
          : []),
      ];
    }),
    ...Object.entries(groups).flatMap(([name, group]) =>
      policyFindings(["identity", "iam", "groups", name], group),
    ),
    ...Object.entries(users).flatMap(([name, user]): Finding[] => {
      const path = ["identity", "iam", "users", name];
      return [
        ...unknownName(accounts, [...path, "account"], user.account),
        ...user.groups.flatMap((group, at) => unknownName(groupNames, [...path, "groups", at], group)),
        ...(user.groups.length > groupsOfUser
          ? [
              {
                path: [...path, "groups"],
                found: `${user.groups.length} groups`,
                allowed: `at most ${groupsOfUser}, as IAM takes for a user`,
                fix: "join some of them into one",
              },
            ]
          : []),
      ];
    }),
    ...serviceLinkedRoles.flatMap((one, index) => {
      const path = ["identity", "iam", "serviceLinkedRoles", index];
      const first = serviceLinkedRoles.findIndex(({ service }) => service === one.service);
      return [
        ...targetFindings(organization, path, one, unreadable),
        ...(first === index
          ? []
          : [
              {
                path: [...path, "service"],
                found: `${one.service} is entry ${first} already`,
                allowed: "each service once",
                fix: `name its accounts, ous or tags there`,
              },
            ]),
        ...(ofBaseline.includes(one.service)
          ? [
              {
                path: [...path, "service"],
                found: `Palisade makes the role of ${one.service} itself`,
                allowed: "services that the baseline does not use",
                fix: "remove it",
              },
            ]
          : []),
      ];
    }),
    ...Object.entries(rolesAnywhere).flatMap(([name, role]) => {
      const path = ["identity", "iam", "rolesAnywhere", name];
      return [
        ...unknownName(accounts, [...path, "account"], role.account),
        ...unguarded(organization, path, role.account),
        ...policyFindings(path, role),
        ...administering(path, role),
      ];
    }),
  ];
};

/** Declared or not, a workload is no administrator: what it runs would be one. */
function administering(
  path: readonly (string | number)[],
  {
    managedPolicies,
    powers,
  }: { readonly managedPolicies: readonly string[]; readonly powers: readonly unknown[] },
): Finding[] {
  // What is not declared is told of anyway.
  if (powers.length === 0) return [];
  return managedPolicies.flatMap((name, at) =>
    ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"].includes(name)
      ? [
          {
            path: [...path, "managedPolicies", at],
            found: `${name} administers the account`,
            allowed: "policies for what the workload does",
            fix: "write what it takes into policy",
          },
        ]
      : [],
  );
}

const guardrail = "DenyRolesAnywhereUnlessDeployment";

/** Whoever may change a trust anchor may have their own authority vouch for them: a guardrail keeps that to the pipeline. */
function unguarded(
  organization: Organization,
  path: readonly (string | number)[],
  account: string,
): Finding[] {
  const { organization: members, accounts } = organization;
  if (members === undefined || accounts[account]?.role !== "workload") return [];
  return bindingGuardrails(organization, account).includes(guardrail)
    ? []
    : [
        {
          path: [...path, "account"],
          found: `${guardrail} does not bind ${account}, where anybody with rolesanywhere:UpdateTrustAnchor could take the role`,
          allowed: "accounts that it binds, as in the posture strict",
          fix: `add it: guardrails.accounts.${account}: { add: [${guardrail}] }`,
        },
      ];
}
