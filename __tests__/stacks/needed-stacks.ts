import { resourcesOf } from "../../controls/resources-of";
import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import type { Placement } from "../../stacks/placement";

/** A stack with its Terraform JSON. */
export interface MadeStack {
  readonly placement: Placement;
  /** Twelve digits. */
  readonly accountId: string;
  readonly json: SynthesizedStack;
}

/** One stack cannot be applied before another. */
export interface Need {
  readonly path: string;
  readonly needed: string;
  /** What of the other it needs. */
  readonly why: string;
}

/**
 * What each stack needs of others, read from Terraform JSON alone: what it names in an argument, assumes, reads by a data
 * source or admits as a principal (AWS refuses one that does not exist), and what AWS asks for besides (`demands`).
 */
export function neededStacks(stacks: readonly MadeStack[]): Need[] {
  const makers = new Map<string, Set<string>>();
  for (const stack of stacks) {
    for (const name of made(stack)) {
      makers.set(name, (makers.get(name) ?? new Set()).add(stack.placement.path));
    }
  }
  return stacks.flatMap((stack) => {
    const { path } = stack.placement;
    const wanted = new Set([...named(stack), ...demanded(stack)]);
    return [...wanted].flatMap((why) =>
      [...(makers.get(why) ?? [])]
        .filter((needed) => needed !== path)
        .map((needed): Need => ({ path, needed, why })),
    );
  });
}

/** Names by which others reach what a stack makes, and the types that it makes, by where they are. */
function made(stack: MadeStack): string[] {
  const { accountId } = stack;
  const { region } = stack.placement;
  const here = `${accountId} ${region}`;
  return resourcesOf(stack.json).flatMap(({ type, body }) => {
    const name = String(body["name"]);
    const arn = (service: string, resource: string) =>
      `arn:aws:${service}:${region}:${accountId}:${resource}`;
    const types = [type, `${type} ${region}`, `${type} ${here}`];
    switch (type) {
      case "aws_iam_role":
        return [...types, `arn:aws:iam::${accountId}:role/${name}`];
      case "aws_iam_policy":
        return [...types, `arn:aws:iam::${accountId}:policy/${name}`];
      case "aws_iam_user":
        return [...types, `arn:aws:iam::${accountId}:user/${name}`];
      case "aws_iam_service_linked_role":
        return [...types, `arn:aws:iam::${accountId}:role/aws-service-role/${body["aws_service_name"]}`];
      case "aws_s3_bucket":
        return [...types, String(body["bucket"]), `arn:aws:s3:::${body["bucket"]}`];
      case "aws_cloudwatch_event_bus":
        return [...types, arn("events", `event-bus/${name}`)];
      case "aws_cloudwatch_log_destination":
        return [...types, arn("logs", `destination:${name}`)];
      case "aws_cloudwatch_log_group":
        return [...types, `log group ${here} ${name}`];
      case "aws_sns_topic":
        return [...types, arn("sns", name)];
      case "aws_kinesis_firehose_delivery_stream":
        return [...types, arn("firehose", `deliverystream/${name}`)];
      case "aws_kms_alias":
        return [...types, `alias ${here} ${name}`, arn("kms", name)];
      case "aws_account_region":
        return [...types, `region ${accountId} ${body["region_name"]}`];
      case "aws_ssoadmin_permission_set":
        return [...types, `permission set ${name}`];
      case "aws_identitystore_group":
        return [...types, `group ${body["display_name"]}`];
      case "aws_wafv2_web_acl_association":
        return [...types, `web ACL of ${body["resource_arn"]}`];
      case "aws_organizations_account":
        // It is imported by its id, which stands beside it.
        return [
          ...types,
          ...(stack.json.import ?? []).map((block) => `account ${(block as { id: string }).id}`),
        ];
      default:
        return types;
    }
  });
}

/** What a stack names of others. */
function named(stack: MadeStack): string[] {
  const { json, accountId, placement } = stack;
  const here = `${accountId} ${placement.region}`;
  const strings = [json.terraform, json.provider, json.resource].flatMap((part) => stringsOf(part));
  const plain = strings.filter(([, text]) => parsed(text) === undefined);
  const read = Object.entries(json.data ?? {}).flatMap(([type, bodies]) =>
    Object.values(bodies).flatMap((body) => {
      if (type === "aws_kms_alias") return `alias ${here} ${body["name"]}`;
      if (type === "aws_ssoadmin_permission_set") return `permission set ${body["name"]}`;
      if (type === "aws_identitystore_group") {
        const attributes = stringsOf(body["alternate_identifier"]);
        return attributes.filter(([key]) => key === "attribute_value").map(([, group]) => `group ${group}`);
      }
      return `${type} ${here}`;
    }),
  );
  return [
    `region ${accountId} ${placement.region}`,
    ...read,
    ...plain.map(([, text]) => text.replace(/^(arn:aws:s3:::[^/]+)\/.*$/, "$1")),
    ...plain.map(([, text]) => text.replace(/(:role\/aws-service-role\/[^/]+)\/.*$/, "$1")),
    ...plain.filter(([key]) => key === "log_group_name").map(([, text]) => `log group ${here} ${text}`),
    ...plain
      .filter(([key, text]) => /account/.test(key) && /^\d{12}$/.test(text) && text !== accountId)
      .map(([, text]) => `account ${text}`),
    ...strings.flatMap(([, text]) => principals(parsed(text))),
    // A document that is no policy, such as that of a subscription of log groups.
    ...strings.flatMap(([, text]) =>
      stringsOf(parsed(text))
        .filter(([key]) => key === "DestinationArn" || key === "RoleArn")
        .map(([, arn]) => arn),
    ),
  ];
}

