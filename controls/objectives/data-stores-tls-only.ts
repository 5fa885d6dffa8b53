import { databaseVersion } from "../../core/database-version";
import { deniesEveryone } from "../denies-everyone";
import { groupOpenings } from "../group-openings";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referencedBody } from "../referenced-body";
import { referringTo } from "../referring-to";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Nobody between a client and its data reads along. */
export const dataStoresTlsOnly = {
  id: "data.stores-tls-only",
  promise:
    "Every database, warehouse, proxy, cache and file system refuses connections without TLS; databases by the parameter or the option of their engine and version.",
  source:
    "AWS Well-Architected Framework SEC09-BP02; Amazon RDS User Guide, Using SSL/TLS to encrypt a connection; checkov CKV2_AWS_69",
  proof: (stack) =>
    merged(
      judged(stack, "aws_db_instance", (body) => tlsProblem(stack, body, body["parameter_group_name"])),
      judged(stack, "aws_rds_cluster", (body) =>
        tlsProblem(stack, body, body["db_cluster_parameter_group_name"]),
      ),
      judged(stack, "aws_db_proxy", (body) =>
        body["require_tls"] === true ? undefined : "require_tls is not true",
      ),
      judged(stack, "aws_elasticache_replication_group", (body) =>
        body["transit_encryption_enabled"] === true && body["transit_encryption_mode"] === "required"
          ? undefined
          : "transit_encryption_mode is not required",
      ),
      judged(stack, "aws_redshift_cluster", (body) => {
        const group = referencedBody(stack, body["cluster_parameter_group_name"]);
        return nestedBlocks(group?.["parameter"]).some(
          ({ name, value }) => name === "require_ssl" && value === "true",
        )
          ? undefined
          : "require_ssl is not true";
      }),
      judged(stack, "aws_efs_file_system", (_, address) => {
        const policies = referringTo(stack, "aws_efs_file_system_policy", "file_system_id", address);
        return policies
          .flatMap(({ policy }) => policyStatements(policy))
          .some((one) => refusesClear(one, `\${${address}.arn}`))
          ? undefined
          : "its policy takes clients without TLS";
      }),
    ),
} as const satisfies Objective;

/** Any further condition would leave out more. */
function refusesClear(statement: RenderedStatement, fileSystem: string): boolean {
  return (
    ["ClientMount", "ClientWrite"].every((action) =>
      deniesEveryone(statement, `elasticfilesystem:${action}`, [fileSystem]),
    ) && JSON.stringify(statement.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}'
  );
}

function tlsProblem(stack: SynthesizedStack, body: ResourceBody, group: unknown): string | undefined {
  const { engine, engine_version: version } = body;
  const known = databaseVersion(engine, version);
  if (known === undefined) return `nothing is known to force TLS in ${engine} ${version}`;
  const { tls, family } = known.version;
  if (tls.kind === "option") return optionProblem(stack, body, tls);
  const parameters = referencedBody(stack, group);
  if (parameters?.["family"] !== family) return `it has no parameter group of the family ${family}`;
  return nestedBlocks(parameters["parameter"]).some(
    ({ name, value }) => name === tls.parameter && value === tls.value,
  )
    ? undefined
    : `${tls.parameter} is not ${tls.value}`;
}

/** The port without TLS stays, so nothing may lead there. */
function optionProblem(
  stack: SynthesizedStack,
  body: ResourceBody,
  { option, port, settings }: { option: string; port: number; settings: Readonly<Record<string, string>> },
): string | undefined {
  const group = nestedBlocks(referencedBody(stack, body["option_group_name"])?.["option"]);
  const found = group.find((one) => one["option_name"] === option && one["port"] === port);
  if (found === undefined) return `it has no option ${option} on port ${port}`;
  const given = nestedBlocks(found["option_settings"]);
  const missing = Object.entries(settings).find(
    ([name, value]) => !given.some((one) => one["name"] === name && one["value"] === value),
  );
  if (missing !== undefined) return `${missing[0]} is not ${missing[1]}`;
  const openings = groupOpenings(stack, body["vpc_security_group_ids"]);
  if (typeof openings === "string") return openings;
  return openings.ingress.some((rule) => rule["from_port"] !== port || rule["to_port"] !== port)
    ? `its security group opens another port than ${port}`
    : undefined;
}
