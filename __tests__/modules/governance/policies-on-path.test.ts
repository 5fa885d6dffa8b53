import { heldBy } from "../../../config/held-by";
import { remediationDocuments } from "../../../modules/compliance/remediation-documents";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import type { TargetGuardrails } from "../../../modules/governance/organization-props";
import { responseDocuments } from "../../../modules/response/response-documents";
import { acmeOrganization, acmeProps } from "./acme-organization";
import { guardrailCases } from "./guardrail-cases";
import { access, breakGlass, deployment, responder, role, workload } from "./guardrail-cases/actors";
import type { GuardrailCase } from "./guardrail-cases/guardrail-case";
import { stackDecision } from "./guardrail-decision";
import { policiesOnPath } from "./policies-on-path";

/** Milliseconds for some thousand decisions, with coverage on a slow machine. */
const limit = 60_000;

const postureOf = (id: string) => guardrailCatalogue.find((guardrail) => guardrail.id === id)?.posture;

const postures = ["foundation", "strict", "regulated", "all"] as const;

function attached(kind: "root" | "ou" | "account", name: string, ids: readonly string[]): TargetGuardrails {
  return { target: { kind, name }, guardrails: ids.map((id) => ({ id, chosen: "by-posture" })) };
}

/** The policies of an account in production: everything at the root, or each posture one level further down. */
function paths(posture: (typeof postures)[number]) {
  const all: readonly string[] = heldBy(posture);
  const foundation: readonly string[] = heldBy("foundation");
  const strict: readonly string[] = heldBy("strict");
  const nodes = [
    "root",
    "organization_unit_workloads",
    "organization_unit_workloads_prod",
    "organization_account_shop_prod",
  ];
  const atRoot = acmeOrganization({ guardrails: [attached("root", "root", all)] });
  const spread = acmeOrganization({
    guardrails: [
      attached("root", "root", foundation),
      attached(
        "ou",
        "Workloads",
        all.filter((id) => strict.includes(id) && !foundation.includes(id)),
      ),
      attached(
        "ou",
        "Workloads/Prod",
        all.filter((id) => !strict.includes(id) && postureOf(id) !== "choice"),
      ),
      attached(
        "account",
        "shop-prod",
        all.filter((id) => postureOf(id) === "choice"),
      ),
    ],
  });
  return { atRoot: policiesOnPath(atRoot, nodes), spread: policiesOnPath(spread, nodes) };
}

/** What detection, compliance and alerting make in an account. */
const deployed: readonly (readonly [action: string, resource: string])[] = [
  ["access-analyzer:CreateAnalyzer", `arn:aws:access-analyzer:eu-west-1:${workload}:analyzer/acme`],
  ["cloudwatch:PutMetricAlarm", `arn:aws:cloudwatch:eu-west-1:${workload}:alarm:acme-root-use`],
  ["config:PutConfigurationRecorder", "*"],
  ["config:PutDeliveryChannel", "*"],
  ["config:StartConfigurationRecorder", "*"],
  ["ec2:EnableSnapshotBlockPublicAccess", "*"],
  ["ec2:EnableImageBlockPublicAccess", "*"],
  ["ec2:DisableSerialConsoleAccess", "*"],
  ["ec2:ModifyInstanceMetadataDefaults", "*"],
  ["ecr:PutRegistryScanningConfiguration", "*"],
  ["elasticmapreduce:PutBlockPublicAccessConfiguration", "*"],
  ["events:PutRule", `arn:aws:events:eu-west-1:${workload}:rule/acme-account-events`],
  ["events:PutTargets", `arn:aws:events:eu-west-1:${workload}:rule/acme-account-events`],
  ["guardduty:CreateDetector", "*"],
  ["guardduty:UpdateDetector", `arn:aws:guardduty:eu-west-1:${workload}:detector/d1`],
  ["iam:CreateServiceLinkedRole", role("aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig")],
  ["inspector2:Enable", "*"],
  ["logs:CreateLogGroup", `arn:aws:logs:eu-west-1:${workload}:log-group:/acme/sessions`],
  ["logs:PutRetentionPolicy", `arn:aws:logs:eu-west-1:${workload}:log-group:/acme/sessions`],
  ["logs:PutAccountPolicy", "*"],
  ["macie2:EnableMacie", "*"],
  ["securityhub:EnableSecurityHub", "*"],
  ["securityhub:CreateConfigurationPolicy", "*"],
  ["sns:SetTopicAttributes", `arn:aws:sns:eu-west-1:${workload}:acme-findings`],
  ["sqs:SetQueueAttributes", `arn:aws:sqs:eu-west-1:${workload}:acme-undelivered-events`],
  ["ssm:CreateDocument", `arn:aws:ssm:eu-west-1:${workload}:document/SSM-SessionManagerRunShell`],
  ["ssm:ModifyDocumentPermission", `arn:aws:ssm:eu-west-1:${workload}:document/acme-rotate-key`],
  ["ssm:UpdateServiceSetting", `arn:aws:ssm:eu-west-1:${workload}:servicesetting/ssm/documents/console`],
];

