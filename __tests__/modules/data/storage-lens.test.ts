import { dataStorageObserved } from "../../../controls/objectives/data-storage-observed";
import type { ResourceBody } from "../../../controls/synthesized-stack";
import { changed } from "../../controls/changed";
import { exampleStack } from "../../example-stack";

const address = "aws_s3control_storage_lens_configuration.storage_lens";
const stack = exampleStack("security/eu-west-1/storage-lens");
const dashboard = stack.resource?.aws_s3control_storage_lens_configuration?.storage_lens;

describe("the dashboard of S3 Storage Lens", () => {
  test("shows the whole organization, to the security account", () => {
    expect(dashboard).toMatchObject({
      config_id: "acme-organization",
      account_id: "333333333333",
      storage_lens_configuration: {
        enabled: true,
        aws_org: { arn: "arn:aws:organizations::111111111111:organization/o-acme123456" },
      },
    });
  });

  test("has no metric that AWS charges for, and exports nothing", () => {
    expect(dashboard?.storage_lens_configuration).toEqual({
      enabled: true,
      account_level: { bucket_level: {} },
      aws_org: expect.anything(),
    });
  });

  test("needs trusted access and a delegated administrator", () => {
    const { resource } = exampleStack("management/global/organization");
    expect(resource?.aws_organizations_organization?.organization?.aws_service_access_principals).toContain(
      "storage-lens.s3.amazonaws.com",
    );
    const administrators = Object.values(resource?.aws_organizations_delegated_administrator ?? {});
    expect(administrators).toContainEqual(
      expect.objectContaining({
        account_id: "333333333333",
        service_principal: "storage-lens.s3.amazonaws.com",
      }),
    );
  });
});

describe("data.storage-observed", () => {
  const verdict = (given: ResourceBody) =>
    dataStorageObserved.proof(
      changed(stack, address, (body) => ({
        ...body,
        storage_lens_configuration: { ...(body.storage_lens_configuration as ResourceBody), ...given },
      })),
    );

  test("holds in the example", () => {
    expect(dataStorageObserved.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    ["it is off", { enabled: false }, "it is not enabled"],
    ["it shows the account only", { aws_org: undefined }, "it shows one account"],
    [
      "it excludes buckets",
      { exclude: { buckets: ["arn:aws:s3:::acme-secret"] } },
      "exclude narrows what it shows",
    ],
    ["it shows some Regions", { include: { regions: ["eu-west-1"] } }, "include narrows what it shows"],
  ])("is broken where %s", (_, given, problem) => {
    expect(verdict(given).broken).toEqual([{ address, problem }]);
  });
});
