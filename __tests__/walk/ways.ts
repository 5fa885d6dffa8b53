import { matchesPattern } from "../../core/matches-pattern";
import { decision } from "../decision";
import type { World, WorldResource, WorldRole } from "./world";

/** A way from an administrator of a member to what is not theirs: each step in words. */
export type Way = readonly string[];

const open = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

interface Principal {
  readonly arn: string;
  readonly accountId: string;
  /** What IAM allows. */
  readonly identity: unknown;
  readonly way: Way;
}

/**
 * Every way from an administrator of a member account to a role that is exempt or deploys, to the management account, to
 * a bucket or key that is not theirs, to the bus and topics of the security account, and to states: by assuming, by passing to a
 * service, by changing a trust or a policy, by rewriting an automation, by resource policies, and from a state to
 * whoever applies it.
 */
export async function ways(world: World, accountId: string): Promise<Way[]> {
  const found: Way[] = [];
  const start = { ...administratorOf(world, accountId), way: [`administrator of ${accountId}`] };
  for await (const principal of reachable(world, start, (one) => isGoal(world, one))) {
    if (principal !== start && isGoal(world, principal)) found.push(principal.way);
    else found.push(...(await reached(world, principal)));
  }
  return found;
}

/**
 * Every way to the management account from a role that is trusted to deploy in members: a pipeline of a member. It is taken
 * to come to every role that stacks make in members, whatever guardrails say, and to do everything in its own account.
 */
export async function waysUp(world: World, arn: string): Promise<Way[]> {
  const isAbove = (accountId: string | undefined) => accountId === world.managementId;
  const above: World = {
    ...world,
    serviceControl: {},
    roles: world.roles.filter(({ accountId }) => isAbove(accountId)),
    documents: world.documents.filter(({ accountId }) => isAbove(accountId)),
    states: world.states.filter(({ accountId, role }) => isAbove(accountId) || isAbove(role.split(":")[4])),
  };
  const pipeline = { arn, accountId: arn.split(":")[4] ?? "", identity: open, way: [`pipeline ${arn}`] };
  const members = world.roles
    .filter(({ accountId, outside }) => !isAbove(accountId) && outside !== true)
    .map((role) => ({ ...role, identity: merged(role.policies), way: [...pipeline.way, role.arn] }));
  const found: Way[] = [];
  for (const principal of [pipeline, ...members]) {
    for (const [how, role] of await steps(above, principal)) {
      found.push([...principal.way, `${how} ${role.arn}`]);
    }
  }
  return found;
}

function administratorOf(world: World, accountId: string): Omit<Principal, "way"> {
  return { arn: `arn:${world.partition}:iam::${accountId}:role/Admin`, accountId, identity: open };
}

/** Principals that one comes to, the nearest first, each once; not from those at which the search ends. */
async function* reachable(
  world: World,
  start: Principal,
  ends: (principal: Principal) => boolean,
): AsyncGenerator<Principal> {
  const seen = new Set<string>();
  const queue = [start];
  for (let principal = queue.shift(); principal !== undefined; principal = queue.shift()) {
    if (seen.has(principal.arn)) continue;
    seen.add(principal.arn);
    yield principal;
    if (principal !== start && ends(principal)) continue;
    for (const [how, role] of await steps(world, principal)) {
      queue.push({ ...role, identity: merged(role.policies), way: [...principal.way, `${how} ${role.arn}`] });
    }
  }
}

function isGoal(world: World, { arn, accountId }: Principal): boolean {
  if (accountId === world.managementId) return true;
  return world.exempt.some((pattern) => matchesPattern(pattern, arn));
}

function merged(policies: readonly string[]): unknown {
  const Statement = policies.flatMap(
    (policy) => JSON.parse(policy.replaceAll(/\$\{[^}]*\}/g, "*")).Statement,
  );
  return { Version: "2012-10-17", Statement };
}

