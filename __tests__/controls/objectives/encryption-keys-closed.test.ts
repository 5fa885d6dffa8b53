import { encryptionKeysClosed } from "../../../controls/objectives/encryption-keys-closed";
import { archiveStack } from "../../modules/logging/archive-stack";
import { trailStack } from "../../modules/logging/trail-stack";
import { changed } from "../changed";

const stack = trailStack();
const address = "aws_kms_key.audit_trail_key";
const root = "arn:aws:iam::111111111111:root";

function withStatement(statement: object) {
  const policy = JSON.stringify({ Statement: [{ Sid: "Edited", Effect: "Allow", ...statement }] });
  return changed(stack, address, (body) => ({ ...body, policy }));
}

describe("encryption.keys-closed", () => {
  test("holds for the keys of the trail and of the archive", () => {
    expect(encryptionKeysClosed.proof(stack)).toEqual({ satisfied: [address], broken: [] });
    expect(encryptionKeysClosed.proof(archiveStack())).toEqual({
      satisfied: ["aws_kms_key.log_archive_key"],
      broken: [],
    });
  });

  test.each([
    ["everyone", { Principal: "*", Action: "kms:Decrypt" }],
    ["everyone in a list", { Principal: { AWS: ["*"] }, Action: ["kms:Decrypt"] }],
    [
      "everyone under a condition",
      {
        Principal: { AWS: "*" },
        Action: "kms:Decrypt",
        Condition: { StringEquals: { "kms:ViaService": "s3" } },
      },
    ],
    [
      "everyone of an organization, by calling KMS",
      {
        Principal: { AWS: "*" },
        Action: "kms:Decrypt",
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme123456" } },
      },
    ],
    [
      "everyone of any organization",
      {
        Principal: { AWS: "*" },
        Action: "kms:Decrypt",
        Condition: {
          StringLike: { "aws:PrincipalOrgID": "o-*" },
          StringEquals: { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" },
        },
      },
    ],
    ["everyone but one", { NotPrincipal: { AWS: root }, Action: "kms:Decrypt" }],
    ["the account", { Principal: { AWS: root }, Action: "kms:*" }],
    ["the account by its number", { Principal: { AWS: "111111111111" }, Action: "kms:Decrypt" }],
    ["the account by exclusion", { Principal: { AWS: root }, NotAction: "kms:Decrypt" }],
    [
      "the account that it is",
      {
        Principal: { AWS: root },
        Action: "kms:Decrypt",
        Condition: { StringEquals: { "kms:CallerAccount": "111111111111" } },
      },
    ],
    [
      "any role of the account",
      {
        Principal: { AWS: root },
        Action: "kms:Decrypt",
        Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111111111111:role/*" } },
      },
    ],
    [
      "the account unless a service says otherwise",
      {
        Principal: { AWS: root },
        Action: "kms:Decrypt",
        Condition: { StringEqualsIfExists: { "kms:ViaService": "s3" } },
      },
    ],
    [
      "the account but for one role",
      {
        Principal: { AWS: root },
        Action: "kms:Decrypt",
        Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111111111111:role/a" } },
      },
    ],
  ])("is broken by a statement for %s", (_what, statement) => {
    expect(encryptionKeysClosed.proof(withStatement(statement))).toEqual({
      satisfied: [],
      broken: [{ address, problem: "statement Edited allows more than named principals" }],
    });
  });

  test.each([
    ["a named role", { Principal: { AWS: "arn:aws:iam::111111111111:role/a" }, Action: "kms:Decrypt" }],
    ["the account to look", { Principal: { AWS: root }, Action: ["kms:DescribeKey", "kms:ListGrants"] }],
    [
      "a role named by condition",
      {
        Principal: { AWS: [root] },
        Action: "kms:*",
        Condition: { ArnEquals: { "aws:PrincipalArn": ["arn:aws:iam::111111111111:role/a", root] } },
      },
    ],
    [
      "the account through a service",
      {
        Principal: { AWS: root },
        Action: "kms:Decrypt",
        Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
      },
    ],
    [
      "everyone of an organization through a service",
      {
        Principal: { AWS: "*" },
        Action: "kms:Decrypt",
        Condition: {
          StringEquals: {
            "aws:PrincipalOrgID": "o-acme123456",
            "kms:ViaService": "ec2.eu-west-1.amazonaws.com",
          },
        },
      },
    ],
    [
      "the account that gives a grant to a named role",
      {
        Principal: { AWS: root },
        Action: "kms:CreateGrant",
        Condition: { StringEquals: { "kms:GranteePrincipal": "arn:aws:iam::111111111111:role/a" } },
      },
    ],
    ["everyone, denied", { Effect: "Deny", Principal: "*", Action: "kms:*" }],
  ])("accepts a statement for %s", (_what, statement) => {
    expect(encryptionKeysClosed.proof(withStatement(statement)).broken).toEqual([]);
  });

  test("is broken by a key that leaves its policy to AWS", () => {
    const edited = changed(stack, address, ({ policy: _, ...body }) => body);
    expect(encryptionKeysClosed.proof(edited).broken).toEqual([
      { address, problem: "it has no policy of its own" },
    ]);
  });

  test("reads a policy that stands beside its key", () => {
    const policy = JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "kms:*" } });
    const beside = { aws_kms_key_policy: { open: { key_id: `\${${address}.id}`, policy } } };
    const edited = { ...stack, resource: { ...stack.resource, ...beside } };
    expect(encryptionKeysClosed.proof(edited).broken).toHaveLength(1);
  });
});
