import { decision } from "../../decision";
import { exampleStack } from "../../example-stack";

const streams = [
  {
    what: "findings",
    stack: exampleStack("security/eu-west-1/findings"),
    stream: "findings_archive",
    key: "findings_topic_key",
    accountId: "333333333333",
  },
  {
    what: "log groups",
    stack: exampleStack("log-archive/eu-west-1/log-archive"),
    stream: "log_group_stream",
    key: "log_archive_key",
    accountId: "222222222222",
  },
];

describe.each(streams)("the stream of $what", ({ stack, stream, key, accountId }) => {
  const deployment = `arn:aws:iam::${accountId}:role/acme-deployment`;
  const grant = (principal: string, context: Record<string, string>) =>
    decision({
      principal,
      action: "kms:CreateGrant",
      resource: `arn:aws:kms:eu-west-1:${accountId}:key/11111111-2222-3333-4444-555555555555`,
      resourceAccount: accountId,
      resourcePolicy: stack.resource?.aws_kms_key?.[key]?.policy,
      context,
    });

  test("keeps what waits in it under a key of ours", () => {
    expect(stack.resource?.aws_kinesis_firehose_delivery_stream?.[stream]?.server_side_encryption).toEqual({
      enabled: true,
      key_type: "CUSTOMER_MANAGED_CMK",
      key_arn: `\${aws_kms_key.${key}.arn}`,
    });
  });

  test.each([
    ["Firehose, for the role that makes the stream", deployment, "true", "Allowed"],
    ["that role by its own call", deployment, "false", "ImplicitlyDenied"],
    ["a service, for another role", `arn:aws:iam::${accountId}:role/application`, "true", "ImplicitlyDenied"],
    [
      "a service, for another account",
      "arn:aws:iam::999999999999:role/acme-deployment",
      "true",
      "ImplicitlyDenied",
    ],
  ])("its key gives a grant to %s: %s, %s, %s", async (_what, principal, forService, expected) => {
    expect(await grant(principal, { "kms:GrantIsForAWSResource": forService })).toBe(expected);
  });
});
