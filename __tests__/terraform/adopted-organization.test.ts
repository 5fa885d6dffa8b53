import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { motoCall } from "./moto-call";
import { organizationInEmulator } from "./organization-in-emulator";
import { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";

const today = "2027-01-15";
const region = "eu-west-1";
const trusted = [
  "access-analyzer.amazonaws.com",
  "account.amazonaws.com",
  "cloudtrail.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
];
const document = {
  Version: "2012-10-17",
  Statement: [{ Sid: "DenyOldRegions", Effect: "Deny", Action: "sagemaker:*", Resource: "*" }],
};
const before = smallOrganization({
  home: region,
  ous: "{ Security: { id: ou-ab12-11111111 }, Workloads: { id: ou-ab12-22222222 } }",
  organization: `  trustedServices: [${trusted.join(", ")}]`,
  more: `capabilities: { preset: essential }
guardrails:
  attach:
    root: [DenyLeavingOrganization, DenyTrailChangesUnlessDeployment, DenyRootUserUnlessAssumedRoot]
    Workloads: { policies: [old-guardrail] }
  policies:
    old-guardrail: { family: service-control, reason: Nobody trains models here since the audit., document: ${JSON.stringify(document)} }
`,
});

type Step = TerraformRun & TerraformMessages;

describeWithTerraform("an organization in use, under real Terraform", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    const steps = new Map<string, Step>();

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const { url } = aws;
      const { organization, credentials } = await organizationInEmulator(url, before, today);
      const call = async (service: string, target: string, json: unknown) =>
        JSON.parse(
          (await motoCall(url, credentials.AWS_ACCESS_KEY_ID ?? "", service, { target, json }, region)) ||
            "{}",
        );
      const ask = (operation: string, json: unknown) =>
        call("organizations", `AWSOrganizationsV20161128.${operation}`, json);
      const { rootId = "", organizationalUnits = {} } = organization.organization ?? {};
      const security = organization.accounts.audit?.id ?? "";

      // What three years have left: a policy and who administers services.
      await ask("EnablePolicyType", { RootId: rootId, PolicyType: "SERVICE_CONTROL_POLICY" }).catch(() => {});
      const { Policy } = await ask("CreatePolicy", {
        Name: "OldGuardrail",
        Description: "by hand",
        Type: "SERVICE_CONTROL_POLICY",
        Content: JSON.stringify(document),
      });
      const policyId: string = Policy.PolicySummary.Id;
      await ask("AttachPolicy", { PolicyId: policyId, TargetId: organizationalUnits.Workloads?.id });
      for (const ServicePrincipal of trusted) await ask("EnableAWSServiceAccess", { ServicePrincipal });
      for (const ServicePrincipal of trusted.filter((one) => /analyzer|config/.test(one))) {
        await ask("RegisterDelegatedAdministrator", { AccountId: security, ServicePrincipal });
      }
      const adopted = organizationFromText(
        "organization.yaml",
        JSON.stringify(organization)
          .replace(
            '"adopted":{"delegatedAdministrators":{}}',
            '"adopted":{"delegatedAdministrators":{"access-analyzer":true,"config":true}}',
          )
          .replace(
            '"reason":"Nobody trains',
            `"adopted":{"id":"${policyId}","attachedTo":["Workloads"]},"reason":"Nobody trains`,
          ),
        today,
      );
      const [stack] = [...everyStack(adopted, (path) => path === "payer/global/organization").values()];
      if (stack === undefined) throw new Error("there is no organization stack");
      const module = new RootModule({
        folder: join(temporaryFolder(), "organization"),
        installation,
        environment: { ...aws.environment, ...credentials },
      });
      module.write({ json: stack });
      steps.set("adopted", await module.apply());
      steps.set("settled", await module.apply());
    }, 600_000);

    afterAll(() => aws?.stop());

    const planned = (name: string) =>
      (steps.get(name)?.planned ?? [])
        .map(({ action, address }) => `${action} ${address.replace(/^aws_/, "")}`)
        .sort();

    test("is applied without a warning", () => {
      expect([...steps.values()].map(({ status, diagnostics }) => [status, diagnostics])).toEqual([
        [0, []],
        [0, []],
      ]);
    });

    test("the plan imports what exists, creates nothing of it, and destroys nothing", () => {
      expect(planned("adopted").filter((line) => /^(delete|replace)/.test(line))).toEqual([]);
      expect(planned("adopted").filter((line) => line.startsWith("create"))).toEqual([
        "create organizations_policy.organization_guardrails_root_policy_1",
        "create organizations_policy_attachment.organization_guardrails_root_attachment_1",
      ]);
    });

    test("after it, the plan is empty", () => {
      expect(planned("settled")).toEqual([]);
    });
  });
});
