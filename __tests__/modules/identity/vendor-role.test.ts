import { identityVendorsNamed } from "../../../controls/objectives/identity-vendors-named";
import { VendorRole, type VendorRoleProps } from "../../../modules/identity/vendor-role";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import "../../kept-collator";

expect.extend(matchers);

const account = "111111111111";
const vendor = "arn:aws:iam::464622532012:root";
const props: VendorRoleProps = {
  roleName: "acme-vendor-datadog",
  partition: "aws",
  description: "Looks.",
  principal: vendor,
  externalId: "made-for-acme",
  managedPolicies: ["SecurityAudit"],
};
const made = (more: Partial<VendorRoleProps> = {}) =>
  stackWith((stack) => new VendorRole(stack, "Vendor", { ...props, ...more }));

/** As if AWS's policy allowed everything: what is denied is denied whatever becomes of it. */
const everything = {
  SecurityAudit: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  },
};
const asks = (action: string, resource: string) => ({
  principal: "aws_iam_role.vendor",
  account,
  action,
  resource,
  resourceAccount: account,
  managedPolicies: everything,
});
const takes = (principal: string, context: Record<string, string>) => ({
  trustOf: "aws_iam_role.vendor",
  account,
  principal: { AWS: principal },
  action: "sts:AssumeRole",
  context,
});

describe("a vendor's role", () => {
  test("is taken by the vendor with the external id, by nobody else and without it by nobody", async () => {
    const scanner = "arn:aws:iam::464622532012:role/scanner";
    const stack = made();
    await expect(stack).toAllow(takes(scanner, { "sts:ExternalId": "made-for-acme" }));
    await expect(stack).toDeny(takes(scanner, { "sts:ExternalId": "made-for-another-customer" }));
    await expect(stack).toDeny(takes(scanner, {}));
    await expect(stack).toDeny(
      takes("arn:aws:iam::999999999999:role/scanner", { "sts:ExternalId": "made-for-acme" }),
    );
  });

  test.each([
    ["kms:Decrypt", `arn:aws:kms:eu-west-1:${account}:key/0a1b2c3d-4e5f-4a6b-8c7d-000000000001`],
    ["s3:GetObject", "arn:aws:s3:::acme-data/a"],
    ["secretsmanager:GetSecretValue", `arn:aws:secretsmanager:eu-west-1:${account}:secret:a-AbCdEf`],
    ["ssm:GetParameter", `arn:aws:ssm:eu-west-1:${account}:parameter/a`],
    ["dynamodb:Scan", `arn:aws:dynamodb:eu-west-1:${account}:table/a`],
  ])("is denied %s whatever its policies of AWS allow", async (action, resource) => {
    await expect(made()).toDeny(asks(action, resource));
  });

  test("looks at how things are set up", async () => {
    await expect(made()).toAllow(asks("s3:GetBucketPolicy", "arn:aws:s3:::acme-data"));
  });

  test("reads named data, and no other of the kind", async () => {
    const stack = made({
      readsData: {
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::acme-reports/*"],
        reason: "Reports.",
        until: "2027-10-31",
      },
    });
    const on = (day: string) => ({
      ...asks("s3:GetObject", "arn:aws:s3:::acme-reports/a"),
      context: { "aws:CurrentTime": `${day}T12:00:00Z` },
    });
    await expect(stack).toAllow(on("2027-10-31"));
    await expect(stack).toDeny(on("2027-11-01"));
    await expect(stack).toDeny(asks("s3:GetObject", "arn:aws:s3:::acme-data/a"));
    await expect(stack).toDeny(
      asks("secretsmanager:GetSecretValue", `arn:aws:secretsmanager:eu-west-1:${account}:secret:a-AbCdEf`),
    );
    expect(stack).toFulfil("identity.vendors-named");
  });

  test("keeps its promise", () => expect(made()).toFulfil("identity.vendors-named"));

  const trust = (statement: object) =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
  test.each<[string, Record<string, unknown>, string]>([
    [
      "no external id",
      { assume_role_policy: trust({ Principal: { AWS: vendor }, Action: "sts:AssumeRole" }) },
      "no external id",
    ],
    [
      "everybody",
      {
        assume_role_policy: trust({
          Principal: "*",
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "sts:ExternalId": "a" } },
        }),
      },
      "no named vendor",
    ],
    ["nobody", { assume_role_policy: '{"Version":"2012-10-17","Statement":[]}' }, "names nobody"],
  ])("breaks it with a trust of %s", (_, body, problem) => {
    const stack = made();
    const role = { ...stack.resource?.["aws_iam_role"]?.["vendor"], ...body };
    const { broken } = identityVendorsNamed.proof({
      resource: { ...stack.resource, aws_iam_role: { vendor: role } },
    });
    expect(broken[0]?.problem).toContain(problem);
  });

  test("breaks it as an administrator, even one that reads no data", () => {
    const stack = made();
    const { broken } = identityVendorsNamed.proof({
      resource: {
        ...stack.resource,
        aws_iam_role_policy_attachment: {
          more: {
            role: "${aws_iam_role.vendor.name}",
            policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
          },
        },
      },
    });
    expect(broken[0]?.problem).toBe("arn:aws:iam::aws:policy/AdministratorAccess administers");
  });

  test("breaks it where data is open, or changes are allowed by patterns", () => {
    const stack = made();
    const withPolicy = (policy: object) => ({
      resource: {
        ...stack.resource,
        aws_iam_role_policy: {
          own: { role: "${aws_iam_role.vendor.name}", policy: JSON.stringify(policy) },
        },
      },
    });
    const denies = {
      Effect: "Deny",
      Action: ["kms:Decrypt", "s3:GetObject", "secretsmanager:GetSecretValue", "ssm:GetParameter"],
      Resource: "*",
    };
    const problems = (Statement: object[]) =>
      identityVendorsNamed
        .proof(withPolicy({ Version: "2012-10-17", Statement }))
        .broken.map(({ problem }) => problem);
    expect(problems([denies])).toEqual([]);
    expect(problems([{ ...denies, Action: denies.Action.slice(1) }])).toEqual([
      "nothing denies it kms:Decrypt",
    ]);
    expect(problems([denies, { Effect: "Allow", Action: "s3:*", Resource: "*" }])).toEqual([
      "a policy of its own allows actions by patterns",
    ]);
  });
});
