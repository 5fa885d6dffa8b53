import { dataImagesProtected } from "../../../controls/objectives/data-images-protected";
import { policyStatements } from "../../../controls/policy-statements";
import { ImageRepository } from "../../../modules/compute/image-repository";
import type { ImageRepositoryProps } from "../../../modules/compute/image-repository-props";
import { changed } from "../../controls/changed";
import { violation } from "../../controls/violation";
import { stackWith } from "../../stack-with";

const keyArn = "arn:aws:kms:eu-west-1:222222222222:key/12345678-1234-1234-1234-123456789012";
const stackOf = (props: Partial<ImageRepositoryProps> = {}) =>
  stackWith(
    (stack) =>
      new ImageRepository(stack, "Api", {
        name: "shop/api",
        keyArn,
        organizationId: "o-acme123456",
        ...props,
      }),
  );
const stack = stackOf();
const repository = "aws_ecr_repository.api";

describe("a repository of images", () => {
  test("keeps its tags, scans what is pushed, and is under a key of its own", () => {
    expect(stack.resource?.["aws_ecr_repository"]?.["api"]).toMatchObject({
      name: "shop/api",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS", kms_key: keyArn }],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("lets old images go", () => {
    const rules = (of: ReturnType<typeof stackOf>) =>
      JSON.parse(String(of.resource?.["aws_ecr_lifecycle_policy"]?.["api_lifecycle"]?.["policy"])).rules;
    expect(rules(stack)).toMatchObject([
      { rulePriority: 1, selection: { tagStatus: "untagged", countNumber: 14, countUnit: "days" } },
      { rulePriority: 2, selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 100 } },
    ]);
    expect(rules(stackOf({ keptImages: 7 }))[1].selection.countNumber).toBe(7);
  });

  test("lets the organization pull by choice, and nobody push", () => {
    const sids = (of: ReturnType<typeof stackOf>) =>
      policyStatements(of.resource?.["aws_ecr_repository_policy"]?.["api_policy"]?.["policy"]).map(
        ({ Sid, Action }) => [Sid, Action],
      );
    expect(sids(stack)).toEqual([["DenyPrincipalsOutsideOrganization", ["ecr:*"]]]);
    expect(sids(stackOf({ pulledBy: "organization" }))).toEqual([
      ["DenyPrincipalsOutsideOrganization", ["ecr:*"]],
      [
        "AllowPullsToOrganization",
        ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      ],
    ]);
  });

  test.each<[string, Partial<ImageRepositoryProps>, RegExp]>([
    ["capitals in its name", { name: "Shop" }, /the name "Shop"/],
    ["a short name", { name: "a" }, /the name "a"/],
    ["two separators in a row", { name: "shop//api" }, /the name "shop\/\/api"/],
    [
      "an alias for its key",
      { keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/acme" },
      /the key arn.*alias/,
    ],
    ["no organization", { organizationId: "acme" }, /the organization acme/],
    ["no image kept", { keptImages: 0 }, /0 kept images/],
    ["more than AWS keeps count of", { keptImages: 1001 }, /1001 kept images/],
  ])("is refused with %s", (_what, props, message) => {
    expect(() => stackOf(props)).toThrow(message);
  });
});

describe("its objective", () => {
  test("is kept", () => {
    expect(dataImagesProtected.proof(stack)).toMatchObject({ satisfied: [repository], broken: [] });
    expect(dataImagesProtected.proof(stackOf({ pulledBy: "organization" })).broken).toEqual([]);
    expect(violation(dataImagesProtected, stack)).toBeDefined();
  });

  test.each([
    { image_tag_mutability: "MUTABLE" },
    { image_scanning_configuration: { scan_on_push: false } },
    { encryption_configuration: [{ encryption_type: "AES256" }] },
    { encryption_configuration: [{ encryption_type: "KMS" }] },
  ])("is broken by %j", (more) => {
    const broken = changed(stack, repository, (body) => ({ ...body, ...more }));
    expect(dataImagesProtected.proof(broken).broken).toHaveLength(1);
  });

  test.each(["aws_ecr_lifecycle_policy.api_lifecycle", "aws_ecr_repository_policy.api_policy"])(
    "is broken without %s",
    (address) => {
      const broken = changed(stack, address, () => undefined);
      expect(dataImagesProtected.proof(broken).broken).toHaveLength(1);
    },
  );

  test("is broken by a policy that does not ask for the organization", () => {
    const open = changed(stack, "aws_ecr_repository_policy.api_policy", (body) => ({
      ...body,
      policy: String(body["policy"]).replace("aws:PrincipalOrgID", "aws:PrincipalTag/team"),
    }));
    expect(dataImagesProtected.proof(open).broken).toHaveLength(1);
  });
});
