import type { Conditions, PolicyStatement } from "../../../core/policy-document";
import type { StatementGuardrail } from "../../../modules/governance/guardrail";
import { acmeContext } from "./acme-organization";
import { guardrailCases } from "./guardrail-cases";
import { guardrailDecision } from "./guardrail-decision";
import { statementGuardrails } from "./statement-guardrails";

/** A statement changed for the worse; undefined where it is gone. */
type Mutation = readonly [what: string, statement: PolicyStatement | undefined];

/** Every way to weaken a statement, and to let it bind more than it should. */
function mutations(statement: PolicyStatement): Mutation[] {
  const { conditions = {}, ...bare } = statement;
  const pairs = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.keys(keys).map((key) => [operator, key] as const),
  );
  return [
    ["gone", undefined],
    [
      "it binds nobody",
      {
        ...statement,
        conditions: {
          ...conditions,
          StringEquals: { ...conditions.StringEquals, "aws:PrincipalOrgID": "o-nobody0000" },
        },
      },
    ],
    ...pairs.map(
      ([operator, key]): Mutation => [
        `without ${operator} ${key}`,
        { ...bare, ...withConditions(without(conditions, operator, key)) },
      ],
    ),
  ];
}

function without(conditions: Conditions, operator: string, key: string): Conditions {
  const { [key]: _, ...rest } = conditions[operator] ?? {};
  const { [operator]: __, ...others } = conditions;
  return Object.keys(rest).length > 0 ? { ...others, [operator]: rest } : others;
}

function withConditions(conditions: Conditions) {
  return Object.keys(conditions).length > 0 ? { conditions } : {};
}

/** Mutations that change nothing which a request could show, with the reason. */
const equivalent: Readonly<Record<string, string>> = {
  "DenyForeignNetworks, without ArnNotLike aws:PrincipalArn":
    "it names roles, and this statement binds people: only written exceptions, tested apart, show",
  "DenyForeignNetworksToResources, without ArnNotLike aws:PrincipalArn":
    "it names roles, and this statement binds people: only written exceptions, tested apart, show",
};

const mutants = statementGuardrails.flatMap((guardrail) => {
  const statements = guardrail.statements(acmeContext);
  return statements.flatMap((statement, index) =>
    mutations(statement).map(([what, changed]) => {
      const mutant: StatementGuardrail = {
        ...guardrail,
        statements: () =>
          statements.flatMap((one, other) =>
            other !== index ? [one] : changed === undefined ? [] : [changed],
          ),
      };
      return [statement.sid, what, guardrail.id, mutant] as const;
    }),
  );
});

test.each(mutants)("%s, %s: a case fails", async (sid, what, id, mutant) => {
  const others = statementGuardrails.filter((guardrail) => guardrail.id !== id);
  const own = guardrailCases.filter(({ guardrail }) => guardrail === id);
  for (const request of own) {
    if ((await guardrailDecision(request, [...others, mutant])) !== request.expected) return;
  }
  if (equivalent[`${sid}, ${what}`] !== undefined) return;
  throw new Error(`none of the ${own.length} cases of ${id} notices`);
});
