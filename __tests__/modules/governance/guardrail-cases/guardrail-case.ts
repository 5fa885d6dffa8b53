/** A request against the guardrails, and what they should say to it. */
export interface GuardrailCase {
  /** Guardrail that decides. */
  readonly guardrail: string;
  readonly name: string;
  /** ARN of a role or root user, or a service principal; one of another account than Acme's is a stranger. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** @default the workload's account */
  readonly resourceAccount?: string;
  /** @default eu-west-1 */
  readonly region?: string;
  /** Beside or in place of what an ordinary request of Acme's carries; null where a key is absent. */
  readonly context?: Readonly<Record<string, string | string[] | null>>;
  readonly expected: "Allowed" | "ExplicitlyDenied";
}

/** A case as it stands in a table, where the guardrail is the key. */
export type CaseRow = readonly [
  name: string,
  principal: string,
  action: string,
  resource: string,
  expected: GuardrailCase["expected"],
  more?: Partial<Pick<GuardrailCase, "context" | "region" | "resourceAccount">>,
];

/** Guardrail id -> its cases. */
export type CaseTable = Readonly<Record<string, readonly CaseRow[]>>;
