import { terraformAddress } from "../../core/terraform-address";
import type { Finding, Rule } from "../rule";
import type { Unit } from "../schema/unit";
import { unitPaths } from "../unit-paths";

type Path = readonly (string | number)[];

/** What differs in the file also differs in Terraform's addresses, where case and punctuation are lost. */
export const namesStayApart: Rule = (organization) => [
  ...unitNames(unitPaths(organization)),
  ...unitIds(organization.organization?.units ?? {}, ["organization", "units"]),
  ...Object.entries(organization.networks).flatMap(([name, { interfaceEndpoints }]) =>
    listed(["networks", name, "interfaceEndpoints"], interfaceEndpoints, words),
  ),
  ...Object.entries(organization.web).flatMap(([name, { associatedResources }]) =>
    listed(["web", name, "associatedResources"], associatedResources, words),
  ),
  ...listed(["alerts", "emails"], organization.alerts.emails ?? [], words),
  ...listed(["alerts", "endpoints"], organization.alerts.endpoints, words),
  ...listed(
    ["alerts", "slack"],
    organization.alerts.slack.map(({ channel }) => channel),
    words,
  ),
  // Those that are named twice, letter by letter, are told of elsewhere.
  ...listed(
    ["detection", "scannedBuckets"],
    [...new Set(organization.detection.scannedBuckets.map(({ bucket }) => bucket))],
    words,
  ),
  ...listed(
    ["detection", "acceptedFindings"],
    [...new Set(organization.detection.acceptedFindings.map(({ control }) => control))],
    words,
  ),
  ...listed(["guardrails", "breakGlass"], organization.guardrails.breakGlass, words),
  ...(["knownAccess", "trustedAddresses", "threatAddresses"] as const).flatMap((list) =>
    listed(
      ["detection", list],
      organization.detection[list].map(({ name }) => name),
      words,
    ),
  ),
  ...listed(
    ["detection", "disabledControls"],
    organization.detection.disabledControls.map(({ control }) => control),
    words,
  ),
];

/** Names that JavaScript, or the modules, use for something of their own. */
const reserved = new Set(["resource", "root", ...Object.getOwnPropertyNames(Object.prototype)]);

function unitNames(paths: readonly string[]): Finding[] {
  const owners = new Map<string, string>();
  return paths.flatMap((unit): Finding[] => {
    const parts = unit.split("/");
    const path = ["organization", ...parts.flatMap((part) => ["units", part])];
    const name = parts.at(-1) ?? "";
    if (reserved.has(name) || reserved.has(name.toLowerCase())) {
      return [
        { path, found: `found the name "${name}"`, allowed: "that name is reserved", fix: "choose another" },
      ];
    }
    const address = terraformAddress(parts);
    const owner = owners.get(address);
    if (owner === undefined) {
      owners.set(address, unit);
      return [];
    }
    return [
      {
        path,
        found: `${unit} and ${owner} would have one address in Terraform (${address})`,
        allowed: "units differ in more than case, blanks and hyphens",
        fix: "rename one of them",
      },
    ];
  });
}

function unitIds(
  units: Readonly<Record<string, Unit>>,
  path: Path,
  seen = new Map<string, string>(),
): Finding[] {
  return Object.entries(units).flatMap(([name, unit]): Finding[] => {
    const here = [...path, name];
    const owner = unit.id === undefined ? undefined : seen.get(unit.id);
    if (unit.id !== undefined) seen.set(unit.id, name);
    const twice: Finding[] =
      owner === undefined
        ? []
        : [
            {
              path: [...here, "id"],
              found: `already used by the unit ${owner} ("${unit.id}")`,
              allowed: "each unit has its own id",
              fix: "correct one of them",
            },
          ];
    return [...twice, ...unitIds(unit.units, [...here, "units"], seen)];
  });
}

function listed(path: Path, values: readonly string[], key: (value: string) => string): Finding[] {
  const owners = new Map<string, string>();
  return values.flatMap((value, index): Finding[] => {
    const owner = owners.get(key(value));
    if (owner === undefined) {
      owners.set(key(value), value);
      return [];
    }
    return [
      {
        path: [...path, index],
        found:
          value === owner
            ? `${value} is listed twice`
            : `${value} and ${owner} differ only in case or punctuation`,
        allowed: "each entry once",
        fix: "remove one",
      },
    ];
  });
}

function words(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9]/g, "");
}
