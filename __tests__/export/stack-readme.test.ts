import { stackReadme } from "../../export/stack-readme";
import { exportedStack } from "./stacks";

const promises = {
  "network.flows-logged": "Every flow is logged.",
  "encryption.keys-rotated": "Keys rotate.",
};

const stack = exportedStack({
  after: ["accounts/prod/eu-west-1/encryption", "accounts/log-archive/global/log-archive"],
  json: {
    resource: {
      aws_vpc: { main: { "//": { objectives: ["network.flows-logged", "network.tiers-separated"] } } },
      aws_kms_key: { logs: { "//": { objectives: ["encryption.keys-rotated"] } } },
      aws_eip: { nat: {} },
    },
    import: [{ to: "${aws_vpc.main}", id: "vpc-1|2" }],
  },
});

describe("stackReadme", () => {
  const readme = stackReadme(stack, promises);

  test("says what the stack protects, and where it belongs", () => {
    expect(readme).toContain("# prod / eu-west-1 / network\n\nKeeps the tiers of a network apart.\n");
    expect(readme).toContain(
      "| prod (`222222222222`) | `eu-west-1` | 1 | `arn:aws:iam::222222222222:role/acme-deployment` | `arn:aws:iam::555555555555:role/ci` |",
    );
    const global = stackReadme(exportedStack({ scope: "global", concern: "account" }), {});
    expect(global).toContain("| global, through `eu-west-1` |");
  });

  test("says who may do what in its account, before what it promises", () => {
    const holders = [
      { permissionSet: "look", groups: ["all", "on|call"], people: 3 },
      { permissionSet: "power", groups: ["sent"] },
    ];
    const told = stackReadme({ ...stack, access: { account: "prod", holders } }, promises);
    expect(told).toContain(
      [
        "## Who may do what",
        "",
        "In prod, through IAM Identity Center. `palisade access --account prod --by person` names the people.",
        "",
        "| Permission set | Groups | People |",
        "| --- | --- | --- |",
        "| `look` | all, on\\|call | 3 |",
        "| `power` | sent | kept by the identity provider |",
        "",
        "## Objectives",
      ].join("\n"),
    );
    const none = stackReadme({ ...stack, access: { account: "prod", holders: [] } }, promises);
    expect(none).toContain("Nobody has access to prod through IAM Identity Center.");
    expect(readme).not.toContain("Who may do what");
  });

  test("says who talks to whom, each flow once, before what it promises", () => {
    const flow = {
      from: "application",
      to: "data-prod/database",
      traffic: "TCP 5432",
      reason: "Orders | carts are kept there.",
    };
    const beside = { "//": { flow } };
    const other = { "//": { flow: { ...flow, to: "internet", traffic: "TCP 587" } } };
    const json = {
      resource: {
        aws_vpc_security_group_egress_rule: { one: beside, two: other, three: {} },
        aws_vpc_security_group_ingress_rule: { one: beside },
        aws_network_acl_rule: { one: { "//": { flow: "data-prod/database" } } },
      },
    };
    expect(stackReadme({ ...stack, json }, promises)).toContain(
      [
        "| From | To | Port | Why |",
        "| --- | --- | --- | --- |",
        "| `application` | `data-prod/database` | TCP 5432 | Orders \\| carts are kept there. |",
        "| `application` | `internet` | TCP 587 | Orders \\| carts are kept there. |",
        "",
      ].join("\n"),
    );
    expect(readme).not.toContain("Who talks to whom");
  });

  test("says which quotas are to be raised before the apply, and nothing where the defaults do", () => {
    const json = (rules: number) => ({
      resource: {
        aws_network_acl: { acl: { tags: { Name: "acme-private" } } },
        aws_network_acl_rule: Object.fromEntries(
          Array.from({ length: rules }, (_, index) => [
            `rule${index}`,
            { network_acl_id: "${aws_network_acl.acl.id}", egress: false },
          ]),
        ),
      },
    });
    expect(stackReadme({ ...stack, json: json(20) }, promises)).toContain(
      "| network ACL `acme-private` | 21 inbound | 20 | `L-2AEEBF1A` |",
    );
    expect(stackReadme({ ...stack, json: json(19) }, promises)).not.toContain("Quotas to raise");
  });

  test("lists each objective once, with its promise where one is known", () => {
    expect(readme).toContain(
      [
        "## Objectives",
        "",
        "- `encryption.keys-rotated`: Keys rotate.",
        "- `network.flows-logged`: Every flow is logged.",
        "- `network.tiers-separated`",
        "",
      ].join("\n"),
    );
  });

  test("lists resources by address, each with what it is for, where nobody has to scroll past it", () => {
    expect(readme).toContain(
      [
        "<details><summary>Resources (3)</summary>",
        "",
        "| Address | Objectives |",
        "| --- | --- |",
        "| `aws_eip.nat` |  |",
        "| `aws_kms_key.logs` | `encryption.keys-rotated` |",
        "| `aws_vpc.main` | `network.flows-logged`, `network.tiers-separated` |",
        "",
        "</details>",
      ].join("\n"),
    );
  });

  test("names what it imports, and says nothing of it otherwise", () => {
    expect(readme).toContain("| `aws_vpc.main` | `vpc-1\\|2` |");
    expect(stackReadme(exportedStack(), promises)).not.toContain("imports");
  });

  test("lists statements with their reasons, and every exception", () => {
    const annotated = stackReadme(
      exportedStack({
        firstApply: "Read the plan.",
        json: {
          resource: {
            aws_organizations_policy: {
              a: {
                "//": {
                  statements: [
                    { sid: "DenyX", reason: "X hurts.", exceptions: ["role/legacy until 2027-06-30: Old."] },
                    { sid: "DenyA", reason: "A hurts.", exempts: ["deployment: It makes A."] },
                  ],
                },
              },
            },
            aws_wafv2_web_acl: { w: { "//": { exceptions: ["common/Size counts: Photographs."] } } },
          },
        },
      }),
      {},
    );
    expect(annotated).toContain(
      "| `DenyA` | A hurts. | deployment: It makes A. |\n| `DenyX` | X hurts. | nobody |",
    );
    expect(annotated).toContain(
      "## Exceptions\n\n- `DenyX`: role/legacy until 2027-06-30: Old.\n- common/Size counts: Photographs.",
    );
    expect(annotated).toContain("## Before the first apply\n\nRead the plan.");
    expect(readme).not.toMatch(/## (Exceptions|Before)|Policy statements/);
  });

  test("begins with what can hurt, then says who applies it, then what it promises", () => {
    const headings = stackReadme({ ...stack, firstApply: "Read the plan." }, promises).match(
      /^## .*|<summary>\w+/gm,
    );
    expect(headings).toEqual([
      "## Before the first apply",
      "## What it imports",
      "## How to apply",
      "## Objectives",
      "<summary>Resources",
    ]);
  });

  test("lists by attribute what an import may change, and nothing that Terraform leaves alone", () => {
    const imported = exportedStack({
      json: {
        import: [{ to: "${aws_organizations_account.shop}", id: "444444444444" }],
        resource: {
          aws_organizations_account: {
            shop: {
              "//": {},
              email: "shop@acme.example",
              name: "shop",
              parent_id: "ou-1",
              role_name: "A",
              depends_on: ["aws_organizations_organization.o"],
              lifecycle: { ignore_changes: ["role_name"], prevent_destroy: true },
            },
          },
        },
      } as never,
    });
    expect(stackReadme(imported, {})).toContain(
      "| `aws_organizations_account.shop` | `444444444444` | `email`, `name`, `parent_id` |",
    );
  });

  test("says that an administrator applies what no role does", () => {
    const { roleArn: _, ...without } = exportedStack({ appliers: [] });
    expect(stackReadme(without, {})).toContain("| 1 | none | an administrator of the account |");
  });

  test("links to what is applied before it, in the order of the paths", () => {
    expect(readme).toContain(
      [
        "Apply these stacks first:",
        "",
        "- [log-archive / global / log-archive](../../../log-archive/global/log-archive/README.md)",
        "- [prod / eu-west-1 / encryption](../encryption/README.md)",
        "",
        "Then, in this folder:",
        "",
        "```sh",
        "terraform init -lockfile=readonly",
        "terraform plan -out=tfplan",
        "terraform apply tfplan",
        "```",
      ].join("\n"),
    );
    expect(stackReadme(exportedStack(), promises)).toContain("Nothing needs to be applied before it.");
  });

  test("lets no text act as markup", () => {
    const text = stackReadme(exportedStack({ summary: "a <b>bold</b>\n| claim | *of* `mine`" }), {});
    expect(text).toContain("a &lt;b>bold&lt;/b> \\| claim \\| \\*of\\* \\`mine\\`\n");
  });
});
