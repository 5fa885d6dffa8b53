import { nearest } from "./nearest";
import type { PolicyFamily } from "./policy-family";
import type { Problem } from "./problem";

type Statement = Readonly<Record<string, unknown>>;
type Flaw = Omit<Problem, "where">;

/**
 * What is wrong with one statement of a service or resource control policy, as it was parsed from JSON: elements that
 * its family does not know, lacks or gives another meaning. Names of actions, resources and keys are not looked up.
 *
 * Service control policies take the whole language of IAM but principals; resource control policies deny only, to
 * everyone, and name the actions of services.
 *
 * Sources: AWS Organizations User Guide "SCP syntax", "RCP syntax"; IAM User Guide "JSON policy element reference",
 * "IAM Access Analyzer policy check reference".
 *
 * @param where place of the statement, for the problems
 */
export function statementProblems(
  where: string,
  statement: unknown,
  family: Extract<PolicyFamily, "service-control" | "resource-control">,
): Problem[] {
  if (!isObject(statement)) {
    return [{ where, ...flaw("it is not an object", "an object with Effect, actions and resources") }];
  }
  return [
    ...unknownElements(statement),
    ...sidFlaws(statement),
    ...(family === "resource-control" ? resourceControlFlaws(statement) : serviceControlFlaws(statement)),
    ...oneOf(statement, ["Action", "NotAction"]),
    ...oneOf(statement, ["Resource", "NotResource"]),
    ...["Action", "NotAction"].flatMap((element) => listFlaws(statement, element, isAction, actionForm)),
    ...["Resource", "NotResource"].flatMap((element) =>
      listFlaws(statement, element, isResource, resourceForm),
    ),
    ...conditionFlaws(statement.Condition),
  ].map((found) => ({ where, ...found }));
}

const elements = [
  "Action",
  "Condition",
  "Effect",
  "NotAction",
  "NotPrincipal",
  "NotResource",
  "Principal",
  "Resource",
  "Sid",
];

const actionForm = '"*" or a service prefix, a colon and an action, such as "s3:PutBucket*"';
const resourceForm = '"*" or an ARN of six parts, such as "arn:aws:s3:::acme-*"';

function unknownElements(statement: Statement): Flaw[] {
  return Object.keys(statement)
    .filter((name) => !elements.includes(name))
    .map((name) => {
      const near = nearest(name, elements);
      return flaw(
        `unknown element ${name}`,
        `the elements ${elements.join(", ")}`,
        near === undefined ? "remove it" : `did you mean ${near}?`,
      );
    });
}

function sidFlaws({ Sid }: Statement): Flaw[] {
  if (Sid === undefined || (typeof Sid === "string" && /^[A-Za-z0-9]*$/.test(Sid))) return [];
  return [flaw(`Sid ${JSON.stringify(Sid)}`, "letters and digits")];
}

function serviceControlFlaws(statement: Statement): Flaw[] {
  const { Effect } = statement;
  return [
    ...(Effect === "Allow" || Effect === "Deny" ? [] : [effectFlaw(Effect, '"Allow" or "Deny"')]),
    ...unsupported(
      statement,
      ["NotPrincipal", "Principal"],
      "a service control policy binds every principal of the accounts beneath it",
      'remove it, and name principals in a condition on "aws:PrincipalArn"',
    ),
  ];
}

function resourceControlFlaws(statement: Statement): Flaw[] {
  const { Action, Effect, Principal } = statement;
  return [
    ...(Effect === "Deny" ? [] : [effectFlaw(Effect, '"Deny": AWS itself attaches the policy that allows')]),
    ...(Principal === "*"
      ? []
      : [
          flaw(
            Principal === undefined ? "no Principal" : `Principal ${JSON.stringify(Principal)}`,
            '"*"',
            'set Principal to "*", and name principals in a condition on "aws:PrincipalArn"',
          ),
        ]),
    ...unsupported(
      statement,
      ["NotAction", "NotPrincipal"],
      'a resource control policy has Action, and Principal "*"',
      "name the actions in Action and the principals in a condition",
    ),
    ...(listed(Action).includes("*")
      ? [
          flaw(
            'Action "*"',
            'actions of services that support resource control policies, such as "s3:*"',
            "name the services one by one",
          ),
        ]
      : []),
  ];
}

function effectFlaw(effect: unknown, allowed: string): Flaw {
  return flaw(effect === undefined ? "no Effect" : `Effect ${JSON.stringify(effect)}`, allowed);
}

function unsupported(statement: Statement, names: readonly string[], allowed: string, fix: string): Flaw[] {
  return names.filter((name) => name in statement).map((name) => flaw(`element ${name}`, allowed, fix));
}

function oneOf(statement: Statement, names: readonly [string, string]): Flaw[] {
  const [name, inverse] = names;
  const present = names.filter((element) => element in statement);
  if (present.length === 1) return [];
  return [
    flaw(
      present.length === 0 ? `neither ${name} nor ${inverse}` : `both ${name} and ${inverse}`,
      `one of ${name} and ${inverse}`,
      present.length === 0 ? `add ${name}` : `remove ${inverse}, or put it in a statement of its own`,
    ),
  ];
}

function listFlaws(
  statement: Statement,
  element: string,
  isGood: (value: unknown) => boolean,
  form: string,
): Flaw[] {
  if (!(element in statement)) return [];
  const values = listed(statement[element]);
  if (values.length === 0)
    return [flaw(`${element} names nothing`, form, `name at least one, or remove ${element}`)];
  return values
    .filter((value) => !isGood(value))
    .map((value) => flaw(`${element} ${JSON.stringify(value)}`, form));
}

function isAction(value: unknown): boolean {
  return typeof value === "string" && /^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$/.test(value);
}

function isResource(value: unknown): boolean {
  return typeof value === "string" && /^(?:\*|arn:[^:]+:[^:]+:[^:]*:[^:]*:.+)$/.test(value);
}

const operator =
  /^(?:For(?:AllValues|AnyValue):)?(?:(?:String(?:Not)?Equals(?:IgnoreCase)?|String(?:Not)?Like|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like))(?:IfExists)?)$|^Null$/;

function conditionFlaws(condition: unknown): Flaw[] {
  if (condition === undefined) return [];
  if (!isObject(condition))
    return [flaw("Condition is not an object", "operators, each with keys and values")];
  return Object.entries(condition).flatMap(([name, keys]) => {
    if (!operator.test(name)) {
      return [
        flaw(`condition operator "${name}"`, 'an operator of IAM, such as "StringEquals" or "ArnNotLike"'),
      ];
    }
    if (!isObject(keys)) return [flaw(`${name} is not an object`, "condition keys, each with its values")];
    return Object.entries(keys).flatMap(([key, value]) => valueFlaws(name, key, value));
  });
}

function valueFlaws(name: string, key: string, value: unknown): Flaw[] {
  const values = listed(value);
  if (values.length === 0)
    return [flaw(`${name} of "${key}" names nothing`, "at least one value", `add one, or remove "${key}"`)];
  const truth = /^(?:.*:)?(?:Bool|Null)/.test(name);
  const isGood = (one: unknown) =>
    truth ? /^(?:true|false)$/i.test(String(one)) : ["string", "number", "boolean"].includes(typeof one);
  return values
    .filter((one) => !isGood(one))
    .map((one) =>
      flaw(
        `${name} of "${key}" is ${JSON.stringify(one)}`,
        truth ? '"true" or "false"' : "text, or a list of texts",
      ),
    );
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function flaw(found: string, allowed: string, fix = `write ${allowed}`): Flaw {
  return { found, allowed, fix };
}
