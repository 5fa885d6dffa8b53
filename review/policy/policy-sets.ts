import type { Change } from "../plan/change";
import { isUnknownAt } from "../plan/is-unknown-at";
import type { PlanIndex } from "../plan/plan-index";
import { valuesAt } from "../plan/values-at";
import { type PolicyKind, policyArguments } from "./policy-arguments";
import { policyDocumentOf } from "./policy-document-of";
import type { PolicySet } from "./policy-set";
import type { Statement } from "./statement";

type Side = "after" | "before";
const sides = ["before", "after"] as const;

class Draft {
  readonly changes = new Set<Change>();
  readonly statements: Record<Side, Statement[]> = { before: [], after: [] };
  readonly opaque: Record<Side, string[]> = { before: [], after: [] };
  readonly unknown = new Set<string>();
  created = false;

  constructor(
    readonly kind: PolicyKind,
    readonly holder: string,
  ) {}
}

/** Types that attach a managed policy to a principal: the argument that names it, and the one that names the policy. */
const attachments: Readonly<
  Record<string, { readonly holder: string; readonly kind: string; readonly policy: string }>
> = {
  aws_iam_role_policy_attachment: { holder: "role", kind: "role", policy: "policy_arn" },
  aws_iam_user_policy_attachment: { holder: "user", kind: "user", policy: "policy_arn" },
  aws_iam_group_policy_attachment: { holder: "group", kind: "group", policy: "policy_arn" },
  aws_ssoadmin_managed_policy_attachment: {
    holder: "permission_set_arn",
    kind: "permission set",
    policy: "managed_policy_arn",
  },
};

/** Types that hold a policy of a principal: the argument that names it. */
const inline: Readonly<Record<string, { readonly holder: string; readonly kind: string }>> = {
  aws_iam_role_policy: { holder: "role", kind: "role" },
  aws_iam_user_policy: { holder: "user", kind: "user" },
  aws_iam_group_policy: { holder: "group", kind: "group" },
  aws_ssoadmin_permission_set_inline_policy: { holder: "permission_set_arn", kind: "permission set" },
};

/**
 * The policies of a plan, those together that bind or serve the same: what moves from one policy of a role, or of an OU, to
 * another one changes nothing.
 */