/** Roles that a principal comes to. */
async function steps(world: World, who: Principal): Promise<(readonly [string, WorldRole])[]> {
  const found: (readonly [string, WorldRole])[] = [];
  for (const role of world.roles) {
    const same = role.accountId === who.accountId;
    const may = (action: string) => allowed(world, who, action, role.arn, role.accountId);
    if (
      // A trust admits whom it names, by account at least: what is not named needs no decision.
      (role.trust.includes(who.accountId) || role.trust.includes('"*"')) &&
      /"AWS":/.test(role.trust) &&
      (await allowed(world, who, "sts:AssumeRole", role.arn, role.accountId, trust(role)))
    ) {
      found.push(["assumes", role]);
      continue;
    }
    if (!same) continue;
    if (/"Service":/.test(role.trust) && (await may("iam:PassRole")))
      found.push(["passes to a service", role]);
    else if (await may("iam:UpdateAssumeRolePolicy")) found.push(["changes the trust of", role]);
    else if (await may("iam:PutRolePolicy")) found.push(["changes the policy of", role]);
  }
  for (const { arn, accountId, role: arnOfRole } of world.documents) {
    const role = world.roles.find((one) => one.arn === arnOfRole);
    if (
      role !== undefined &&
      accountId === who.accountId &&
      (await allowed(world, who, "ssm:UpdateDocument", arn, accountId))
    ) {
      found.push([`rewrites ${arn} which takes`, role]);
    }
  }
  for (const { arn, accountId, role: arnOfRole } of world.states) {
    const policy = world.buckets.find((bucket) => arn.startsWith(`${bucket.arn}/`))?.policy;
    if (accountId !== who.accountId && !admits(policy ?? "", who.accountId)) continue;
    const writes = await Promise.all(
      ["s3:PutObject", "s3:ReplicateObject"].map((action) =>
        allowed(world, who, action, arn, accountId, policy),
      ),
    );
    if (!writes.includes(true)) continue;
    const role = world.roles.find((one) => one.arn === arnOfRole) ?? {
      arn: arnOfRole,
      accountId: arnOfRole.split(":")[4] ?? "",
      trust: "{}",
      policies: [],
    };
    found.push([`writes ${arn} which is applied by`, role]);
  }
  return found;
}

/** A trust policy as a resource policy, which names its resource. */
function trust({ trust: text, arn }: WorldRole): string {
  const { Statement, ...rest } = JSON.parse(text);
  return JSON.stringify({
    ...rest,
    Statement: Statement.map((statement: object) => ({ ...statement, Resource: arn })),
  });
}

/** What a principal comes to do to others' buckets, the bus and topics. */
async function reached(world: World, who: Principal): Promise<Way[]> {
  const found: Way[] = [];
  const check = async (actions: readonly string[], of: World["buckets"], suffix = "") => {
    for (const { arn, accountId, policy } of of) {
      if (accountId !== who.accountId && !admits(policy, who.accountId)) continue;
      for (const action of actions) {
        const resource = /Object/.test(action) ? `${arn}${suffix}` : arn;
        if (await allowed(world, who, action, resource, accountId, policy)) {
          found.push([...who.way, `${action} on ${arn}`]);
        }
      }
    }
  };
  await check(
    [
      "s3:DeleteBucketPolicy",
      "s3:DeleteObjectVersion",
      "s3:PutBucketPolicy",
      "s3:PutLifecycleConfiguration",
      "s3:PutObject",
      "s3:ReplicateObject",
    ],
    world.buckets,
    "/AWSLogs/x",
  );
  await check(["events:PutEvents"], world.buses);
  await check(["sns:Publish", "sns:Subscribe", "sns:SetTopicAttributes"], world.topics);
  await check(
    ["kms:CreateGrant", "kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
    differing(world.keys, who.accountId),
  );
  return found;
}

/**
 * Whether a policy allows an account something at all. What is in another account is reached only by whom its policy
 * names, by account at least; for all others no decision is needed.
 */
function admits(policy: string, accountId: string): boolean {
  const statements: readonly { readonly Effect: string; readonly Principal?: unknown }[] =
    policy === "" ? [] : JSON.parse(policy.replaceAll(/\$\{[^}]*\}/g, "*")).Statement;
  return statements.some(({ Effect, Principal }) => {
    const named = JSON.stringify(Principal) ?? '"*"';
    return Effect === "Allow" && (named.includes(accountId) || /"AWS":(\["\*"|"\*")|^"\*"$/.test(named));
  });
}

/** One of those whose policies say the same, but for the account and Region that they are in. */
function differing(resources: readonly WorldResource[], own: string): readonly WorldResource[] {
  const saying = ({ arn, accountId, policy }: WorldResource) => {
    const [, , , region = ""] = arn.split(":");
    return `${accountId === own} ${policy.replaceAll(accountId, "").replaceAll(region, "")}`;
  };
  return [...new Map(resources.map((one) => [saying(one), one])).values()];
}

async function allowed(
  world: World,
  who: Principal,
  action: string,
  resource: string,
  resourceAccount: string,
  resourcePolicy?: string,
): Promise<boolean> {
  const service = action.slice(0, action.indexOf(":") + 1);
  // A policy that names neither the service nor what it spares decides nothing.
  const bound = world.serviceControl[who.accountId]?.filter((policy) =>
    [`"${service}`, '"NotAction"', '"Action":"*"', '"Action":["*"'].some((text) => policy.includes(text)),
  );
  const said = await decision({
    principal: who.arn,
    action,
    resource,
    resourceAccount,
    context: {
      "aws:PrincipalAccount": who.accountId,
      "aws:PrincipalOrgID": world.organizationId,
      "aws:RequestedRegion": world.region,
      "aws:ResourceAccount": resourceAccount,
      "aws:SecureTransport": "true",
      "s3:TlsVersion": "1.3",
    },
    identityPolicy: who.identity,
    ...(bound !== undefined && { serviceControl: [[open, ...bound]] }),
    ...(resourcePolicy !== undefined && { resourcePolicy }),
  });
  return said === "Allowed";
}
