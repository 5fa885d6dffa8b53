import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { motoAdministrator } from "./moto-administrator";
import { motoCall } from "./moto-call";

export interface OrganizationInUseProps {
  /** Address of the emulator, in which the accounts are. */
  readonly url: string;
  readonly organization: Organization;
  /** Whether AWS Control Tower looks after the accounts: it keeps the recorders of all but the management account. */
  readonly controlTower: boolean;
  /** For exceptions that expire, YYYY-MM-DD. */
  readonly today: string;
}

/** Registered with Organizations. People are administered by IAM Identity Center, which the file does not speak of. */
const registered = [
  "access-analyzer.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
  "sso.amazonaws.com",
];

/** Each has a call of its own by which it learns of its administrator. */
const ownCalls = [
  { name: "guardduty", service: "guardduty", path: "/admin/enable", key: "adminAccountId" },
  {
    name: "inspector",
    service: "inspector2",
    path: "/delegatedadminaccounts/enable",
    key: "delegatedAdminAccountId",
  },
  { name: "macie", service: "macie2", path: "/admin", key: "adminAccountId" },
] as const;

const statement = { Sid: "DenyOldRegions", Effect: "Deny", Action: "sagemaker:*", Resource: "*" };
const document = { Version: "2012-10-17", Statement: [statement] };

/**
 * Makes in the emulator what an organization has after three years, beside its accounts and OUs, and returns its file
 * with all of that under `adopted`. What the emulator cannot have is registered in not-applied.ts.
 */
export async function organizationInUse(props: OrganizationInUseProps): Promise<Organization> {
  const { url, organization, controlTower, today } = props;
  const { home } = organization.regions;
  const second = organization.regions.enabled.find((region) => region !== home) ?? home;
  const idOf = (name: string) => organization.accounts[name]?.id ?? "";
  const { json, rest } = calls(url, idOf);
  const organizations = (operation: string, given: unknown) =>
    json("management", home, "organizations", `AWSOrganizationsV20161128.${operation}`, given);
  const { rootId = "", organizationalUnits = {}, trustedServices = [] } = organization.organization ?? {};

  // Trusted access, administrators, and a policy of years ago that somebody attached to an OU.
  for (const ServicePrincipal of trustedServices)
    await organizations("EnableAWSServiceAccess", { ServicePrincipal });
  for (const ServicePrincipal of registered) {
    await organizations("RegisterDelegatedAdministrator", { AccountId: idOf("security"), ServicePrincipal });
  }
  for (const { service, path, key } of ownCalls) {
    await rest("management", home, service, path, { [key]: idOf("security") });
  }
  await organizations("EnablePolicyType", { RootId: rootId, PolicyType: "SERVICE_CONTROL_POLICY" });
  const { Policy } = await organizations("CreatePolicy", {
    Name: "OldGuardrail",
    Description: "by hand",
    Type: "SERVICE_CONTROL_POLICY",
    Content: JSON.stringify(document),
  });
  const policyId: string = Policy.PolicySummary.Id;
  await organizations("AttachPolicy", { PolicyId: policyId, TargetId: organizationalUnits.Platform?.id });

  // People and what they may do: nothing of it is in the file.
  const identityCenter = (operation: string, given: unknown) =>
    json("management", home, "sso", `SWBExternalService.${operation}`, given);
  const { Instances } = await identityCenter("ListInstances", {});
  await identityCenter("CreatePermissionSet", {
    InstanceArn: Instances[0].InstanceArn,
    Name: "VeloBreakGlass",
  });

  // An old trail, detectors, recorders, and contacts.
  await rest("management", "us-east-1", "s3", "/velo-old-trail", undefined, "PUT");
  await json("management", home, "cloudtrail", "CloudTrail_20131101.CreateTrail", {
    Name: "velo-old",
    S3BucketName: "velo-old-trail",
  });
  const detectors = new Map<string, string>();
  for (const region of [home, second]) {
    // moto 5.2 does not tag a detector later.
    const tags = { ManagedBy: "Palisade", Owner: "platform", Stack: `accounts/security/${region}/detection` };
    const { detectorId } = await rest("security", region, "guardduty", "/detector", { enable: true, tags });
    detectors.set(region, detectorId);
  }
  const recorded = controlTower ? ["management"] : ["analytics", "management"];
  for (const account of recorded) {
    const roleARN = `arn:aws:iam::${idOf(account)}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
    // moto 5.2 takes no change of what a recorder leaves out.
    const recordingGroup = { allSupported: true, includeGlobalResourceTypes: true };
    const ConfigurationRecorder = {
      name: "by-hand",
      roleARN,
      recordingGroup,
      recordingMode: { recordingFrequency: "CONTINUOUS" },
    };
    await json(account, home, "config", "StarlingDoveService.PutConfigurationRecorder", {
      ConfigurationRecorder,
    });
  }
  const contacted = ["analytics", "management"];
  for (const account of contacted) {
    await rest("management", "us-east-1", "account", "/putAlternateContact", {
      AlternateContactType: "SECURITY",
      EmailAddress: "old@velo.example",
      Name: "Old",
      PhoneNumber: "+49 341 555 0000",
      Title: "CISO",
      ...(account !== "management" && { AccountId: idOf(account) }),
    });
  }

  const known = JSON.parse(
    JSON.stringify(organization, (key, value) =>
      key === "file" && typeof value === "string" ? undefined : value,
    ),
  );
  known.organization.delegatedAdministrators.macie = "security";
  known.organization.trustedServices.push("macie.amazonaws.com");
  known.organization.adopted = {
    delegatedAdministrators: {
      "access-analyzer": true,
      config: true,
      ...Object.fromEntries(ownCalls.map(({ name }) => [name, [home]])),
    },
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
  for (const [region, detector] of detectors) adoptedIn("security", region, { detector });
  for (const account of recorded) adoptedIn(account, home, { configRecorder: "by-hand" });
  for (const account of contacted) known.accounts[account].adopted.alternateContacts = ["security"];
  return organizationFromText("organization.yaml", JSON.stringify(known), today);
}

/** How the accounts of an emulator are called, each by an administrator of its own. */
function calls(url: string, idOf: (account: string) => string) {
  const keyOf = async (account: string, region: string) =>
    (await motoAdministrator(url, idOf(account), region)).AWS_ACCESS_KEY_ID;
  return {
    json: async (account: string, region: string, service: string, target: string, json: unknown) => {
      const key = await keyOf(account, region);
      return JSON.parse((await motoCall(url, key, service, { target, json }, region)) || "{}");
    },
    rest: async (
      account: string,
      region: string,
      service: string,
      path: string,
      json: unknown,
      method: "POST" | "PUT" = "POST",
    ) => {
      const key = await keyOf(account, region);
      const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20260101/${region}/${service}/aws4_request`;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization, "content-type": "application/json" },
        ...(json !== undefined && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`moto answered ${response.status} to ${path}: ${text}`);
      return text.startsWith("{") ? JSON.parse(text) : {};
    },
  };
}
