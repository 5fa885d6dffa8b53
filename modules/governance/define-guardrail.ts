import { PalisadeError } from "../../core/palisade-error";
import type { Conditions } from "../../core/policy-document";
import type { Guardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import { principalExemptions } from "./principal-exemptions";

/** What a guardrail denies: actions, or everything but some; on which resources; under which conditions. */
export interface Denial {
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  /** @default every resource */
  readonly resources?: readonly string[];
  /** Conditions beside the exemption of principals. @default none */
  readonly conditions?: Conditions;
}

/** A guardrail before its statement is assembled. */
export type GuardrailDefinition = Omit<Guardrail, "statement"> & {
  readonly denies: (context: GuardrailContext) => Denial;
};

/**
 * A guardrail from what it denies: the effect, the Sid and the exemption of roles and exceptions are made the
 * same way for all, so that none can forget or widen one.
 *
 * The statement throws a PalisadeError where the context leaves it nothing to protect, or where an exception
 * exempts principals that it does not name.
 */
export function defineGuardrail({ denies, ...described }: GuardrailDefinition): Guardrail {
  return {
    ...described,
    statement(context) {
      const { actions, notActions, resources = ["*"], ...denial } = denies(context);
      if (resources.length === 0) throw new PalisadeError([nothingToProtect(described.id)]);
      const conditions: Conditions = {
        ...denial.conditions,
        ...principalExemptions(described.id, described.honours, context),
      };
      return {
        sid: described.id,
        reason: described.reason,
        effect: "Deny",
        ...(actions !== undefined && { actions }),
        ...(notActions !== undefined && { notActions }),
        resources,
        ...(Object.keys(conditions).length > 0 && { conditions }),
      };
    },
  };
}

function nothingToProtect(id: string) {
  return {
    where: `guardrail ${id}`,
    found: "the organization names nothing that it could protect",
    allowed: "at least one resource",
    fix: "name the log buckets, or leave this guardrail out",
  };
}
