import { nearest } from "../../core/nearest";
import type { Problem } from "../../core/problem";
import { guardrailCatalogue } from "./guardrail-catalogue";
import type { OrganizationalUnit, OrganizationProps } from "./organization-props";
import { unitDepth } from "./organization-quotas";
import { unitPaths } from "./unit-paths";

/** Everything in the properties of an organization that AWS or Terraform would refuse, or take wrongly. */
export function organizationProblems(props: OrganizationProps): Problem[] {
  const paths = unitPaths(props.units);
  const targets = ["root", ...paths];
  return [
    ...paths.filter((path) => path.split("/").length > unitDepth).map(tooDeep),
    ...names(props.units)
      .filter((name) => !/^[^/]{1,128}$/.test(name) || name.toLowerCase() === "root")
      .map(badName),
    ...repeated(paths).map((path) => twice(`unit ${path}`)),
    ...repeated(props.accounts.map(({ name }) => name)).map((name) => twice(`account ${name}`)),
    ...repeated(props.accounts.map(({ id }) => id)).map((id) => twice(`account ${id}`)),
    ...repeated(props.guardrails.map(({ unit }) => unit)).map((unit) => twice(`guardrails of ${unit}`)),
    ...props.accounts
      .filter(({ unit }) => !targets.includes(unit))
      .map(({ name, unit }) => unknown(`account ${name}`, `unit "${unit}"`, unit, targets)),
    ...props.guardrails
      .filter(({ unit }) => !targets.includes(unit))
      .map(({ unit }) => unknown("guardrails", `unit "${unit}"`, unit, targets)),
    ...props.guardrails.flatMap(({ unit, guardrailIds }) =>
      guardrailIds
        .filter((id) => !catalogueIds.includes(id))
        .map((id) => unknown(`guardrails of ${unit}`, `guardrail "${id}"`, id, catalogueIds)),
    ),
    ...(props.quarantineUnit !== undefined && !paths.includes(props.quarantineUnit)
      ? [unknown("quarantine", `unit "${props.quarantineUnit}"`, props.quarantineUnit, paths)]
      : []),
  ];
}

const catalogueIds = guardrailCatalogue.map(({ id }) => id);

function names(units: readonly OrganizationalUnit[]): string[] {
  return units.flatMap(({ name, children = [] }) => [name, ...names(children)]);
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

function twice(where: string): Problem {
  return { where, found: "stands there more than once", allowed: "one entry", fix: "merge the entries" };
}

function tooDeep(path: string): Problem {
  return {
    where: `unit ${path}`,
    found: `lies ${path.split("/").length} levels below the root`,
    allowed: `${unitDepth} levels`,
    fix: "move it up",
  };
}

function badName(name: string): Problem {
  return {
    where: `unit "${name}"`,
    found: "cannot be told apart from a path or from the root",
    allowed: 'a name of 1 to 128 characters without "/", other than root',
    fix: "rename the unit",
  };
}
