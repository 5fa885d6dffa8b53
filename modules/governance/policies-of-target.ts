import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { PalisadeError } from "../../core/palisade-error";
import type { PolicyStatement } from "../../core/policy-document";
import { type PolicyFamily, policyFamilies } from "../../core/policy-family";
import { policyJson } from "../../core/policy-json";
import type { Problem } from "../../core/problem";
import { type PolicyQuota, policyDescriptionCharacters } from "../../facts/organization-quotas";
import { firstControlledServices } from "./first-controlled-services";
import type { Guardrail, SettingGuardrail, StatementGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import { mergedSettings } from "./merged-settings";
import { mergedStatements } from "./merged-statements";
import type { OrganizationPolicy } from "./organization-policy";
import type { Relaxation } from "./organization-props";
import { type Packable, packedPolicies } from "./packed-policies";
import { splitByService } from "./split-by-service";
import { statementLikeness } from "./statement-likeness";

/** A guardrail of a target. What is relaxed is not attached, and keeps its place. */
export interface TargetGuardrail {
  readonly guardrail: Guardrail;
  /** @default it is attached */
  readonly relaxations?: readonly Relaxation[];
}

export interface PoliciesOfTargetProps {
  /** Begins the name of each policy; names are unique in an organization. */
  readonly namePrefix: string;
  /** In the order in which they are packed; new ones go to the end. */
  readonly guardrails: readonly TargetGuardrail[];
  readonly context: GuardrailContext;
  readonly quotas: Readonly<Record<PolicyFamily, PolicyQuota>>;
  /** OUs and accounts right below, to which guardrails could go that do not fit. @default there are none */
  readonly below?: readonly string[];
  /** How many policies of each family are attached beside these. @default none */
  readonly others?: Partial<Readonly<Record<PolicyFamily, number>>>;
}

/**
 * The policies of one root, OU or account: of each family as few as its guardrails fit into, statements that
 * differ only in their actions joined, and everything minified.
 *
 * @throws PalisadeError when a guardrail is named twice, one is larger than a policy, or all of them need
 * more policies than may be attached
 */
export function policiesOfTarget(props: PoliciesOfTargetProps): OrganizationPolicy[] {
  const problems = repeated(props);
  if (problems.length > 0) throw new PalisadeError(problems);
  return policyFamilies.flatMap((family) => {
    const of = props.guardrails.filter(({ guardrail }) => guardrail.family === family);
    if (of.every(({ relaxations }) => relaxations !== undefined)) return [];
    return family === "service-control" || family === "resource-control"
      ? statementPolicies(props, family, of as Of<StatementGuardrail>[])
      : settingPolicies(props, family, of as Of<SettingGuardrail>[]);
  });
}

interface Of<G extends Guardrail> extends TargetGuardrail {
  readonly guardrail: G;
}

function statementPolicies(
  props: PoliciesOfTargetProps,
  family: StatementGuardrail["family"],
  of: readonly Of<StatementGuardrail>[],
): OrganizationPolicy[] {
  const nominal = { ...props.context, exceptions: {}, actionExceptions: {} };
  const split = (statements: PolicyStatement[]) =>
    family === "resource-control"
      ? splitByService(statements, firstControlledServices)
      : { ofThese: statements, ofOthers: [] };
  const itemsOf = (part: "ofThese" | "ofOthers") =>
    of
      .map(({ guardrail, relaxations }) => {
        const said = split(guardrail.statements(props.context))[part];
        return {
          id: guardrail.id,
          said,
          nominal: split(guardrail.statements(nominal))[part],
          absent: relaxations !== undefined,
          guardrail,
          ...kin(said),
        };
      })
      .filter(({ said }) => said.length > 0);
  const items = itemsOf("ofThese");
  const newer = itemsOf("ofOthers");
  const text = (contents: readonly (readonly PolicyStatement[])[]) => document(contents.flat());
  const owners = new Map<string, Guardrail>(
    [...items, ...newer].flatMap(({ said, guardrail }) => said.map(({ sid }) => [sid, guardrail])),
  );
  const policies =
    newer.length === 0 ? packed(props, family, items, text) : apart(props, family, items, newer, text);
  return policies.map(({ number, held }) => {
    const merged = mergedStatements(held.flatMap(({ said }) => said));
    return {
      ...described(props, family, number, held),
      content: document(held.flatMap(({ said }) => said)),
      guardrails: merged.flatMap(({ statement, sids }) =>
        sids.map((sid) => ({
          sid,
          guardrail: owners.get(sid) as Guardrail,
          ...(sids.length > 1 && { joinedIn: statement.sid }),
        })),
      ),
    };
  });
}

function settingPolicies(
  props: PoliciesOfTargetProps,
  family: SettingGuardrail["family"],
  of: readonly Of<SettingGuardrail>[],
): OrganizationPolicy[] {
  const items = of.map(({ guardrail, relaxations }) => ({
    id: guardrail.id,
    said: guardrail,
    nominal: guardrail,
    absent: relaxations !== undefined,
  }));
  const text = (guardrails: readonly SettingGuardrail[]) =>
    escapedForTerraform(JSON.stringify(mergedSettings(guardrails, props.context)));
  return packed(props, family, items, text).map(({ number, held }) => ({
    ...described(props, family, number, held),
    content: text(held.map(({ said }) => said)),
    guardrails: held.map(({ said }) => ({ sid: said.id, guardrail: said })),
  }));
}

/**
 * Policies of the services that resource control policies reached from the beginning, and one for all others, in the last
 * place so that it keeps its number: where AWS refuses it, the rest stays.
 */
function apart<T>(
  props: PoliciesOfTargetProps,
  family: PolicyFamily,
  first: readonly Packable<T>[],
  newer: readonly Packable<T>[],
  text: (contents: readonly T[]) => string,
) {
  const quota = props.quotas[family];
  const last = quota.perTarget - quota.takenByAws;
  const beside = (others: number) => ({ ...props, others: { ...props.others, [family]: others } });
  const alone = { ...beside(last - 1), quotas: { ...props.quotas, [family]: { ...quota, reserved: 0 } } };
  return [
    ...packed(beside((props.others?.[family] ?? 0) + 1), family, first, text),
    ...packed(alone, family, newer, text).map((policy) => ({ ...policy, number: last })),
  ];
}

/** What a statement shares with others that it can be joined with. */
function kin(statements: readonly PolicyStatement[]): { readonly kin?: string } {
  const [only, ...others] = statements;
  return only?.actions === undefined || others.length > 0 ? {} : { kin: statementLikeness(only) };
}

/** The policy as AWS takes it in the fewest characters: a list of one is written without brackets. */
function document(statements: readonly PolicyStatement[]): string {
  const text = policyJson({ statements: mergedStatements(statements).map(({ statement }) => statement) });
  return JSON.stringify(JSON.parse(text), (key, value) =>
    Array.isArray(value) && value.length === 1 && key !== "Statement" ? value[0] : value,
  );
}

function packed<T>(
  props: PoliciesOfTargetProps,
  family: PolicyFamily,
  items: readonly Packable<T>[],
  text: (contents: readonly T[]) => string,
) {
  // Characters as AWS receives them, that is without Terraform's escapes.
  const size = (contents: readonly T[]) => text(contents).replaceAll("$${", "${").length;
  const quota = props.quotas[family];
  const room = quota.perTarget - quota.takenByAws - (quota.reserved ?? 0) - (props.others?.[family] ?? 0);
  const where = policyName(props, family);
  const present = items.filter(({ absent }) => !absent);
  const large = present.flatMap(({ id, said }) => {
    const characters = size([said]);
    return characters > quota.documentCharacters ? [oversized(where, id, characters, quota)] : [];
  });
  if (large.length > 0) throw new PalisadeError(large);
  const policies = packedPolicies({ items, quota, room: Math.max(0, room), size });
  if (policies.length > Math.max(0, room)) {
    const excess = policies.slice(Math.max(0, room)).flatMap(({ held }) => held);
    throw new PalisadeError([
      tooMany(where, quota, room, props.below ?? [], {
        guardrails: present.length,
        policies: policies.length,
        excess: excess.map(({ id, said }) => ({ id, characters: size([said]) })),
        characters: size(excess.map(({ said }) => said)),
      }),
    ]);
  }
  return policies;
}

function described(
  props: PoliciesOfTargetProps,
  family: PolicyFamily,
  number: number,
  held: readonly { readonly id: string }[],
) {
  const name = `${policyName(props, family)}-${number}`;
  return { family, number, name, description: description(held.map(({ id }) => id)) };
}

const nouns: Readonly<Record<PolicyFamily, string>> = {
  "service-control": "guardrails",
  "resource-control": "resource-controls",
  "declarative-ec2": "declarations",
  backup: "backup",
  tag: "tags",
  "ai-services-opt-out": "ai-opt-out",
  chat: "chat",
};

function policyName({ namePrefix }: PoliciesOfTargetProps, family: PolicyFamily): string {
  return `${namePrefix}-${nouns[family]}`;
}

function description(ids: readonly string[]): string {
  for (let shown = ids.length; shown > 0; shown--) {
    const rest = ids.length - shown;
    const text = `${ids.slice(0, shown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
    if (text.length <= policyDescriptionCharacters) return text;
  }
  return `${ids.length} guardrails`;
}

function repeated({ namePrefix, guardrails }: PoliciesOfTargetProps): Problem[] {
  const ids = guardrails.map(({ guardrail }) => guardrail.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    where: `${namePrefix} guardrails`,
    found: `${id} is named more than once`,
    allowed: "each guardrail once for a target",
    fix: "remove the repetition",
  }));
}

function oversized(where: string, id: string, characters: number, quota: PolicyQuota): Problem {
  return {
    where: `${where} ${id}`,
    found: `takes ${characters} characters alone, ${characters - quota.documentCharacters} more than a policy holds`,
    allowed: `${quota.documentCharacters} characters (${quota.source}, ${quota.asOf})`,
    fix: "shorten its list of exceptions or resources, for example by a pattern that names them all",
  };
}

interface Excess {
  readonly guardrails: number;
  readonly policies: number;
  readonly excess: readonly { readonly id: string; readonly characters: number }[];
  readonly characters: number;
}

function tooMany(
  where: string,
  quota: PolicyQuota,
  room: number,
  below: readonly string[],
  found: Excess,
): Problem {
  const largest = [...found.excess].sort((left, right) => right.characters - left.characters).slice(0, 5);
  const taken = quota.takenByAws + (quota.reserved ?? 0);
  return {
    where,
    found: `${found.guardrails} guardrails need ${found.policies} policies, ${found.policies - room} too many; what does not fit takes ${found.characters} characters: ${found.excess.map(({ id }) => id).join(", ")}`,
    allowed: `${room} policies of ${quota.documentCharacters} characters here, beside ${taken} of AWS and others (${quota.source}, ${quota.asOf})`,
    fix: `${
      below.length > 0
        ? `attach some of them to ${below.join(", ")} instead, each of which has room of its own`
        : "leave some of them out"
    }, the largest first: ${largest.map(({ id, characters }) => `${id} (${characters})`).join(", ")}; or ask AWS for a higher quota and say so in guardrails.quotas`,
  };
}