/** Every string of a value with the key under which it stands. */
function stringsOf(value: unknown, key = ""): (readonly [string, string])[] {
  if (typeof value === "string") return [[key, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([inner, one]) =>
    inner === "//" ? [] : stringsOf(one, Array.isArray(value) ? key : inner),
  );
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Roles that a policy names as principals; one in a condition need not exist. */
function principals(policy: unknown): string[] {
  const statements = (policy as { Statement?: unknown } | undefined)?.Statement ?? [];
  return [statements]
    .flat()
    .flatMap((statement) => (statement as { Principal?: { AWS?: string | string[] } }).Principal?.AWS ?? []);
}

type Demand = (body: ResourceBody, stack: MadeStack) => string | undefined;

const administrator =
  (type: string): Demand =>
  (body, { placement }) =>
    `${type} ${body["admin_account_id"] ?? body["account_id"]} ${placement.region}`;
const inRegion =
  (type: string): Demand =>
  (_body, { placement }) =>
    `${type} ${placement.region}`;
const anywhere =
  (type: string): Demand =>
  () =>
    type;

/**
 * What AWS asks for before it takes a resource, in words of no argument.
 * Sources: Security Hub User Guide "Integrating Security Hub with AWS Organizations" (the administrator enables Security Hub
 * first) and "Central configuration"; GuardDuty, Inspector and Macie likewise; AWS Config Developer Guide "Managing AWS
 * Config rules across all accounts in your organization"; CloudTrail User Guide "Prepare for creating a trail for your
 * organization".
 */
const demands: Readonly<Record<string, readonly Demand[]>> = {
  aws_guardduty_organization_admin_account: [administrator("aws_guardduty_detector")],
  aws_macie2_organization_admin_account: [administrator("aws_macie2_account")],
  aws_securityhub_organization_admin_account: [administrator("aws_securityhub_account")],
  aws_guardduty_organization_configuration: [inRegion("aws_guardduty_organization_admin_account")],
  aws_macie2_organization_configuration: [inRegion("aws_macie2_organization_admin_account")],
  aws_inspector2_organization_configuration: [inRegion("aws_inspector2_delegated_admin_account")],
  aws_securityhub_organization_configuration: [anywhere("aws_securityhub_organization_admin_account")],
  aws_config_organization_managed_rule: [
    anywhere("aws_organizations_delegated_administrator"),
    inRegion("aws_config_configuration_recorder_status"),
  ],
  aws_s3control_storage_lens_configuration: [anywhere("aws_organizations_delegated_administrator")],
  aws_config_config_rule: [inRegion("aws_config_configuration_recorder_status")],
  // A permission set may be bounded by a policy of the account: that must be there, or the assignment fails for good.
  aws_ssoadmin_account_assignment: [
    (body, { placement }) => `aws_iam_policy ${body["target_id"]} ${placement.region}`,
  ],
  // IAM Identity Center is administered elsewhere than in the management account once that is registered.
  aws_ssoadmin_permission_set: [
    (_body, { placement }) =>
      placement.account === "management" ? undefined : "aws_organizations_delegated_administrator",
  ],
  aws_identitystore_user: [
    (_body, { placement }) =>
      placement.account === "management" ? undefined : "aws_organizations_delegated_administrator",
  ],
  // Within the organization nothing is shared before that is enabled.
  aws_ram_resource_share: [anywhere("aws_ram_sharing_with_organization")],
  // A VPC that serves the internet is excluded before the rest is blocked.
  aws_vpc_block_public_access_options: [
    (_body, { accountId, placement }) =>
      `aws_vpc_block_public_access_exclusion ${accountId} ${placement.region}`,
  ],
  // Its administrator is registered in us-east-1, and it sees by AWS Config what there is.
  aws_fms_policy: [anywhere("aws_fms_admin_account"), inRegion("aws_config_configuration_recorder_status")],
  // An automatic response writes into the web ACL that the resource has.
  aws_shield_application_layer_automatic_response: [
    (body, { json }) => {
      const [, name = ""] = /^\$\{aws_shield_protection\.([\w-]+)\./.exec(String(body["resource_arn"])) ?? [];
      return `web ACL of ${json.resource?.["aws_shield_protection"]?.[name]?.["resource_arn"]}`;
    },
  ],
  // An attachment is accepted once it is there.
  aws_ec2_transit_gateway_vpc_attachment_accepter: [inRegion("aws_ec2_transit_gateway_vpc_attachment")],
  // Of another account's Transit Gateway, once it has accepted the attachment.
  aws_route: [
    (body, { placement }) =>
      /^\$\{data\.aws_route_table\./.test(String(body["route_table_id"]))
        ? `aws_ec2_transit_gateway_vpc_attachment_accepter ${placement.region}`
        : undefined,
  ],
  aws_cloudtrail: [
    (body) => (body["is_organization_trail"] === true ? "aws_organizations_organization" : undefined),
  ],
};

function demanded(stack: MadeStack): string[] {
  return resourcesOf(stack.json).flatMap(({ type, body }) =>
    (demands[type] ?? []).flatMap((demand) => demand(body, stack) ?? []),
  );
}
