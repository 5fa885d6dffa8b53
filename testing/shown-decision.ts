import type { AccessRequest } from "./access-request";
import type { DecidingStatement } from "./deciding-statements";
import type { Decision } from "./simulated-decision";

/** Says that a request was not to be decided as it is, and which statements decide it. */
export function shownDecision(request: AccessRequest, { result, statements }: Decision): string {
  const [found, other] = result === "Allowed" ? ["allowed", "denied"] : ["denied", "allowed"];
  const [who, on] =
    request.trustOf === undefined
      ? [request.principal, request.resource]
      : [Object.values(request.principal)[0], request.trustOf];
  const lines = statements.filter(({ policy }) => policy !== "").map((one) => `  ${line(request, one)}`);
  return [
    `expected ${who} to be ${other} ${request.action} on ${on}, and it is ${found}:`,
    ...new Set(lines),
  ].join("\n");
}

function line(request: AccessRequest, statement: DecidingStatement): string {
  const { effect, keys = [] } = statement;
  const policies = family(request, statement);
  if (effect === "nothing") return `no statement of ${policies} allows it`;
  const which = statement.sid ?? `statement ${statement.index}`;
  const from = `${which} of ${statement.family === "identity" ? (statement.policy ?? policies) : policies}`;
  if (effect === "nearly") return `${from} would allow it, but for ${keys.join(", ") || "its condition"}`;
  return `${from} ${effect} it`;
}

function family(request: AccessRequest, { family: of, policy }: DecidingStatement): string {
  if (of === "identity") return `the policies of ${request.trustOf ?? request.principal}`;
  if (of === "boundary") return `the permissions boundary${policy === undefined ? "" : ` ${policy}`}`;
  if (of === "service-control") return "the service control policies";
  if (of === "resource-control") return "the resource control policies";
  return request.trustOf === undefined
    ? "the resource's own policy (resourcePolicy)"
    : `the trust policy of ${request.trustOf}`;
}
