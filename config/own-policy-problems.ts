import { idleStatementProblems } from "../core/idle-statement-problems";
import type { Problem } from "../core/problem";
import { statementProblems } from "../core/statement-problems";
import { granting } from "./granting";
import { identityPolicies } from "./identity-policies";
import type { Notify } from "./notice";
import { powerProblems } from "./power-problems";
import type { Organization } from "./schema/organization";
import { vocabularyProblems, type WrittenStatement } from "./vocabulary-problems";

/**
 * Everything in an organization's own policies, and in the actions of its exceptions, that AWS would reject, or accept and
 * never apply.
 *
 * @param notify receives what may be wrong
 */
export async function ownPolicyProblems(
  organization: Organization,
  notify: Notify = () => {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { at, file, document, family } of written(organization)) {
    const where = file === undefined ? at : `${at} (${file})`;
    const extra = Object.keys(document).filter((key) => !["Version", "Id", "Statement"].includes(key));
    if (extra.length > 0 || document["Version"] !== "2012-10-17") problems.push(notAPolicy(where, extra));
    const statements: readonly unknown[] = [document["Statement"]].flat();
    if (statements.length === 0) problems.push(empty(where));
    for (const [index, statement] of statements.entries()) {
      const place = `${where} Statement[${index}]`;
      // The policy of a permission set takes the same language: neither names principals.
      const grammar = statementProblems(place, statement, family === "identity" ? "service-control" : family);
      problems.push(...grammar);
      if (grammar.length > 0) continue;
      const one = statement as WrittenStatement;
      if (family === "identity") {
        problems.push(
          ...allowsEverything(place, one),
          ...(await vocabularyProblems(place, one, "service-control", notify)),
        );
      } else {
        problems.push(
          ...idleStatementProblems(place, one, family),
          ...(await vocabularyProblems(place, one, family, notify)),
        );
      }
    }
  }
  for (const { path, granted } of granting(organization)) {
    if (granted.policy?.file === undefined) continue;
    const at = path.join(".");
    problems.push(
      ...powerProblems(granted).map(({ key, ...problem }) => ({
        where: key === undefined ? `${at} (${granted.policy?.file})` : `${at}.${key}`,
        ...problem,
      })),
    );
  }
  for (const [index, { guardrail, actions }] of organization.guardrails.exceptions.entries()) {
    if (actions.length === 0) continue;
    const place = `guardrails.exceptions.${index}.actions (${guardrail})`;
    problems.push(...(await vocabularyProblems(place, { Action: actions }, "service-control", notify)));
  }
  const { iam, vendors } = organization.identity;
  for (const [index, service] of (iam.boundary?.services ?? []).entries()) {
    const place = `identity.iam.boundary.services.${index}`;
    const all = { Action: `${service}:*` };
    problems.push(...(await vocabularyProblems(place, all, "service-control", notify)));
  }
  for (const [name, { readsData }] of Object.entries(vendors)) {
    if (readsData === undefined) continue;
    const place = `identity.vendors.${name}.readsData.actions`;
    const all = { Action: readsData.actions };
    problems.push(...(await vocabularyProblems(place, all, "service-control", notify)));
  }
  return problems;
}

interface Written {
  /** Path in the organization file. */
  readonly at: string;
  readonly family: "identity" | "resource-control" | "service-control";
  readonly file: string | undefined;
  readonly document: Readonly<Record<string, unknown>>;
}

/** Every policy that the organization wrote itself. */
function written({ guardrails, identity }: Organization): Written[] {
  const ofIdentity: Written[] = [];
  identityPolicies(identity, (policy, path) => {
    ofIdentity.push({
      at: path.join("."),
      family: "identity",
      file: policy.file,
      document: policy.document ?? {},
    });
    return policy;
  });
  return [
    ...Object.entries(guardrails.policies).map(([name, { family, file, document = {} }]) => ({
      at: `guardrails.policies.${name}`,
      family,
      file,
      document,
    })),
    ...ofIdentity,
  ];
}

/** Whoever is to administer has a job function for it, which says so by its name. */
function allowsEverything(
  where: string,
  { Effect, Action, NotAction, Resource }: WrittenStatement,
): Problem[] {
  const everything = NotAction !== undefined || [Action].flat().some((action) => action === "*");
  if (Effect !== "Allow" || !everything || ![Resource].flat().includes("*")) return [];
  return [
    {
      where,
      found:
        NotAction === undefined
          ? "it allows everything on everything"
          : "it allows all but what NotAction names",
      allowed: "actions by name, or jobFunction: administrator",
      fix: "name what the work takes",
    },
  ];
}

function empty(where: string): Problem {
  return {
    where,
    found: "Statement is empty",
    allowed: "at least one statement",
    fix: "add a statement, or remove the policy",
  };
}

function notAPolicy(where: string, extra: readonly string[]): Problem {
  return {
    where,
    found: extra.length > 0 ? `unknown element ${extra.join(", ")}` : 'Version is not "2012-10-17"',
    allowed: 'a policy with Version "2012-10-17" and Statement',
    fix: extra.length > 0 ? "remove it" : 'set Version to "2012-10-17"',
  };
}
