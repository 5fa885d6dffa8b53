import { heldBy } from "../../../config/held-by";
import { readOrganization } from "../../../config/read-organization";
import type { Organization } from "../../../config/schema/organization";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { policyJson } from "../../../core/policy-json";
import hclBlocks from "../../../export/hcl-blocks.json";
import { type Disarming, disarmingActions } from "../../../facts/disarming-actions";
import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { Estate } from "../../../stacks/estate";
import { guardrailContextOf } from "../../../stacks/governance/guardrail-context-of";
import { decision } from "../../decision";
import { everyStack } from "../../every-stack";
import { exampleOrganization } from "../../example-organization";
import { statementGuardrails } from "./statement-guardrails";

type Arguments = Readonly<Record<string, unknown>>;

/** Milliseconds for some thousand decisions, with coverage on a slow machine. */
const limit = 120_000;

const open = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

/** Arguments of a resource that name another one, where its own name is not enough. */
const references: Readonly<Record<string, readonly string[]>> = {
  bucket: ["bucket"],
  firewall: ["firewall_arn"],
  queue: ["queue_url"],
  topic: ["topic_arn", "arn"],
  web_acl: ["resource_arn"],
};

/** The name that an argument has, or that the resource which it refers to has. */
function named(stack: SynthesizedStack, resource: Arguments, argument: string): string | undefined {
  const value = (references[argument] ?? [argument])
    .map((key) => resource[key])
    .find((one) => one !== undefined);
  const [, type = "", name = ""] = /^\$\{(\w+)\.(\w+)\.\w+\}$/.exec(String(value)) ?? [];
  const other = stack.resource?.[type]?.[name];
  if (other !== undefined)
    return named(stack, other, ["bucket", "name"].find((key) => key in other) ?? argument);
  return typeof value === "string" && !value.includes("${") ? value : undefined;
}

/** What nobody in the account may do, a pipeline least of all, with the reason. */
const nobody: Readonly<Record<string, string>> = {
  "ec2:CreateDefaultSubnet": "no default subnet comes back",
  "ec2:CreateDefaultVpc": "no default VPC comes back",
  "kms:CreateGrant": "keys of the baseline are used by policy",
  "kms:DisableKeyRotation": "no key stops rotating",
  "kms:ScheduleKeyDeletion":
    "what a key encrypted is lost with it; the access role can, where the key policy lets it",
  "s3:DeleteBucket": "evidence and state outlive their code",
};

interface Row {
  readonly account: string;
  /** Role that applies the stack. */
  readonly role: string;
  readonly arn: string;
  readonly actions: readonly string[];
  readonly policy?: string;
}

/** Organizations whose stacks are judged, and which of them: what the example has not, another has. */
const judgedStacks: readonly (readonly [Organization, (path: string) => boolean])[] = [
  [exampleOrganization(), () => true],
  [
    readOrganization("examples/company/organization.yaml", "2026-12-01"),
    (path) => /\/(directory|permission-sets|access-[a-z-]+)$/.test(path),
  ],
  [
    readOrganization("examples/regulated/organization.yaml", "2026-12-01"),
    (path) => path.endsWith("/global/shield") || path.endsWith("/firewall-manager"),
  ],
  [
    readOrganization("examples/hub-and-spoke/organization.yaml", "2026-12-01"),
    (path) => /\/(network|transit)-[a-z-]+$/.test(path),
  ],
];

/** Key or bucket policy of a resource, as AWS has it after the apply. */
function ownPolicy(stack: SynthesizedStack, type: string, name: string, arn: string): string | undefined {
  const found =
    type === "aws_kms_key"
      ? stack.resource?.[type]?.[name]?.policy
      : Object.values(stack.resource?.aws_s3_bucket_policy ?? {}).find(
          (policy) => `arn:aws:s3:::${named(stack, policy, "bucket")}` === arn,
        )?.policy;
  return found === undefined ? undefined : String(found).replaceAll(/\$\{[^}]*\.arn\}/g, arn);
}

