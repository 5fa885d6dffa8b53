import { deniesEveryone } from "./denies-everyone";
import type { RenderedStatement } from "./policy-statements";

/**
 * Whether a statement denies all of some actions to principals outside an organization. Only services of AWS may be left out;
 * any other condition would leave out more.
 */
export function keepsOutsidersOut(
  statement: RenderedStatement,
  actions: readonly string[],
  resources: readonly string[],
): boolean {
  const { Condition = {} } = statement;
  const { StringNotEqualsIfExists = {}, BoolIfExists = {}, ...others } = Condition;
  const keys = [
    ...Object.keys(StringNotEqualsIfExists),
    ...Object.keys(BoolIfExists),
    ...Object.keys(others),
  ];
  return (
    actions.every((action) => deniesEveryone(statement, action, resources)) &&
    /^(o-[a-z0-9]+|\$\{.+\})$/.test(String(StringNotEqualsIfExists["aws:PrincipalOrgID"])) &&
    BoolIfExists["aws:PrincipalIsAWSService"] === "false" &&
    keys.length === 2
  );
}
