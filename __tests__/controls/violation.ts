import type { Objective } from "../../controls/objective";
import { resourcesOf } from "../../controls/resources-of";
import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { changed } from "./changed";

type Edit = readonly [what: string, change: (body: ResourceBody) => ResourceBody | undefined];

/**
 * A careless edit of a stack that breaks an objective: an argument or a resource that is deleted, or a statement of a policy
 * that is widened, as `aws_iam_role.ci: assume_role_policy 0 without Condition`. Undefined where none breaks it.
 */
export function violation({ proof }: Objective, stack: SynthesizedStack): string | undefined {
  const near = new Set(proof(stack).satisfied);
  const resources = resourcesOf(stack);
  // What keeps the promise comes first, then what it refers to or is told by.
  const ordered = [
    ...resources.filter(({ address }) => near.has(address)),
    ...resources.filter(({ address }) => !near.has(address)),
  ];
  for (const { address, body } of ordered) {
    const edit = editsOf(body).find(([, change]) => proof(changed(stack, address, change)).broken.length > 0);
    if (edit !== undefined) return `${address}: ${edit[0]}`;
  }
  return undefined;
}

function editsOf(body: ResourceBody): Edit[] {
  return [
    ...Object.keys(body).flatMap((name): Edit[] => {
      const statements = statementsOf(body[name]);
      // AWS takes no policy without a document, so its statements are edited instead.
      if (statements.length === 0)
        return isDocument(body[name]) ? [] : [[`without ${name}`, ({ [name]: _, ...others }) => others]];
      return statements.flatMap((statement, index) =>
        widened(statement).map(
          ([what, wide]): Edit => [
            `${name} ${index} ${what}`,
            (edited) => ({
              ...edited,
              [name]: JSON.stringify({
                ...JSON.parse(String(edited[name])),
                Statement: statements.flatMap((one, at) => (at === index ? (wide ?? []) : one)),
              }),
            }),
          ],
        ),
      );
    }),
    ["deleted", () => undefined],
  ];
}

/** A statement's careless edits: undefined deletes it. */
function widened(statement: ResourceBody): (readonly [what: string, statement: ResourceBody | undefined])[] {
  const { Condition, NotAction: _, ...open } = statement;
  return [
    ["deleted", undefined],
    [
      "without Condition",
      { ...open, ...(statement["NotAction"] !== undefined && { NotAction: statement["NotAction"] }) },
    ],
    ["for every action", { ...open, ...(Condition !== undefined && { Condition }), Action: "*" }],
    ...("Principal" in statement ? [["for everybody", { ...statement, Principal: "*" }] as const] : []),
  ];
}

function isDocument(argument: unknown): argument is string {
  return typeof argument === "string" && argument.startsWith("{");
}

function statementsOf(argument: unknown): readonly ResourceBody[] {
  if (!isDocument(argument)) return [];
  const { Statement = [] } = JSON.parse(argument) as { Statement?: ResourceBody | ResourceBody[] };
  return [Statement].flat();
}
