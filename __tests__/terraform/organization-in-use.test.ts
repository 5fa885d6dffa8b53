import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectedChanges } from "./expected-changes";
import { motoAdministrator } from "./moto-administrator";
import { motoCall } from "./moto-call";
import { type TriedOrganization, triedOrganization } from "./tried-organization";

const today = "2026-12-01";
const file = join(__dirname, "../../examples/established/organization.yaml");
const home = "eu-central-1";
const second = "eu-west-1";
const kinds = [
  "organization",
  "log-archive",
  "account",
  "encryption",
  "contacts-and-budgets",
  "delegation",
  "organization-trail",
  "detection in the home region",
  "detection",
  "region",
];
const administered = [
  "access-analyzer.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
];
const statement = { Sid: "DenyOldRegions", Effect: "Deny", Action: "sagemaker:*", Resource: "*" };
const document = { Version: "2012-10-17", Statement: [statement] };

/** The organization as it is at AWS when Palisade comes, and its file with all of that under `adopted`. */
async function inUse(url: string, organization: Organization, controlTower: boolean): Promise<Organization> {
  const idOf = (name: string) => organization.accounts[name]?.id ?? "";
  const call = async (account: string, region: string, service: string, target: string, json: unknown) => {
    const { AWS_ACCESS_KEY_ID } = await motoAdministrator(url, idOf(account), region);
    return JSON.parse((await motoCall(url, AWS_ACCESS_KEY_ID, service, { target, json }, region)) || "{}");
  };
  const rest = async (account: string, region: string, service: string, path: string, json: unknown) => {
    const { AWS_ACCESS_KEY_ID } = await motoAdministrator(url, idOf(account), region);
    const authorization = `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101/${region}/${service}/aws4_request`;
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify(json),
    });
    if (!response.ok)
      throw new Error(`moto answered ${response.status} to ${path}: ${await response.text()}`);
    return JSON.parse((await response.text()) || "{}");
  };
  const organizations = (operation: string, json: unknown) =>
    call("management", home, "organizations", `AWSOrganizationsV20161128.${operation}`, json);
  const { rootId = "", organizationalUnits = {}, trustedServices = [] } = organization.organization ?? {};

  // Trusted access, an administrator, and a policy of years ago that somebody attached to an OU.
  for (const ServicePrincipal of trustedServices)
    await organizations("EnableAWSServiceAccess", { ServicePrincipal });
  for (const ServicePrincipal of administered) {
    await organizations("RegisterDelegatedAdministrator", { AccountId: idOf("security"), ServicePrincipal });
  }
  await organizations("EnablePolicyType", { RootId: rootId, PolicyType: "SERVICE_CONTROL_POLICY" }).catch(
    () => {},
  );
  const { Policy } = await organizations("CreatePolicy", {
    Name: "OldGuardrail",
    Description: "by hand",
    Type: "SERVICE_CONTROL_POLICY",
    Content: JSON.stringify(document),
  });
  const policyId: string = Policy.PolicySummary.Id;
  await organizations("AttachPolicy", { PolicyId: policyId, TargetId: organizationalUnits.Platform?.id });

  // An old trail, detectors, a recorder, and contacts.
  const { AWS_ACCESS_KEY_ID } = await motoAdministrator(url, idOf("management"), home);
  await fetch(`${url}/velo-old-trail`, {
    method: "PUT",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${AWS_ACCESS_KEY_ID}/20260101/us-east-1/s3/aws4_request`,
    },
  });
  await call("management", home, "cloudtrail", "CloudTrail_20131101.CreateTrail", {
    Name: "velo-old",
    S3BucketName: "velo-old-trail",
  });
  const detectors: Record<string, string> = {};
  for (const region of [home, second]) {
    // moto 5.2 does not tag a detector later.
    const tags = { ManagedBy: "Palisade", Owner: "platform", Stack: `accounts/security/${region}/detection` };
    const { detectorId } = await rest("security", region, "guardduty", "/detector", { enable: true, tags });
    detectors[region] = detectorId;
  }
  for (const account of ["analytics", "management"]) {
    const recorder = `arn:aws:iam::${idOf(account)}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
    await call(account, home, "config", "StarlingDoveService.PutConfigurationRecorder", {
      // moto 5.2 takes no change of what a recorder leaves out.
      ConfigurationRecorder: {
        name: "by-hand",
        roleARN: recorder,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
        recordingMode: { recordingFrequency: "CONTINUOUS" },
      },
    });
  }
  for (const account of ["analytics", "management"]) {
    await rest(account, "us-east-1", "account", "/putAlternateContact", {
      AlternateContactType: "SECURITY",
      EmailAddress: "old@velo.example",
      Name: "Old",
      PhoneNumber: "+49 341 555 0000",
      Title: "CISO",
      ...(account !== "management" && { AccountId: idOf(account) }),
    }).catch(() => {});
  }

  const known = JSON.parse(
    JSON.stringify(organization, (key, value) =>
      key === "file" && typeof value === "string" ? undefined : value,
    ),
  );
  known.organization.adopted = {
    delegatedAdministrators: { "access-analyzer": true, config: true },
    trail: "velo-old",
  };
  if (controlTower) known.organization.controlTower = true;
  known.guardrails.policies["old-guardrail"] = {
    family: "service-control",
    reason: "Nobody trains models here since the audit.",
    document,
    adopted: { id: policyId, attachedTo: ["Platform"] },
  };
  known.guardrails.attach.Platform = { policies: ["old-guardrail"] };
  const adoptedIn = (account: string, region: string, what: object) => {
    const { adopted } = known.accounts[account];
    adopted.regions = { ...adopted.regions, [region]: { ...adopted.regions?.[region], ...what } };
  };
  for (const [region, detector] of Object.entries(detectors)) adoptedIn("security", region, { detector });
  if (!controlTower) adoptedIn("analytics", home, { configRecorder: "by-hand" });
  return organizationFromText("organization.yaml", JSON.stringify(known), today);
}

