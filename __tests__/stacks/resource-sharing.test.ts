import { everyStack } from "../every-stack";
import { hubAndSpoke } from "../hub-and-spoke";
import { smallOrganization } from "../small-organization";

const organizationOf = (organization: ReturnType<typeof smallOrganization>) => {
  const [stack] = everyStack(organization, (path) => path.endsWith("global/organization")).values();
  if (stack === undefined) throw new Error("there is no stack of the organization");
  return stack;
};

const trusting = (services: string) =>
  organizationOf(
    smallOrganization({ home: "eu-west-1", organization: `  trustedServices: [${services}]\n` }),
  );

describe("sharing by AWS RAM within the organization", () => {
  test("is enabled once where a Transit Gateway is shared, after trusted access", () => {
    expect(organizationOf(hubAndSpoke()).resource?.aws_ram_sharing_with_organization).toEqual({
      resource_sharing: expect.objectContaining({
        depends_on: ["aws_organizations_organization.organization"],
      }),
    });
  });

  test("is enabled wherever AWS RAM is trusted, since others share by it", () => {
    const { resource } = trusting("account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com");
    expect(Object.keys(resource?.aws_ram_sharing_with_organization ?? {})).toHaveLength(1);
  });

  test("is left alone where it is not", () => {
    const { resource } = trusting("account.amazonaws.com, cloudtrail.amazonaws.com");
    expect(resource?.aws_ram_sharing_with_organization).toBeUndefined();
  });
});