export function policySets(index: PlanIndex): readonly PolicySet[] {
  const changes = index.plan.changes.filter(
    ({ deposed, action }) => !deposed && action !== "read" && action !== "invoke",
  );
  const drafts = new Map<string, Draft>();
  const draft = (kind: PolicyKind, holder: string) => {
    const key = `${kind} ${holder}`;
    const known = drafts.get(key) ?? new Draft(kind, holder);
    drafts.set(key, known);
    return known;
  };
  const policies = changes.filter(
    ({ type }) => type === "aws_iam_policy" || type === "aws_organizations_policy",
  );
  const used = new Set<Change>();
  const put = (target: Draft, side: Side, change: Change, path: string) => {
    const document = policyDocumentOf(change, path, side, index);
    target.changes.add(change);
    if (document !== "unknown") {
      target.statements[side].push(...document);
      return;
    }
    target.unknown.add(change.address);
    // What it will be, nobody knows; what is known beside it is compared as if it stayed.
    const old = side === "after" ? policyDocumentOf(change, path, "before", index) : "unknown";
    if (old !== "unknown") target.statements.after.push(...old);
  };

  for (const change of changes) {
    const attaching = attachments[change.type];
    const holding = inline[change.type];
    const own = change.type === "aws_organizations_policy_attachment";
    for (const side of sides) {
      const from = change.action === "forget" ? "before" : side;
      if (change[from] === undefined) continue;
      if (attaching !== undefined || own) {
        const argument = own ? "policy_id" : (attaching?.policy ?? "");
        const holder = own ? "target_id" : (attaching?.holder ?? "");
        const label = `${own ? "target" : attaching?.kind} ${named(change, holder, from, index)}`;
        const policy = policyOf(change, argument, from, policies, index);
        if (own && policy !== undefined && !isStatementPolicy(policy)) continue;
        const target = draft(own ? kindOf(policy) : "identity", label);
        if (policy !== undefined) {
          used.add(policy);
          put(target, side, policy, own ? "content" : "policy");
        } else if (own) {
          if (change[from]?.[argument] === undefined) {
            target.unknown.add(change.address);
            target.changes.add(change);
          }
          continue;
        } else target.opaque[side].push(String(change[from]?.[argument] ?? "a policy that is not known yet"));
        target.changes.add(change);
        if (policy !== undefined && own) index.judgeByStatements(change.address);
      } else if (holding !== undefined) {
        put(
          draft("identity", `${holding.kind} ${named(change, holding.holder, from, index)}`),
          side,
          change,
          pathOf(change.type),
        );
      } else if (change.type === "aws_iam_role") {
        const target = draft("identity", `role ${String(change[from]?.["name"] ?? change.address)}`);
        if (change.action === "create") target.created = true;
        if (isOfRole(change, "inline_policy.policy", index) && isSet(change[side], "inline_policy.policy"))
          put(target, side, change, "inline_policy.policy");
        if (isUnknownAt(change.unknown, "managed_policy_arns")) continue;
        // What is attached by resources of their own shows here as well, but what is written here is exclusive.
        if (!isOfRole(change, "managed_policy_arns", index)) continue;
        for (const arn of valuesAt(change[side], "managed_policy_arns").map(String)) {
          const policy = policies.find((one) => one[side]?.["arn"] === arn);
          target.changes.add(change);
          if (policy === undefined) target.opaque[side].push(arn);
          else {
            used.add(policy);
            put(target, side, policy, "policy");
          }
        }
      }
    }
    if (change.type === "aws_iam_policy_attachment") {
      for (const side of sides) {
        for (const [list, kind] of [
          ["roles", "role"],
          ["users", "user"],
          ["groups", "group"],
        ] as const) {
          for (const name of valuesAt(change[side], list).map(String)) {
            const target = draft("identity", `${kind} ${name}`);
            const policy = policyOf(change, "policy_arn", side, policies, index);
            target.changes.add(change);
            if (policy === undefined)
              target.opaque[side].push(
                String(change[side]?.["policy_arn"] ?? "a policy that is not known yet"),
              );
            else {
              used.add(policy);
              put(target, side, policy, "policy");
            }
          }
        }
      }
    }
    if (change.type === "aws_iam_user" && change.action === "create") {
      draft("identity", `user ${String(change.after?.["name"] ?? change.address)}`).created = true;
    }
  }
  for (const change of changes) {
    if (inline[change.type] !== undefined || used.has(change)) continue;
    if (change.type === "aws_organizations_policy" && !isStatementPolicy(change)) continue;
    for (const { path, kind } of policyArguments.get(change.type) ?? []) {
      if (path === "inline_policy.policy") continue;
      if (!isRead(change, path, index)) continue;
      if (kind === "service-control") index.judgeByStatements(change.address);
      if (isTheSame(change, path)) continue;
      const target = new Draft(kind === "service-control" ? kindOf(change) : kind, "");
      for (const side of sides) {
        // What it was for is left without, whatever it says of something else.
        if (side === "before" || !moves(change)) put(target, side, change, path);
      }
      target.created = isNew(change, path, index);
      drafts.set(`${change.address} ${path}`, target);
    }
  }
  for (const policy of used) index.judgeByStatements(policy.address);
  bindFromTheRoot(drafts);
  return [...drafts.values()].map(
    ({ kind, holder, changes: from, statements, opaque, unknown, created }): PolicySet => ({
      kind,
      holder,
      changes: [...from],
      before: statements.before,
      after: statements.after,
      opaqueBefore: [...new Set(opaque.before)],
      opaqueAfter: [...new Set(opaque.after)],
      unknown: [...unknown],
      created,
    }),
  );
}

/** What is attached to the root binds every OU and account beneath it. */
function bindFromTheRoot(drafts: ReadonlyMap<string, Draft>): void {
  for (const kind of ["service-control", "resource-control"] as const) {
    const ofKind = [...drafts.values()].filter((one) => one.kind === kind && one.holder !== "");
    const root = ofKind.find(({ holder }) => /^target (r-[0-9a-z]{4,32}|.*\.roots\b.*)$/.test(holder));
    for (const one of ofKind) {
      if (root === undefined || one === root) continue;
      for (const side of sides) one.statements[side].push(...root.statements[side]);
    }
  }
}

/** Arguments that say of what a policy is. */
const owners = [
  "backup_vault_name",
  "bucket",
  "event_bus_name",
  "key_id",
  "queue_url",
  "repository",
  "resource_arn",
  "secret_arn",
  "vpc_endpoint_id",
];