/** What stacks of accounts that guardrails bind emit, with what disarms it. */
function rows(organization: Organization, isJudged: (path: string) => boolean): Row[] {
  const estate = new Estate(organization);
  const management = estate.holder("management");
  const found = new Map<string, Row>();
  for (const [path, stack] of everyStack(organization, isJudged)) {
    const [account = "", place = ""] = path.split("/");
    if (account === management) continue;
    const { id } = estate.account(account);
    const region = place === "global" ? organization.regions.home : place;
    for (const [type, resources] of Object.entries(stack.resource ?? {})) {
      for (const row of [disarmingActions[type] ?? []].flat() as Disarming[]) {
        if ("because" in row) continue;
        for (const [name, resource] of Object.entries(resources)) {
          const template = row.on?.replace("REGION", region).replace("ACCOUNT", id);
          const argument = /\{(\w+)\}/.exec(template ?? "")?.[1];
          const value = argument === undefined ? "" : named(stack, resource as Arguments, argument);
          if (value === undefined) throw new Error(`${path} ${type}.${name}: ${argument} names nothing`);
          const arn = template === undefined ? "*" : `arn:aws:${template.replace(/\{\w+\}/, value)}`;
          const policy = row.deniedBy === "own-policy" ? ownPolicy(stack, type, name, arn) : undefined;
          if (row.deniedBy === "own-policy" && policy === undefined)
            throw new Error(`${path} ${type}.${name}: no policy`);
          const like = (text = "") => text.replaceAll(id, "").replaceAll(region, "");
          found.set(`${type} ${row.actions} ${like(arn)} ${like(policy)}`, {
            account: id,
            role: path.endsWith("/bootstrap") ? estate.accessRole(account) : organization.deployment.role,
            arn,
            actions: row.actions,
            ...(policy !== undefined && { policy }),
          });
        }
      }
    }
  }
  return [...found.values()];
}

const foundation: readonly string[] = heldBy("foundation");

function policiesOf(context: GuardrailContext): string[] {
  return statementGuardrails
    .filter(
      ({ id, family, needs }) =>
        family === "service-control" && foundation.includes(id) && (needs?.met(context) ?? true),
    )
    .map((guardrail) => policyJson({ statements: guardrail.statements(context) }));
}

function decided(
  { account, arn, policy }: Row,
  action: string,
  role: string,
  { organizationId, homeRegion }: GuardrailContext,
  policies: readonly string[],
): Promise<string> {
  return decision({
    principal: `arn:aws:iam::${account}:role/${role}`,
    action,
    resource: arn,
    resourceAccount: account,
    context: {
      "aws:PrincipalAccount": account,
      "aws:PrincipalOrgID": organizationId,
      "aws:RequestedRegion": homeRegion,
      "aws:ResourceOrgID": organizationId,
      "aws:SecureTransport": "true",
    },
    serviceControl: [[open, ...policies]],
    ...(policy !== undefined && { resourcePolicy: policy }),
  });
}

describe("what disarms the baseline", () => {
  test("has a row for every type that stacks emit, and for no other", () => {
    expect(Object.keys(disarmingActions)).toEqual(Object.keys(hclBlocks.resource).sort());
  });

  const all = judgedStacks.map(([organization, isJudged]) => {
    const context = guardrailContextOf(new Estate(organization));
    return [organization.name, context, rows(organization, isJudged)] as const;
  });

  test.each(all)(
    "is denied to administrators by the foundation alone, and left to the role that applies it: %s",
    async (_, context, judged) => {
      const policies = policiesOf(context);
      const wrong: string[] = [];
      for (const row of judged) {
        for (const action of row.actions) {
          if ((await decided(row, action, "Admin", context, policies)) === "Allowed")
            wrong.push(`allowed: ${action} on ${row.arn}`);
          const applied = await decided(row, action, row.role, context, policies);
          if (applied !== "Allowed" && nobody[action] === undefined)
            wrong.push(`${row.role}: ${applied}: ${action} on ${row.arn}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    limit,
  );
});
