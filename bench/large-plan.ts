/**
 * A plan of Terraform in JSON, as large as that of a whole estate in one state.
 *
 * @param megabytes what descriptions fill it up to
 */
export function largePlan({
  changes,
  megabytes,
}: {
  readonly changes: number;
  readonly megabytes: number;
}): string {
  const missing = megabytes * 1e6 - planOf(changes, "").length;
  // Of each description there are two and a half copies: three quarters of the resources were there before.
  return planOf(changes, "x".repeat(Math.max(0, Math.round(missing / changes / 2.5))));
}

function planOf(changes: number, description: string): string {
  const resources = Array.from({ length: changes }, (_, index) => resource(index, description));
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: resources.map(({ before, after, ...one }) => ({
      ...one,
      provider_name: "registry.terraform.io/hashicorp/aws",
      change: {
        actions: before === null ? ["create"] : ["update"],
        before,
        after,
        after_unknown: {},
        before_sensitive: false,
        after_sensitive: {},
      },
    })),
    prior_state: {
      format_version: "1.0",
      terraform_version: "1.11.4",
      values: {
        root_module: {
          resources: resources.flatMap(({ before, ...one }) =>
            before === null ? [] : [{ ...one, after: undefined, schema_version: 0, values: before }],
          ),
        },
      },
    },
    configuration: {
      provider_config: { aws: { name: "aws", expressions: { region: { constant_value: "eu-west-1" } } } },
      root_module: {
        resources: resources.map(({ address, type, name, mode }) => ({
          address,
          type,
          name,
          mode,
          expressions: {},
        })),
      },
    },
  });
}

/** Every fourth is created; of the others some change their description, some their policy, some what they open. */
function resource(index: number, description: string) {
  const make = kinds[index % kinds.length] as (typeof kinds)[number];
  const { type, before, after } = make(index);
  const name = `one_${index}`;
  return {
    address: `${type}.${name}`,
    mode: "managed",
    type,
    name,
    before: index % 4 === 0 ? null : { ...before, description },
    after: { ...after, description },
  };
}

const account = "111111111111";
const kinds = [
  (index: number) => {
    const values = {
      bucket: `bucket-${index}`,
      arn: `arn:aws:s3:::bucket-${index}`,
      id: `bucket-${index}`,
      force_destroy: false,
    };
    return { type: "aws_s3_bucket", before: values, after: { ...values, tags: { Owner: "team" } } };
  },
  (index: number) => {
    const values = {
      arn: `arn:aws:kms:eu-west-1:${account}:key/${index}`,
      id: String(index),
      enable_key_rotation: true,
      is_enabled: true,
    };
    return { type: "aws_kms_key", before: values, after: { ...values, rotation_period_in_days: 180 } };
  },
  (index: number) => {
    const id = `sg-${index}`;
    const values = {
      id,
      security_group_id: id,
      cidr_ipv4: "10.0.0.0/8",
      from_port: 443,
      to_port: 443,
      ip_protocol: "tcp",
    };
    return {
      type: "aws_vpc_security_group_ingress_rule",
      before: values,
      after: { ...values, cidr_ipv4: "10.1.0.0/16" },
    };
  },
  (index: number) => {
    const values = { id: `role-${index}`, role: `role-${index}`, name: "own" };
    return {
      type: "aws_iam_role_policy",
      before: { ...values, policy: statement(index, ["s3:GetObject"]) },
      after: {
        ...values,
        policy: statement(index, index % 20 === 3 ? ["s3:GetObject", "s3:PutObject"] : ["s3:GetObject"]),
      },
    };
  },
  (index: number) => {
    const name = `/service/${index}`;
    const values = {
      id: name,
      name,
      retention_in_days: 365,
      arn: `arn:aws:logs:eu-west-1:${account}:log-group:${name}`,
    };
    return { type: "aws_cloudwatch_log_group", before: values, after: { ...values, retention_in_days: 400 } };
  },
];

function statement(index: number, actions: readonly string[]): string {
  const allowed = { Effect: "Allow", Action: actions, Resource: `arn:aws:s3:::bucket-${index}/*` };
  return JSON.stringify({ Version: "2012-10-17", Statement: [allowed] });
}
