import { conditionValueProblems } from "./condition-value-problems";
import type { PolicyFamily } from "./policy-family";
import type { Problem } from "./problem";

/** A statement whose grammar is right. */
interface Statement {
  readonly Effect?: string;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Flaw = Omit<Problem, "where">;

/**
 * What AWS accepts in a statement of a service or resource control policy, and what then denies nothing or exempts
 * nobody: a statement that looks like protection and is none is worse than an error.
 *
 * Sources: AWS Organizations User Guide "SCP evaluation" (what any policy of a level allows is allowed there, and
 * FullAWSAccess allows everything); IAM User Guide "IAM JSON policy elements: Condition operators", "AWS global condition
 * context keys" (aws:PrincipalArn is the ARN of the role, not of its session); IAM Identity Center User Guide
 * "Referencing permission sets in resource policies".
 *
 * @param where place of the statement, for the problems
 * @param statement one without `statementProblems`
 */
export function idleStatementProblems(
  where: string,
  statement: Statement,
  family: Extract<PolicyFamily, "service-control" | "resource-control">,
): Problem[] {
  return [
    ...(family === "service-control" ? allowList(statement) : []),
    ...everythingSpared(statement),
    ...Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).flatMap(([key, values]) => [
        ...literalWildcards(operator, key, texts(values)),
        ...unreachedPrincipals(operator, key, texts(values)),
        ...absentAndEqual(statement, operator, key),
        ...conditionValueProblems(operator, key, texts(values)),
      ]),
    ),
  ].map((flaw) => ({ where, ...flaw }));
}

/** AWS attaches FullAWSAccess everywhere, and what stands beside it can only deny. */
function allowList({ Effect, Action, Resource, Condition }: Statement): Flaw[] {
  if (Effect !== "Allow") return [];
  // What FullAWSAccess says itself is often repeated in front of denials, and changes nothing.
  const everything = texts(Action).includes("*") && texts(Resource).includes("*") && Condition === undefined;
  if (everything) return [];
  return [
    {
      found:
        "it allows some actions, beside FullAWSAccess, which AWS attaches to the root, every OU and every account: everything else stays allowed as well",
      allowed: 'Effect "Deny"',
      fix: 'deny the rest instead: Effect "Deny" with the list in NotAction, and the deployment role exempt (ArnNotLike on aws:PrincipalArn)',
    },
  ];
}

function everythingSpared({ NotAction, NotResource }: Statement): Flaw[] {
  return Object.entries({ NotAction, NotResource })
    .filter(([, values]) => values !== undefined && texts(values).includes("*"))
    .map(([element]) => ({
      found: `${element} "*" leaves nothing over that could be denied`,
      allowed: `${element} with what is exempt`,
      fix: "name what is exempt, or remove the statement",
    }));
}

/** Keys whose values never contain a wildcard themselves. */
const withoutWildcards =
  /^aws:(PrincipalAccount|PrincipalArn|PrincipalOrgID|PrincipalOrgPaths|RequestedRegion|ResourceAccount|ResourceOrgID|ResourceOrgPaths|SourceAccount|SourceArn|SourceOrgID|SourceOrgPaths|SourceVpc|SourceVpcArn|SourceVpce)$/i;

function literalWildcards(operator: string, key: string, values: readonly string[]): Flaw[] {
  const equality = /^(?:For(?:All|Any)Values?:)?String(Not)?Equals(?:IgnoreCase)?(?:IfExists)?$/.exec(
    operator,
  );
  if (equality === null || !withoutWildcards.test(key)) return [];
  const like = operator.replace(/Equals(IgnoreCase)?/, "Like");
  return values
    .filter((value) => /[*?]/.test(value))
    .map((value) => ({
      found: `${operator} of "${key}" takes ${JSON.stringify(value)} letter by letter, so it ${equality[1] === undefined ? "never matches" : "exempts nothing"}`,
      allowed: `patterns under ${like}`,
      fix: `write ${like}`,
    }));
}

function unreachedPrincipals(operator: string, key: string, values: readonly string[]): Flaw[] {
  if (key.toLowerCase() !== "aws:principalarn" || !/Arn|String/.test(operator)) return [];
  return values.flatMap((value): Flaw[] => {
    if (/^arn:[^:]+:sts:[^:]*:[^:]*:assumed-role\//.test(value)) {
      return [
        {
          found: `"${value}" is the ARN of a session, and "${key}" is the ARN of its role`,
          allowed: "the ARN of an IAM role, such as arn:aws:iam::*:role/acme-admin",
          fix: "name the role",
        },
      ];
    }
    const reserved = /^(arn:[^:]+:iam::[^:]*:role\/)(AWSReservedSSO_.*)$/.exec(value);
    if (reserved === null) return [];
    return [
      {
        found: `"${value}" matches no role: those of IAM Identity Center have the path aws-reserved/sso.amazonaws.com`,
        allowed: "a pattern that matches the whole ARN",
        fix: `write ${reserved[1]}aws-reserved/sso.amazonaws.com/*${reserved[2]} under ArnLike or ArnNotLike`,
      },
    ];
  });
}

/** A key that must be absent has no value that could be equal to anything. */
function absentAndEqual({ Condition }: Statement, operator: string, key: string): Flaw[] {
  const absent = Object.entries(Condition?.Null ?? {}).some(
    ([name, value]) => name.toLowerCase() === key.toLowerCase() && texts(value).join() === "true",
  );
  const positive = /^(?:ForAnyValue:)?(?:String|Numeric|Date|Arn|Bool|Binary|IpAddress)/.test(operator);
  if (!absent || !positive || /Not|IfExists$/.test(operator)) return [];
  return [
    {
      found: `"${key}" must be absent by Null and have a value by ${operator}, so it never matches`,
      allowed: "conditions that a request can meet at once",
      fix: "remove one of the two, or make two statements of them",
    },
  ];
}

function texts(values: unknown): string[] {
  return [values].flat().map(String);
}
