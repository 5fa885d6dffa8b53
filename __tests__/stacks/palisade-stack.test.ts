import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const estate = new Estate(exampleOrganization());
const table = placements(estate);

function stack(path: string) {
  const placement = table.find((candidate) => candidate.path === path);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  return synthesized((app) => defineStack(app, { estate, placement }));
}

describe("every stack", () => {
  const account = stack("accounts/robots-prod/global/account");

  test("has one provider that reaches one account, through the deployment role", () => {
    expect(account.provider).toEqual({
      aws: [
        {
          allowed_account_ids: ["888888888888"],
          assume_role: [
            { role_arn: "arn:aws:iam::888888888888:role/acme-deployment", session_name: "palisade" },
          ],
          // An object: KICS takes resources below a list of default tags for untagged.
          default_tags: {
            tags: {
              CostCenter: "security-baseline",
              ManagedBy: "Palisade",
              Owner: "platform",
              Stack: "accounts/robots-prod/global/account",
            },
          },
          region: "eu-west-1",
        },
      ],
    });
  });

  test("asks for a provider that both majors satisfy, by its full source", () => {
    expect(account.terraform?.required_providers).toEqual({
      aws: { source: "hashicorp/aws", version: ">= 5.100.0, < 7.0.0" },
    });
  });

  test("keeps its state, locked and encrypted, under its own path", () => {
    expect(account.terraform?.backend).toEqual({
      s3: {
        assume_role: {
          role_arn: "arn:aws:iam::555555555555:role/acme-terraform-state",
          session_name: "palisade",
        },
        bucket: "acme-terraform-state-555555555555-eu-west-1",
        encrypt: true,
        key: "accounts/robots-prod/global/account/terraform.tfstate",
        kms_key_id: "arn:aws:kms:eu-west-1:555555555555:alias/acme/terraform-state",
        region: "eu-west-1",
        use_lockfile: true,
      },
    });
  });

  test("has readable addresses", () => {
    expect(Object.keys(account.resource ?? {}).sort()).toEqual([
      "aws_iam_account_password_policy",
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_iam_role_policy_attachment",
      "aws_iam_service_linked_role",
      "aws_s3_account_public_access_block",
    ]);
    expect(Object.keys(account.resource?.aws_iam_account_password_policy ?? {})).toEqual([
      "account_passwords",
    ]);
  });

  test("is not written when a check fails", () => {
    const placement = table.find(({ concern }) => concern === "account");
    if (placement === undefined) throw new Error("no account stack");
    expect(() =>
      synthesized((app) => {
        const broken = defineStack(app, { estate, placement });
        broken.addOverride(
          "resource.aws_s3_account_public_access_block.account_public_access.block_public_acls",
          false,
        );
        return broken;
      }),
    ).toThrow(
      /aws_s3_account_public_access_block\.account_public_access breaks account\.s3-public-access-blocked/,
    );
  });
});

describe("bootstrap", () => {
  test("keeps the deployment role away from every role that is exempt more than it", () => {
    const policies = Object.values(
      stack("accounts/robots-prod/global/bootstrap").resource?.aws_iam_role_policy ?? {},
    );
    const statements = policies.flatMap(({ policy }) => JSON.parse(String(policy)).Statement);
    const guarded = statements.find(({ Sid }: { Sid: string }) => Sid === "DenyChangesToBootstrapRoles");
    expect(guarded.Resource).toEqual(
      [
        "acme-deployment",
        "OrganizationAccountAccessRole",
        "acme-management-state",
        "acme-terraform-state",
        "acme-break-glass",
        "acme-incident-responder",
      ].map((role) => `arn:aws:iam::888888888888:role/${role}`),
    );
  });

  test("of a member account goes through the role that AWS made there", () => {
    expect(stack("accounts/robots-prod/global/bootstrap").provider).toMatchObject({
      aws: [{ assume_role: [{ role_arn: "arn:aws:iam::888888888888:role/OrganizationAccountAccessRole" }] }],
    });
  });

  test("of the management account uses the credentials at hand, in that account only", () => {
    const [provider] = (stack("accounts/management/global/bootstrap").provider?.aws ?? []) as [object];
    expect(provider).not.toHaveProperty("assume_role");
    expect(provider).toMatchObject({ allowed_account_ids: ["111111111111"] });
  });

  test("the management account trusts its own roles only, where the configuration says so", () => {
    const trust = (path: string) =>
      String(stack(path).resource?.aws_iam_role?.deployment_role?.assume_role_policy);
    expect(trust("accounts/management/global/bootstrap")).toContain(
      '"Principal":{"AWS":["arn:aws:iam::111111111111:role/acme-platform-admin"]}',
    );
    expect(trust("accounts/robots-prod/global/bootstrap")).toContain(
      '"Principal":{"AWS":["arn:aws:iam::555555555555:role/acme-ci-terraform"]}',
    );
    expect(
      String(
        stack("accounts/shared-services/global/bootstrap").resource?.aws_iam_role?.terraform_state_role
          ?.assume_role_policy,
      ),
    ).toContain('"Principal":{"AWS":["arn:aws:iam::555555555555:role/acme-ci-terraform"]}');
    expect(
      String(
        stack("accounts/management/global/bootstrap").resource?.aws_iam_role?.terraform_state_management_role
          ?.assume_role_policy,
      ),
    ).toContain('"Principal":{"AWS":["arn:aws:iam::111111111111:role/acme-platform-admin"]}');
  });

  test("makes the place for state in the state account and nowhere else", () => {
    expect(stack("accounts/shared-services/global/bootstrap").resource?.aws_s3_bucket).toMatchObject({
      terraform_state_bucket: { bucket: "acme-terraform-state-555555555555-eu-west-1" },
    });
    expect(stack("accounts/robots-prod/global/bootstrap").resource?.aws_s3_bucket).toBeUndefined();
  });

  test("the role that applied the state's key can change it again", () => {
    const key = stack("accounts/shared-services/global/bootstrap").resource?.aws_kms_key;
    expect(String(key?.terraform_state_key?.policy)).toContain(
      '"aws:PrincipalArn":["arn:aws:iam::555555555555:role/OrganizationAccountAccessRole","arn:aws:iam::555555555555:role/acme-deployment","arn:aws:iam::555555555555:root"]',
    );
  });
});