/** One resource of those that a pattern without its partition stands for. */
function one(pattern: string): string {
  return pattern
    .replace(":*:ACCOUNT", `:eu-west-1:${workload}`)
    .replace("ec2:eu-west-1:333333333333:*", "ec2:eu-west-1:333333333333:vpc/*")
    .replace("ec2:*::", "ec2:eu-west-1::")
    .replace("s3:::*", "s3:::shop-assets")
    .replace(/\*$/, "x1");
}

describe.each(postures)(
  "an account under the posture %s, its policies packed, joined and minified",
  (posture) => {
    const held: readonly string[] = heldBy(posture);
    const { atRoot, spread } = paths(posture);
    // Accounts of the log archive lie elsewhere in the tree; what binds from the root binds them too.
    const own = guardrailCases.filter(({ resourceAccount }) => resourceAccount === undefined);

    test(
      "denies every attack that one of its guardrails is for",
      async () => {
        for (const request of guardrailCases.filter(
          ({ guardrail, expected }) => held.includes(guardrail) && expected !== "Allowed",
        )) {
          expect([request.name, await stackDecision(request, atRoot)]).toEqual([
            request.name,
            "ExplicitlyDenied",
          ]);
        }
        for (const request of own.filter(
          ({ guardrail, expected }) => held.includes(guardrail) && expected !== "Allowed",
        )) {
          expect([request.name, await stackDecision(request, spread)]).toEqual([
            request.name,
            "ExplicitlyDenied",
          ]);
        }
      },
      limit,
    );

    test(
      "leaves all work alone that no guardrail is against",
      async () => {
        for (const request of guardrailCases.filter(({ expected }) => expected === "Allowed")) {
          expect([request.guardrail, request.name, await stackDecision(request, atRoot)]).toEqual([
            request.guardrail,
            request.name,
            "Allowed",
          ]);
          expect([request.guardrail, request.name, await stackDecision(request, spread)]).toEqual([
            request.guardrail,
            request.name,
            "Allowed",
          ]);
        }
      },
      limit,
    );

    const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${workload}:${resource}`;
    const fromAws = { "aws:SourceVpc": null, "aws:SourceIp": "203.0.113.9" } as const;
    const forAcme = { "aws:SourceOrgID": "o-acme123456", "aws:SourceAccount": workload };
    const key = arn("kms", "key/k1");
    type Work = readonly [
      who: string,
      what: string,
      principal: string,
      action: string,
      resource: string,
      more?: Partial<GuardrailCase>,
    ];

    const work: readonly Work[] = [
      [
        "the deployment role",
        "changes the trail",
        deployment,
        "cloudtrail:UpdateTrail",
        arn("cloudtrail", "trail/acme-trail"),
      ],
      ["the deployment role", "sets default encryption", deployment, "ec2:ModifyEbsDefaultKmsKeyId", "*"],
      [
        "the deployment role",
        "blocks public access to S3",
        deployment,
        "s3:PutAccountPublicAccessBlock",
        "*",
      ],
      [
        "the deployment role",
        "registers contacts",
        deployment,
        "account:PutAlternateContact",
        `arn:aws:account::${workload}:account`,
      ],
      ["the deployment role", "makes a VPC", deployment, "ec2:CreateVpc", arn("ec2", "vpc/*")],
      [
        "the deployment role",
        "attaches an internet gateway",
        deployment,
        "ec2:AttachInternetGateway",
        arn("ec2", "internet-gateway/igw-1"),
      ],
      [
        "the deployment role",
        "makes flow logs",
        deployment,
        "ec2:CreateFlowLogs",
        arn("ec2", "vpc-flow-log/*"),
      ],
      ["the deployment role", "makes a key", deployment, "kms:CreateKey", "*"],
      ["the deployment role", "changes a key's policy", deployment, "kms:PutKeyPolicy", key],
      [
        "the deployment role",
        "grants a key",
        deployment,
        "kms:CreateGrant",
        key,
        { context: { "kms:GrantIsForAWSResource": "false" } },
      ],
      ["the deployment role", "makes a role", deployment, "iam:CreateRole", role("shop")],
      [
        "the deployment role",
        "makes a web ACL",
        deployment,
        "wafv2:CreateWebACL",
        arn("wafv2", "regional/webacl/a/1"),
      ],
      [
        "the deployment role",
        "works in a region that is watched only",
        deployment,
        "guardduty:CreateDetector",
        "*",
        { region: "ap-south-1" },
      ],
      ...deployed.map(
        ([action, resource]): Work => ["the deployment role", `may ${action}`, deployment, action, resource],
      ),
      ...Object.values(remediationDocuments).flatMap(({ actions }) =>
        Object.entries(actions).map(
          ([action, resource]): Work => [
            "the remediation role",
            `may ${action}`,
            role("acme-remediation"),
            action,
            resource === "*" ? "*" : `arn:aws:${one(resource)}`,
            { context: fromAws },
          ],
        ),
      ),
      ...Object.values(responseDocuments).flatMap(({ actions }) =>
        Object.entries(actions).flatMap(([action, resources]) =>
          resources.map(
            (resource): Work => [
              "the response role",
              `may ${action}`,
              role("acme-response"),
              action,
              resource === "*" ? "*" : `arn:aws:${one(resource)}`,
              { context: fromAws },
            ],
          ),
        ),
      ),
      ...(
        [
          ["s3:GetObject", "arn:aws:s3:::shop-uploads/a"],
          ["s3:PutObjectTagging", "arn:aws:s3:::shop-uploads/a"],
          ["s3:PutBucketNotification", "arn:aws:s3:::shop-uploads"],
          ["kms:Decrypt", key],
        ] as const
      ).map(
        ([action, resource]): Work => [
          "GuardDuty, by the role that scans,",
          `may ${action}`,
          role("acme-malware-scan-eu-west-1"),
          action,
          resource,
          { context: fromAws },
        ],
      ),
      [
        "the deployment role",
        "enables an opt-in Region",
        deployment,
        "account:EnableRegion",
        `arn:aws:account::${workload}:account`,
      ],
      [
        "EventBridge, by the role that starts answers,",
        "starts one",
        role("acme-response-starter"),
        "ssm:StartAutomationExecution",
        arn("ssm", "automation-definition/acme-isolate-instance:$DEFAULT"),
        { context: fromAws },
      ],
      [
        "EventBridge, by the role that starts answers,",
        "has Systems Manager work as the role of answers",
        role("acme-response-starter"),
        "iam:PassRole",
        role("acme-response"),
        { context: fromAws },
      ],
      [
        "EventBridge, by the role that marks findings,",
        "has Systems Manager work as the same role",
        role("acme-finding-marker"),
        "iam:PassRole",
        role("acme-finding-marker"),
        { context: fromAws },
      ],
      [
        "a responder",
        "has Systems Manager work as the role of answers",
        responder,
        "iam:PassRole",
        role("acme-response"),
        { context: fromAws },
      ],
      [
        "the forwarder's role",
        "hands on an event",
        role("acme-event-forwarder"),
        "events:PutEvents",
        "arn:aws:events:eu-west-1:444444444444:event-bus/acme-security",
        { context: fromAws },
      ],
      [
        "CloudWatch Logs, by the sender's role,",
        "writes events",
        role("acme-log-sender"),
        "logs:PutLogEvents",
        arn("logs", "log-group:/acme/sessions:log-stream:s"),
        { context: fromAws },
      ],
      [
        "CloudWatch Logs, by the destination's role,",
        "hands on records",
        role("acme-log-destination"),
        "firehose:PutRecordBatch",
        arn("firehose", "deliverystream/acme-log-groups"),
        { context: fromAws },
      ],
      [
        "the deployment role",
        "reads its state",
        deployment,
        "s3:GetObject",
        "arn:aws:s3:::acme-terraform-state/a",
      ],
      [
        "the deployment role",
        "takes on the state's role",
        deployment,
        "sts:AssumeRole",
        role("acme-terraform-state"),
      ],
      ["the access role", "makes the deployment role", access, "iam:CreateRole", role("acme-deployment")],
      [
        "the access role",
        "makes an issuer of tokens",
        access,
        "iam:CreateOpenIDConnectProvider",
        `arn:aws:iam::${workload}:oidc-provider/token.actions.githubusercontent.com`,
      ],
      [
        "the access role",
        "saves an account by hand",
        access,
        "iam:CreateUser",
        `arn:aws:iam::${workload}:user/break-glass`,
      ],
      [
        "the break-glass role",
        "works in any region",
        breakGlass,
        "ec2:CreateVpc",
        arn("ec2", "vpc/*"),
        { region: "ap-south-1" },
      ],
      [
        "the break-glass role",
        "works from anywhere",
        breakGlass,
        "ec2:StartInstances",
        arn("ec2", "instance/i-1"),
        { context: fromAws },
      ],
      ["the break-glass role", "makes a role", breakGlass, "iam:CreateRole", role("repair")],
      [
        "the break-glass role",
        "opens a network",
        breakGlass,
        "ec2:AttachInternetGateway",
        arn("ec2", "internet-gateway/igw-1"),
      ],
      [
        "the break-glass role",
        "makes a function outside of a VPC",
        breakGlass,
        "lambda:CreateFunction",
        arn("lambda", "function:repair"),
      ],
      [
        "the break-glass role",
        "restores a backup",
        breakGlass,
        "backup:StartRestoreJob",
        arn("backup", "recovery-point:r1"),
      ],
      [
        "the break-glass role",
        "changes an object",
        breakGlass,
        "s3:PutObject",
        "arn:aws:s3:::shop-assets/a",
        { context: fromAws },
      ],
      ["the break-glass role", "uses a key", breakGlass, "kms:Decrypt", key, { context: fromAws }],
      [
        "a function's role",
        "writes its log",
        role("shop-function"),
        "logs:PutLogEvents",
        arn("logs", "log-group:/aws/lambda/shop:log-stream:s"),
        { context: fromAws },
      ],
      [
        "a function's role",
        "reads a secret",
        role("shop-function"),
        "secretsmanager:GetSecretValue",
        arn("secretsmanager", "secret:shop"),
        { context: fromAws },
      ],
      [
        "AWS Backup's role",
        "makes a snapshot",
        role("acme-backup"),
        "ec2:CreateSnapshot",
        arn("ec2", "volume/vol-1"),
        { context: fromAws },
      ],
      [
        "AWS Config's role",
        "looks at buckets",
        role("config"),
        "s3:GetBucketPolicy",
        "arn:aws:s3:::shop-assets",
        { context: fromAws },
      ],
      [
        "an instance's role",
        "registers with Systems Manager",
        role("shop-instance"),
        "ssm:UpdateInstanceInformation",
        "*",
      ],
      [
        "a container's role",
        "pulls an image",
        role("shop-task"),
        "ecr:BatchGetImage",
        arn("ecr", "repository/shop"),
        { context: fromAws },
      ],
      [
        "CloudTrail",
        "delivers to the archive",
        "cloudtrail.amazonaws.com",
        "s3:PutObject",
        "arn:aws:s3:::acme-cloudtrail-222222222222-eu-west-1/AWSLogs/1",
        { context: forAcme, resourceAccount: "222222222222" },
      ],
      [
        "log delivery",
        "delivers flow logs",
        "delivery.logs.amazonaws.com",
        "s3:PutObject",
        "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1/AWSLogs/1",
        {
          context: { ...forAcme, "s3:x-amz-server-side-encryption": "AES256" },
          resourceAccount: "222222222222",
        },
      ],
      ["CloudWatch Logs", "uses a key", "logs.amazonaws.com", "kms:Decrypt", key, { context: forAcme }],
      [
        "SNS",
        "sends to a queue",
        "sns.amazonaws.com",
        "sqs:SendMessage",
        arn("sqs", "shop"),
        { context: forAcme },
      ],
      ["EC2", "takes on an instance's role", "ec2.amazonaws.com", "sts:AssumeRole", role("shop-instance")],
      [
        "AWS Config",
        "delivers to the archive",
        "config.amazonaws.com",
        "s3:PutObject",
        "arn:aws:s3:::acme-config-222222222222-eu-west-1/AWSLogs/1",
        { context: forAcme, resourceAccount: "222222222222" },
      ],
    ];

    test.each(work.map((row) => [row[0], row[1], row] as const))("%s %s", async (_who, name, row) => {
      const [, , principal, action, resource, more] = row;
      const request: GuardrailCase = {
        guardrail: "",
        name,
        principal,
        action,
        resource,
        expected: "Allowed",
        ...more,
      };
      expect(await stackDecision(request, atRoot)).toBe("Allowed");
      expect(await stackDecision(request, spread)).toBe("Allowed");
    });

    test.each([
      ["stops the trail", breakGlass, "cloudtrail:StopLogging", arn("cloudtrail", "trail/acme-trail")],
      ["leaves the organization", breakGlass, "organizations:LeaveOrganization", "*"],
      ["deletes a key", breakGlass, "kms:ScheduleKeyDeletion", key],
      ["opens the deployment role", breakGlass, "iam:UpdateAssumeRolePolicy", deployment],
    ])("the break-glass role never %s", async (name, principal, action, resource) => {
      const request: GuardrailCase = {
        guardrail: "",
        name,
        principal,
        action,
        resource,
        expected: "ExplicitlyDenied",
      };
      expect(await stackDecision(request, atRoot)).toBe("ExplicitlyDenied");
      expect(await stackDecision(request, spread)).toBe("ExplicitlyDenied");
    });
  },
);

test("the management account is bound by no service control policy", async () => {
  const { atRoot } = paths("all");
  const request: GuardrailCase = {
    guardrail: "",
    name: "an administrator of the management account works in another region",
    principal: role("Admin", "111111111111"),
    action: "ec2:CreateVpc",
    resource: "arn:aws:ec2:ap-south-1:111111111111:vpc/*",
    resourceAccount: "111111111111",
    region: "ap-south-1",
    expected: "Allowed",
  };
  expect(await stackDecision(request, atRoot)).toBe("Allowed");
  const member = {
    ...request,
    principal: role("Admin"),
    resource: `arn:aws:ec2:ap-south-1:${workload}:vpc/*`,
    resourceAccount: workload,
  };
  expect(await stackDecision(member, atRoot)).toBe("ExplicitlyDenied");
  expect(Object.values(acmeProps.accounts).some(({ id }) => id === "111111111111")).toBe(true);
});
