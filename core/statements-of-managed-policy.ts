import { managedPolicyPowers } from "../facts/managed-policy-powers";
import type { GrantingStatement } from "./granting-statement";

/**
 * What a policy of AWS allows of the actions that give a principal more than it was given, as statements.
 *
 * @param name with the path where there is one, such as `job-function/DatabaseAdministrator`
 */
export function statementsOfManagedPolicy(name: string): readonly GrantingStatement[] {
  const powers = managedPolicyPowers[name] ?? [];
  const services = powers.flatMap((power) => /^iam:PassRole to (.+)$/.exec(power)?.[1] ?? []);
  const actions = powers.filter((power) => !power.includes(" to "));
  const allow = { Sid: name, Effect: "Allow", Resource: "*" };
  return [
    ...(actions.length > 0 ? [{ ...allow, Action: actions }] : []),
    ...(services.length > 0
      ? [
          {
            ...allow,
            Action: "iam:PassRole",
            Condition: { StringEquals: { "iam:PassedToService": services } },
          },
        ]
      : []),
  ];
}
