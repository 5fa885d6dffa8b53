import { nearest } from "../../core/nearest";
import type { Problem } from "../../core/problem";
import { unitDepth } from "../../facts/organization-quotas";
import { guardrailCatalogue } from "./guardrail-catalogue";
import type { OrganizationalUnit, OrganizationProps } from "./organization-props";
import { ouPaths } from "./ou-paths";

const words = { root: "root", ou: "OU", account: "account" } as const;

/** Everything in the properties of an organization that AWS or Terraform would refuse, or take wrongly. */
export function organizationProblems(props: OrganizationProps): Problem[] {
  const paths = ouPaths(props.organizationalUnits);
  const targets = ["root", ...paths];
  const accounts = props.accounts
    .filter(({ id, status }) => id !== props.managementAccountId && status !== "closed")
    .map(({ name }) => name);
  const policies = (props.policies ?? []).map(({ name }) => name);
  return [
    ...paths.filter((path) => path.split("/").length > unitDepth).map(tooDeep),
    ...names(props.organizationalUnits)
      .filter((name) => !/^[^/]{1,128}$/.test(name) || name.toLowerCase() === "root")
      .map(badName),
    ...repeated(paths).map((path) => twice(`OU ${path}`)),
    ...repeated(props.accounts.map(({ name }) => name)).map((name) => twice(`account ${name}`)),
    ...repeated(props.accounts.flatMap(({ id }) => id ?? [])).map((id) => twice(`account ${id}`)),
    ...repeated(
      props.guardrails.map(({ target: { kind, name } }) =>
        kind === "root" ? name : `${words[kind]} ${name}`,
      ),
    ).map((target) => twice(`guardrails of ${target}`)),
    ...props.accounts
      .filter(({ ou }) => !targets.includes(ou))
      .map(({ name, ou }) => unknown(`account ${name}`, `OU "${ou}"`, ou, targets)),
    ...props.guardrails.flatMap(({ target: { kind, name } }) => {
      const known = kind === "account" ? accounts : targets;
      return known.includes(name) ? [] : [unknown("guardrails", `${words[kind]} "${name}"`, name, known)];
    }),
    ...props.guardrails.flatMap(({ target, guardrails }) =>
      guardrails
        .filter(({ id }) => !catalogueIds.includes(id))
        .map(({ id }) => unknown(`guardrails of ${target.name}`, `guardrail "${id}"`, id, catalogueIds)),
    ),
    ...props.guardrails.flatMap(({ target, policies: named = [] }) =>
      named
        .filter((name) => !policies.includes(name))
        .map((name) => unknown(`policies of ${target.name}`, `policy "${name}"`, name, policies)),
    ),
    ...((props.organizationId === undefined) === (props.rootId === undefined) ? [] : [half()]),
    ...(props.context === undefined && props.guardrails.length > 0 ? [blind()] : []),
    ...(props.quarantineOu !== undefined && !paths.includes(props.quarantineOu)
      ? [unknown("quarantine", `OU "${props.quarantineOu}"`, props.quarantineOu, paths)]
      : []),
  ];
}

const catalogueIds: readonly string[] = guardrailCatalogue.map(({ id }) => id);

function names(ous: readonly OrganizationalUnit[]): string[] {
  return ous.flatMap(({ name, children = [] }) => [name, ...names(children)]);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function unknown(where: string, found: string, value: string, allowed: readonly string[]): Problem {
  const near = nearest(value, allowed);
  return {
    where,
    found: `${found} does not exist`,
    allowed: `one of ${allowed.join(", ")}`,
    fix: near !== undefined ? `perhaps "${near}" was meant` : "add it, or name another",
  };
}

function half(): Problem {
  return {
    where: "organization",
    found: "one of the ids of the organization and its root is missing",
    allowed: "both, to adopt an organization, or neither, to make one",
    fix: "name both",
  };
}

function blind(): Problem {
  return {
    where: "guardrails",
    found: "there is no context",
    allowed: "guardrails with the context that they speak of",
    fix: "pass the context, or no guardrails",
  };
}

function twice(where: string): Problem {
  return { where, found: "stands there more than once", allowed: "one entry", fix: "merge the entries" };
}

function tooDeep(path: string): Problem {
  return {
    where: `OU ${path}`,
    found: `lies ${path.split("/").length} levels below the root`,
    allowed: `${unitDepth} levels`,
    fix: "move it up",
  };
}

function badName(name: string): Problem {
  return {
    where: `OU "${name}"`,
    found: "cannot be told apart from a path or from the root",
    allowed: 'a name of 1 to 128 characters without "/", other than root',
    fix: "rename the OU",
  };
}