describeWithTerraform("an organization of 18 accounts in use", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    describe.each([
      ["that runs itself", false],
      ["under AWS Control Tower", true],
    ])("%s", (_, controlTower) => {
      let tried: TriedOrganization | undefined;
      let aws: EmulatedAws | undefined;

      beforeAll(async () => {
        aws = await EmulatedAws.start();
        const { url } = aws;
        tried = await triedOrganization({
          aws,
          organization: readOrganization(file, today),
          today,
          folder: temporaryFolder(),
          installation,
          kinds,
          inUse: (organization) => inUse(url, organization, controlTower),
        });
      }, 1_200_000);
      afterAll(() => aws?.stop());

      const planned = (kind: string) =>
        (tried?.stacks.get(kind)?.applied?.planned ?? []).map(({ action, address, imported }) => ({
          address,
          action: imported ? `import and ${action}` : action,
        }));
      const found = (kind: string, type: string) =>
        planned(kind)
          .filter(({ address }) => address.startsWith(`${type}.`))
          .map(({ action }) => action);

      test.each(kinds)("%s is applied without a warning, and nothing is destroyed or replaced", (kind) => {
        const applied = tried?.stacks.get(kind)?.applied;
        expect([applied?.status, applied?.diagnostics]).toEqual([0, []]);
        expect(planned(kind).filter(({ action }) => /delete|replace/.test(action))).toEqual([]);
      });

      test.each(kinds)("%s is planned again to no changes", (kind) => {
        const stack = tried?.stacks.get(kind);
        if (stack === undefined) throw new Error(`${kind} was not tried`);
        expect(stack.settled?.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(
          expectedChanges(stack.whole),
        );
      });

      test("nothing that exists is created", () => {
        const imported = (kind: string, type: string) =>
          found(kind, type).filter((action) => action.startsWith("import")).length;
        expect(found("organization", "aws_organizations_organization")).toEqual([
          expect.stringMatching(/^import/),
        ]);
        expect(imported("organization", "aws_organizations_account")).toBe(15);
        expect(imported("organization", "aws_organizations_policy")).toBe(1);
        expect(imported("organization", "aws_organizations_policy_attachment")).toBe(1);
        expect(imported("organization-trail", "aws_cloudtrail")).toBe(1);
        expect(imported("detection in the home region", "aws_guardduty_detector")).toBe(1);
        expect(imported("detection", "aws_guardduty_detector")).toBe(1);
        expect(found("region", "aws_config_configuration_recorder")).toEqual(
          controlTower ? [] : [expect.stringMatching(/^import/)],
        );
      });
    });
  });
});
