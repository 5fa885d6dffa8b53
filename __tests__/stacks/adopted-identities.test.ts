import { organizationFromText } from "../../config/organization-from-text";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";

const id = "91a71e11e1-0a1b2c3d-4e5f-4a6b-8c7d-000000000001";
const arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef";
const issuer = "token.actions.githubusercontent.com";

const organization = (adopted: string) =>
  organizationFromText(
    "organization.yaml",
    smallOrganizationText({
      home: "eu-west-1",
      more: `
  store: { id: "555555555555", email: store@example.com, ou: Workloads, adopted: ${adopted} }
identity:
  center:
    instanceArn: arn:aws:sso:::instance/ssoins-0123456789abcdef
    identityStoreId: d-1234567890
  people: { ada: { givenName: Ada, familyName: Abel, email: ada@example.com, id: ${id} } }
  groups: { platform: { id: ${id}, members: [ada] }, builders: {} }
  permissionSets: { look: { jobFunction: read-only, arn: "${arn}" } }
  assignments: [{ groups: [platform], permissionSets: [look], accounts: [store] }]
  pipelines:
    shop:
      system: github
      owner: { name: acme, id: "1" }
      repository: { name: shop, id: "2" }
      roles: { plan: { accounts: [store], branches: [main], access: read } }
  iam: { serviceLinkedRoles: [{ service: autoscaling.amazonaws.com, accounts: [store] }] }
`,
    }),
    "2026-12-01",
  );

const imported = (file: ReturnType<typeof organization>) =>
  [
    ...everyStack(file, (path) => /directory|permission-sets|global\/(iam|pipelines)$/.test(path)).values(),
  ].flatMap((stack) => (stack.import ?? []) as { readonly to: string; readonly id: string }[]);

test("groups, people, permission sets, identity providers and service-linked roles that exist are imported by their ids", () => {
  const there = organization(
    `{ identityProviders: [${issuer}], serviceLinkedRoles: [{ service: autoscaling.amazonaws.com, role: AWSServiceRoleForAutoScaling }] }`,
  );
  expect(Object.fromEntries(imported(there).map(({ to, id: by }) => [to, by]))).toEqual({
    "aws_iam_openid_connect_provider.pipeline_provider_token_actions_githubusercontent_com": `arn:aws:iam::555555555555:oidc-provider/${issuer}`,
    "aws_iam_service_linked_role.service_linked_autoscaling_amazonaws_com":
      "arn:aws:iam::555555555555:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
    "aws_identitystore_group.directory_group_platform": `d-1234567890/${id}`,
    "aws_identitystore_user.directory_person_ada": `d-1234567890/${id}`,
    "aws_ssoadmin_permission_set.permission_set_look": `${arn},arn:aws:sso:::instance/ssoins-0123456789abcdef`,
  });
});

test("what is not said to exist is made", () => {
  const addresses = imported(organization("{}")).map(({ to }) => to);
  expect(addresses.filter((to) => to.startsWith("aws_iam"))).toEqual([]);
});

test.each([
  ["{ identityProviders: [gitlab.com] }", "no pipeline has a role in store by tokens of gitlab.com"],
  [
    "{ serviceLinkedRoles: [{ service: spot.amazonaws.com, role: AWSServiceRoleForEC2Spot }] }",
    "identity.iam.serviceLinkedRoles has none of spot.amazonaws.com for store",
  ],
])("%s, which this file does not make, is refused", (adopted, message) => {
  expect(() => organization(adopted)).toThrow(message);
});
