import { hcl } from "../../export/hcl";
import type { HclBlocks } from "../../export/hcl-blocks";
import hclBlocks from "../../export/hcl-blocks.json";
import { webStack } from "../modules/web/web-stack";

const blocks: HclBlocks = {
  provider: { aws: ["assume_role", "default_tags"] },
  resource: {
    aws_default_security_group: ["egress[]", "ingress[]"],
    aws_iam_policy: [],
    aws_lifecycle: ["filter.and", "filter", "rule"],
    aws_rules: ["action", "rule"],
  },
  data: { aws_ami: ["filter"] },
  ephemeral: { aws_secretsmanager_random_password: [] },
};

/** HCL of one resource of a type without blocks, without the head and the closing brace. */
function argumentsOf(body: Record<string, unknown>): string {
  const text = hcl({ resource: { aws_iam_policy: { a: body } } }, blocks);
  return text
    .split("\n")
    .slice(1, -2)
    .map((line) => line.slice(2))
    .join("\n");
}

describe("hcl", () => {
  test("writes a block that is an object as one block", () => {
    const text = hcl({ provider: { aws: [{ default_tags: { tags: { Owner: "acme" } } }] } }, blocks);
    expect(text).toContain('  default_tags {\n    tags = {\n      Owner = "acme"\n    }\n  }\n');
  });

  test("writes what Terraform opens for one run", () => {
    const ephemeral = { aws_secretsmanager_random_password: { api: { password_length: 32 } } };
    expect(hcl({ ephemeral }, blocks)).toBe(
      'ephemeral "aws_secretsmanager_random_password" "api" {\n  password_length = 32\n}\n',
    );
    expect(() => hcl({ ephemeral: { aws_other: { api: {} } } }, blocks)).toThrow("ephemeral aws_other");
  });

  test("writes a file as a person would", () => {
    const stack = {
      "//": { metadata: { backend: "s3", stackName: "prod.eu-west-1.web", version: "0.21.0" }, outputs: {} },
      terraform: {
        backend: { s3: { bucket: "acme-state", use_lockfile: true, assume_role: { role_arn: "arn:role" } } },
        required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.100.0" } },
        required_version: ">= 1.10.0",
      },
      provider: {
        aws: [{ default_tags: [{ tags: { Owner: "acme" } }], region: "eu-west-1" }],
      },
      data: { aws_ami: { linux: { filter: [{ name: "state", values: ["available"] }] } } },
      resource: {
        aws_rules: {
          shop: {
            "//": { metadata: { path: "test/Shop" }, objectives: ["web.requests-filtered"] },
            depends_on: ["aws_iam_policy.a", "aws_iam_policy.b"],
            lifecycle: { ignore_changes: ["tags", "rule[0].name"], prevent_destroy: true },
            name: "shop",
            rule: [{ action: { block: {} }, name: "deny" }, { name: "allow" }],
            tags: { "cost center": "web", Name: "shop" },
          },
        },
      },
    };
    expect(hcl(stack, blocks)).toBe(`# stack: prod.eu-west-1.web

terraform {
  required_version = ">= 1.10.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0"
    }
  }

  backend "s3" {
    bucket       = "acme-state"
    use_lockfile = true
    assume_role = {
      role_arn = "arn:role"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      Owner = "acme"
    }
  }
}

data "aws_ami" "linux" {
  filter {
    name   = "state"
    values = ["available"]
  }
}

# objectives: web.requests-filtered
resource "aws_rules" "shop" {
  name = "shop"
  tags = {
    "cost center" = "web"
    Name          = "shop"
  }

  rule {
    name = "deny"

    action {
      block = {}
    }
  }

  rule {
    name = "allow"
  }

  lifecycle {
    ignore_changes  = [tags, rule[0].name]
    prevent_destroy = true
  }

  depends_on = [aws_iam_policy.a, aws_iam_policy.b]
}
`);
  });

  test("writes what is adopted, renamed, let go and put out", () => {
    const document = {
      import: [{ id: "acme-logs", to: "aws_s3_bucket.logs" }],
      moved: [{ from: "aws_s3_bucket.old", to: "aws_s3_bucket.logs" }],
      removed: [{ from: "${aws_s3_bucket.gone}", lifecycle: { destroy: false } }],
      output: { arn: { depends_on: ["aws_s3_bucket.logs"], value: "${aws_s3_bucket.logs.arn}" } },
      locals: { lifecycle: { a: 1 } },
    };
    expect(hcl(document, blocks)).toBe(`locals {
  lifecycle = {
    a = 1
  }
}

import {
  id = "acme-logs"
  to = aws_s3_bucket.logs
}

moved {
  from = aws_s3_bucket.old
  to   = aws_s3_bucket.logs
}

removed {
  from = aws_s3_bucket.gone

  lifecycle {
    destroy = false
  }
}

output "arn" {
  depends_on = [aws_s3_bucket.logs]
  value      = aws_s3_bucket.logs.arn
}
`);
  });

  test.each([
    ["text", '"text"'],
    ["${aws_kms_key.a.arn}", "aws_kms_key.a.arn"],
    ['${lookup(local.a, "}", "${local.b}")}', 'lookup(local.a, "}", "${local.b}")'],
    ["${aws_s3_bucket.a.arn}/*", '"${aws_s3_bucket.a.arn}/*"'],
    ['a "quoted" \\ line\n\tand more', '"a \\"quoted\\" \\\\ line\\n\\tand more"'],
    ["home/$${aws:username}", '"home/$${aws:username}"'],
    ["100%%{ and $5 and %", '"100%%{ and $5 and %"'],
    ["%{ if true }yes%{ endif }", '"%{ if true }yes%{ endif }"'],
    ["\u0001", '"\\u0001"'],
    [true, "true"],
    [300, "300"],
    [["a", "${local.b}"], '["a", local.b]'],
    [[], "[]"],
    [{}, "{}"],
    ["{ not json", '"{ not json"'],
    ['{"Statement": ${local.a}}', '"{\\"Statement\\": ${local.a}}"'],
    ['{"source":["aws.s3"]}', '"{\\"source\\":[\\"aws.s3\\"]}"'],
  ])("writes %j as an argument", (value, expected) => {
    expect(argumentsOf({ name: value })).toBe(`name = ${expected}`);
  });

  test("leaves out what is null", () => {
    expect(argumentsOf({ description: null, name: "a" })).toBe('name = "a"');
  });

  test("breaks long lists and lists of objects", () => {
    const names = ["a", "b"].map((letter) => letter.repeat(50));
    expect(argumentsOf({ names, rules: [{ port: 443 }] })).toBe(`names = [
  "${names[0]}",
  "${names[1]}",
]
rules = [
  {
    port = 443
  },
]`);
  });

  test("quotes keys that are no names, and keeps those that are references", () => {
    const tags = { "a:b": 1, for: 2, "${local.key}": 3, "x-${local.key}": 4, fine_1: 5 };
    expect(argumentsOf({ tags })).toBe(`tags = {
  "a:b"            = 1
  "for"            = 2
  (local.key)      = 3
  "x-\${local.key}" = 4
  fine_1           = 5
}`);
  });

  test("opens a policy, its references bare and its variables literal", () => {
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Sid":"AllowHome","Effect":"Allow","Principal":{"AWS":"${aws_iam_role.a.arn}"},"Resource":["${aws_s3_bucket.a.arn}/$${aws:username}/*","say \\"hi\\""],"Condition":{"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"${aws_iam_openid.a.url}:aud":"sts"}}}]}';
    expect(argumentsOf({ policy })).toBe(`policy = jsonencode({
  Version = "2012-10-17"
  Statement = [
    {
      Sid    = "AllowHome"
      Effect = "Allow"
      Principal = {
        AWS = aws_iam_role.a.arn
      }
      Resource = ["\${aws_s3_bucket.a.arn}/$\${aws:username}/*", "say \\"hi\\""]
      Condition = {
        Bool = {
          "aws:SecureTransport" = "true"
        }
        StringEquals = {
          "\${aws_iam_openid.a.url}:aud" = "sts"
        }
      }
    },
  ]
})`);
  });

  test("tells a block from an argument of the same name by its place", () => {
    const body = { filter: { and: { prefix: "a" } }, rule: { and: ["b"] } };
    expect(hcl({ resource: { aws_lifecycle: { a: body } } }, blocks)).toBe(`resource "aws_lifecycle" "a" {
  filter {
    and {
      prefix = "a"
    }
  }

  rule {
    and = ["b"]
  }
}
`);
  });

  test("writes a list of blocks as blocks, and as an argument where it closes something", () => {
    const body = { egress: [], ingress: [{ from_port: 0, self: true }] };
    expect(
      hcl({ resource: { aws_default_security_group: { closed: body } } }, blocks),
    ).toBe(`resource "aws_default_security_group" "closed" {
  egress = []

  ingress {
    from_port = 0
    self      = true
  }
}
`);
  });

  test("writes comments that cannot end early", () => {
    const text = hcl({ resource: { aws_iam_policy: { a: { "//": { reason: "one\ntwo" } } } } }, blocks);
    expect(text).toBe('# reason: one two\nresource "aws_iam_policy" "a" {}\n');
    expect(hcl({ resource: { aws_iam_policy: { a: { "//": "one\ntwo" } } } }, blocks)).toMatch(
      /^# one\n# two\nresource/,
    );
  });

  test.each([
    [
      { resource: { aws_new_thing: { a: {} } } },
      "resource aws_new_thing: export/hcl-blocks.json does not say",
    ],
    [{ data: { aws_rules: { a: {} } } }, "data aws_rules:"],
    [{ provider: { google: [{}] } }, "provider google:"],
    [{ resource: { toString: { a: {} } } }, "resource toString:"],
    [{ module: {} }, "Terraform JSON: module at the top"],
    [{ resource: { aws_rules: { a: { rule: "${local.rules}" } } } }, 'aws_rules.a: rule is "${local.rules}"'],
    [{ resource: { aws_rules: { a: { dynamic: {} } } } }, "aws_rules.a: a dynamic"],
  ])("refuses %j", (document, message) => {
    expect(() => hcl(document, blocks)).toThrow(message);
  });

  test("says what to do about an unknown type", () => {
    expect(() => hcl({ resource: { aws_new_thing: { a: {} } } }, blocks)).toThrow(
      "npx tsx export/hcl-blocks.generate.ts",
    );
  });

  test("reads the real data: a web ACL's rules are blocks to the bottom", () => {
    const stack = webStack({
      rateLimits: [{ name: "login", requestsPerFiveMinutes: 50, pathPrefix: "/login" }],
    });
    const text = hcl(stack, hclBlocks);
    expect(text).toContain(`          byte_match_statement {
            positional_constraint = "STARTS_WITH"
            search_string         = "/login"

            field_to_match {
              uri_path {}
            }
`);
    expect(text).toContain("resource_arn            = aws_wafv2_web_acl.shop.arn");
    expect(text).not.toContain("= {}");
  });
});