function moves({ action, before, after }: Change): boolean {
  return (
    action === "replace" &&
    owners.some(
      (name) =>
        typeof before?.[name] === "string" &&
        typeof after?.[name] === "string" &&
        before[name] !== after[name],
    )
  );
}

/** Resource control policies bind other requests than service control policies: one does not stand in for the other. */
function kindOf(policy: Change | undefined): PolicyKind {
  const type = (policy?.after ?? policy?.before)?.["type"];
  return type === "RESOURCE_CONTROL_POLICY" ? "resource-control" : "service-control";
}

/** Only these consist of statements; tag, backup and declarative policies are of another language. */
function isStatementPolicy({ before, after }: Change): boolean {
  const type = String((after ?? before)?.["type"] ?? "SERVICE_CONTROL_POLICY");
  return type === "SERVICE_CONTROL_POLICY" || type === "RESOURCE_CONTROL_POLICY";
}

function pathOf(type: string): string {
  return policyArguments.get(type)?.[0]?.path ?? "policy";
}

/**
 * Whether somebody wrote an argument. Providers fill in what nobody did: the policy of a bucket shows twice. What is known
 * before it is made, or is to change, was written, in a dynamic block that the plan does not show.
 */
function isRead(change: Change, path: string, index: PlanIndex): boolean {
  if (index.hasArgument(change.address, path) ?? true) return true;
  if (index.isDrift || isUnknownAt(change.unknown, path)) return false;
  return (
    isSet(change.after, path) &&
    JSON.stringify(valuesAt(change.before, path)) !== JSON.stringify(valuesAt(change.after, path))
  );
}

/** What others gave to a role shows in it; drift of that is told of by itself. */
function isOfRole(change: Change, path: string, index: PlanIndex): boolean {
  return index.isDrift ? index.hasArgument(change.address, path) === true : isRead(change, path, index);
}

/** Most policies of a plan are as they were. */
function isTheSame({ action, before, after, unknown }: Change, path: string): boolean {
  const [was, is] = [before?.[path], after?.[path]];
  return action !== "replace" && typeof was === "string" && was === is && !isUnknownAt(unknown, path);
}

function isSet(values: unknown, path: string): boolean {
  return valuesAt(values, path).some((one) => one !== "");
}

/** Whether what a policy is of is made by this plan: the resource itself, or the one that its policy refers to. */
function isNew(change: Change, path: string, index: PlanIndex): boolean {
  if (change.action !== "create" || change.imported) return false;
  if (!/_policy$/.test(change.type) || change.type === "aws_iam_policy") return true;
  return index
    .argumentsOf(change.address)
    .filter((argument) => argument !== path)
    .some((argument) => {
      const address = addressIn(change, argument, index);
      return address !== undefined && index.changeAt(address)?.action === "create";
    });
}

/** A name that is the same wherever the same resource is meant, known or not. */
function named(change: Change, argument: string, side: Side, index: PlanIndex): string {
  const value = change[side]?.[argument];
  if (typeof value === "string") return value;
  const address = addressIn(change, argument, index);
  if (address === undefined) return change.address;
  const values = index.valuesOf(address, "after") ?? index.valuesOf(address, "before");
  const known = values?.["name"] ?? values?.["id"];
  return typeof known === "string" && change.type.startsWith("aws_iam_") ? known : address;
}

function policyOf(
  change: Change,
  argument: string,
  side: Side,
  policies: readonly Change[],
  index: PlanIndex,
): Change | undefined {
  const value = change[side]?.[argument];
  if (typeof value === "string") {
    return policies.find((one) =>
      [one.before, one.after].some(
        (values) => values !== undefined && (values["arn"] === value || values["id"] === value),
      ),
    );
  }
  const address = addressIn(change, argument, index);
  return policies.find((one) => one.address === address);
}

/** The resource that an argument refers to. */
function addressIn(change: Change, argument: string, index: PlanIndex): string | undefined {
  for (const reference of index.referencesOf(change.address, argument)) {
    const address = change.module === "" ? reference : `${change.module}.${reference}`;
    if (index.changeAt(address) !== undefined) return address;
    const above = address.replace(/\.[a-z0-9_]+$/, "");
    if (index.changeAt(above) !== undefined) return above;
  }
  return undefined;
}
