import { PalisadeError } from "../../core/palisade-error";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import type { Problem } from "../../core/problem";
import type { Guardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import { type PolicyQuota, policyDescriptionCharacters } from "./organization-quotas";

export interface ServiceControlPoliciesProps {
  /** Policies are named `<namePrefix>-guardrails-1` and so on; names are unique in an organization. */
  readonly namePrefix: string;
  /** In the order in which they are packed; add new ones at the end to leave the others where they are. */
  readonly guardrails: readonly Guardrail[];
  readonly context: GuardrailContext;
  readonly quota: PolicyQuota;
}

/** One policy, ready to be attached. */
export interface ServiceControlPolicy {
  readonly name: string;
  /** Lists the Sids, as far as the quota of descriptions reaches. */
  readonly description: string;
  /** Minified JSON, escaped for Terraform. */
  readonly content: string;
  /** What the policy holds, in the order of its statements. */
  readonly guardrails: readonly Guardrail[];
}

/**
 * Packs guardrails into as few policies as their order allows: each goes into the first policy that has room.
 * Statements never change places because of one that is added after them, since while Terraform moved a
 * statement from one policy to another, nothing would deny what it denies.
 *
 * @throws PalisadeError when a guardrail is named twice, one is larger than a policy, or all of them need
 * more policies than may be attached to one target
 */
export function serviceControlPolicies(props: ServiceControlPoliciesProps): ServiceControlPolicy[] {
  const problems = [...repeated(props), ...oversized(props)];
  if (problems.length > 0) throw new PalisadeError(problems);
  const bins: Guardrail[][] = [];
  for (const guardrail of props.guardrails) {
    const bin = bins.find((held) => size([...held, guardrail], props) <= props.quota.documentCharacters);
    if (bin) bin.push(guardrail);
    else bins.push([guardrail]);
  }
  const room = props.quota.perTarget - props.quota.takenByAws;
  if (bins.length > room) throw new PalisadeError([tooMany(props, bins, room)]);
  return bins.map((guardrails, index) => ({
    name: `${props.namePrefix}-guardrails-${index + 1}`,
    description: description(guardrails),
    content: policyJson({ statements: statements(guardrails, props) }),
    guardrails,
  }));
}

function statements(guardrails: readonly Guardrail[], props: ServiceControlPoliciesProps): PolicyStatement[] {
  return guardrails.map((guardrail) => guardrail.statement(props.context));
}

/** Characters as AWS receives them, that is without Terraform's escapes. */
function size(guardrails: readonly Guardrail[], props: ServiceControlPoliciesProps): number {
  return policyJson({ statements: statements(guardrails, props) }).replaceAll("$${", "${").length;
}

function description(guardrails: readonly Guardrail[]): string {
  const ids = guardrails.map(({ id }) => id);
  for (let shown = ids.length; shown > 0; shown--) {
    const rest = ids.length - shown;
    const text = `${ids.slice(0, shown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
    if (text.length <= policyDescriptionCharacters) return text;
  }
  return `${ids.length} guardrails`;
}

function repeated(props: ServiceControlPoliciesProps): Problem[] {
  const ids = props.guardrails.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    where: `${props.namePrefix}-guardrails`,
    found: `${id} is named more than once`,
    allowed: "each guardrail once for a target",
    fix: "remove the repetition",
  }));
}

function oversized(props: ServiceControlPoliciesProps): Problem[] {
  const limit = props.quota.documentCharacters;
  return props.guardrails.flatMap((guardrail) => {
    const characters = size([guardrail], props);
    if (characters <= limit) return [];
    return [
      {
        where: `${props.namePrefix}-guardrails ${guardrail.id}`,
        found: `takes ${characters} characters alone, ${characters - limit} more than a policy holds`,
        allowed: `${limit} characters (${props.quota.source}, ${props.quota.asOf})`,
        fix: "shorten its list of exceptions or resources, for example by a pattern that names them all",
      },
    ];
  });
}

function tooMany(props: ServiceControlPoliciesProps, bins: readonly Guardrail[][], room: number): Problem {
  const excess = bins.slice(room).flat();
  return {
    where: `${props.namePrefix}-guardrails`,
    found: `${props.guardrails.length} guardrails need ${bins.length} policies, ${bins.length - room} too many; what does not fit takes ${size(excess, props)} characters: ${excess.map(({ id }) => id).join(", ")}`,
    allowed: `${room} policies for a target beside those of AWS (${props.quota.source}, ${props.quota.asOf})`,
    fix: "attach some of them to the unit above or below instead",
  };
}
