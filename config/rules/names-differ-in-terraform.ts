import { terraformAddress } from "../../core/terraform-address";
import { interfaceEndpointServices } from "../interface-endpoint-services";
import { ouPaths } from "../ou-paths";
import { pipelineRoles } from "../pipeline-roles";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import type { Ou } from "../schema/ou";

type Path = readonly (string | number)[];

/** Names that differ in the file also differ in Terraform addresses, which ignore case and punctuation. */
export const namesDifferInTerraform: Rule = (organization) => [
  ...ouNames(ouPaths(organization)),
  ...ouIds(organization.organization?.organizationalUnits ?? {}, ["organization", "organizationalUnits"]),
  ...Object.entries(organization.networks).flatMap(([name, network]) =>
    listed(["networks", name, "interfaceEndpoints"], interfaceEndpointServices(network), words),
  ),
  ...listed(["clientVpns"], Object.keys(organization.clientVpns), words),
  ...Object.entries(organization.clientVpns).flatMap(([name, { authorizationRules }]) =>
    listed(
      ["clientVpns", name, "authorizationRules"],
      // Other rules report entries that are exactly the same.
      [...new Set(authorizationRules.map(({ cidr, group = "" }) => `${cidr} ${group}`))],
      words,
    ),
  ),
  ...listed(["verifiedAccess"], Object.keys(organization.verifiedAccess), words),
  ...listed(["vpnConnections"], Object.keys(organization.vpnConnections), words),
  ...Object.entries(organization.web).flatMap(([name, { associatedResources }]) =>
    listed(["web", name, "associatedResources"], associatedResources, words),
  ),
  ...listed(["alerts", "emails"], organization.alerts.emails ?? [], words),
  ...listed(["alerts", "endpoints"], organization.alerts.endpoints.map(endpointName), words),
  ...listed(
    ["alerts", "slack"],
    organization.alerts.slack.map(({ channel }) => channel),
    words,
  ),
  // Other rules report entries that are exactly the same.
  ...listed(
    ["detection", "protectedBuckets"],
    [...new Set(organization.detection.protectedBuckets.map(({ bucket }) => bucket))],
    words,
  ),
  ...listed(
    ["detection", "suppressedFindings"],
    [...new Set(organization.detection.suppressedFindings.map(({ control }) => control))],
    words,
  ),
  ...(["groups", "people", "permissionSets"] as const).flatMap((section) =>
    listed(["identity", section], Object.keys(organization.identity[section]), words).map((finding) => ({
      ...finding,
      path: ["identity", section],
    })),
  ),
  ...listed(["identity", "iam", "users"], Object.keys(organization.identity.iam.users), words).map(
    (finding) => ({ ...finding, path: ["identity", "iam", "users"] }),
  ),
  ...listed(
    ["identity", "pipelines"],
    [...new Set(pipelineRoles(organization).map(({ token }) => token.issuer))],
    words,
  ).map((finding) => ({ ...finding, path: ["identity", "pipelines"] })),
  ...listed(["guardrails", "breakGlass"], organization.guardrails.breakGlass, words),
  ...(["archiveRules", "trustedIpLists", "threatIpLists"] as const).flatMap((list) =>
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

/** Names that JavaScript or the modules reserve. */
const reserved = new Set(["resource", "root", ...Object.getOwnPropertyNames(Object.prototype)]);

function ouNames(paths: readonly string[]): Finding[] {
  const owners = new Map<string, string>();
  return paths.flatMap((ou): Finding[] => {
    const parts = ou.split("/");
    const path = ["organization", ...parts.flatMap((part) => ["organizationalUnits", part])];
    const name = parts.at(-1) ?? "";
    if (reserved.has(name) || reserved.has(name.toLowerCase())) {
      return [
        {
          path,
          found: `found the name "${name}"`,
          allowed: "this name is reserved",
          fix: "choose another name",
        },
      ];
    }
    const address = terraformAddress(parts);
    const owner = owners.get(address);
    if (owner === undefined) {
      owners.set(address, ou);
      return [];
    }
    return [
      {
        path,
        found: `${ou} and ${owner} would have the same Terraform address (${address})`,
        allowed: "OU names differ in more than case, spaces and hyphens",
        fix: "rename one of them",
      },
    ];
  });
}

function ouIds(ous: Readonly<Record<string, Ou>>, path: Path, seen = new Map<string, string>()): Finding[] {
  return Object.entries(ous).flatMap(([name, ou]): Finding[] => {
    const here = [...path, name];
    const owner = ou.id === undefined ? undefined : seen.get(ou.id);
    if (ou.id !== undefined) seen.set(ou.id, name);
    const twice: Finding[] =
      owner === undefined
        ? []
        : [
            {
              path: [...here, "id"],
              found: `already used by the OU ${owner} ("${ou.id}")`,
              allowed: "each OU has its own id",
              fix: "write the ids that `aws organizations list-organizational-units-for-parent` lists",
            },
          ];
    return [...twice, ...ouIds(ou.organizationalUnits, [...here, "organizationalUnits"], seen)];
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

/** What an endpoint is known by: its address, or where it is kept. */
function endpointName(endpoint: Organization["alerts"]["endpoints"][number]): string {
  if (typeof endpoint === "string") return endpoint;
  return "ssmParameter" in endpoint ? `parameter ${endpoint.ssmParameter}` : `secret ${endpoint.secret}`;
}

function words(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9]/g, "");
}
