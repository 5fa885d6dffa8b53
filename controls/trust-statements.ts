import { policyStatements, type RenderedStatement } from "./policy-statements";

/** A principal of a trust policy, with its kind. */
export interface TrustedPrincipal {
  readonly kind: string;
  readonly principal: string;
}

/** What a trust policy allows, statement by statement, with the principals of each. */
export function trustStatements(
  policy: unknown,
): readonly { readonly statement: RenderedStatement; readonly principals: readonly TrustedPrincipal[] }[] {
  return policyStatements(policy)
    .filter(({ Effect }) => Effect === "Allow")
    .map((statement) => ({ statement, principals: principalsOf(statement.Principal) }));
}

function principalsOf(written: unknown): TrustedPrincipal[] {
  if (typeof written === "string") return [{ kind: "AWS", principal: written }];
  return Object.entries((written ?? {}) as Record<string, string | string[]>).flatMap(([kind, value]) =>
    [value].flat().map((principal) => ({ kind, principal })),
  );
}
