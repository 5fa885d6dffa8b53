import { PalisadeError } from "../../core/palisade-error";
import type { Conditions, PolicyStatement } from "../../core/policy-document";
import type { Denial } from "./denial";
import { denialsWithoutActions } from "./denials-without-actions";
import type { StatementGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import { principalExemptions } from "./principal-exemptions";
import { unmetNeed } from "./unmet-need";

/** A guardrail before its statement is assembled. */
export type GuardrailDefinition<Id extends string = string> = Omit<
  StatementGuardrail,
  "id" | "statements"
> & {
  readonly id: Id;
  /** Several where IAM has no "or" between conditions. */
  readonly denies: (context: GuardrailContext) => Denial | readonly Denial[];
};

/**
 * A guardrail from what it denies: the effect, the Sid, the principals of a resource control policy and the
 * exemption of roles and exceptions are made the same way for all, so that none can forget or widen one.
 *
 * Its statements throw a PalisadeError where the context leaves it nothing to say, where an exception exempts principals
 * that it does not name, or actions that it does not deny.
 */
export function defineGuardrail<const Id extends string>({
  denies,
  ...described
}: GuardrailDefinition<Id>): StatementGuardrail & { readonly id: Id } {
  const { family } = described;
  return {
    ...described,
    statements(context) {
      const unmet = unmetNeed(described, context);
      if (unmet !== undefined) throw new PalisadeError([unmet]);
      const exceptions = context.actionExceptions?.[described.id] ?? [];
      const denials = denialsWithoutActions(described.id, [denies(context)].flat(), exceptions);
      return denials.map((denial): PolicyStatement => {
        const { actions, notActions, notResources, resources = ["*"], exempt = [], index } = denial;
        if (resources.length === 0) throw new PalisadeError([nothingToProtect(described.id)]);
        const exemptions = principalExemptions(described.id, described.exempts, context, exempt);
        const conditions = withExemptions(denial.conditions ?? {}, exemptions);
        return {
          sid: index === 0 ? described.id : `${described.id}${index + 1}`,
          reason: described.reason,
          effect: "Deny",
          ...(family === "resource-control" && { principals: "*" as const }),
          ...(actions !== undefined && { actions }),
          ...(notActions !== undefined && { notActions }),
          ...(notResources === undefined ? { resources } : { notResources }),
          ...(Object.keys(conditions).length > 0 && { conditions }),
        };
      });
    },
  };
}

/** Keys under one operator must all match, so an exemption joins the conditions that are under its operator. */
function withExemptions(conditions: Conditions, exemptions: Conditions): Conditions {
  const merged: Record<string, Conditions[string]> = { ...conditions };
  for (const [operator, keys] of Object.entries(exemptions)) {
    const twice = Object.keys(keys).filter((key) => merged[operator]?.[key] !== undefined);
    if (twice.length > 0) throw new Error(`${operator} ${twice.join()} is a condition already`);
    merged[operator] = { ...merged[operator], ...keys };
  }
  return merged;
}

function nothingToProtect(id: string) {
  return {
    where: `guardrail ${id}`,
    found: "the organization names nothing that it could protect",
    allowed: "at least one resource",
    fix: "name the log buckets, or remove this guardrail",
  };
}
