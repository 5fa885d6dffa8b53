import { escapedForTerraform } from "./escaped-for-terraform";
import type { PolicyDocument, PolicyStatement } from "./policy-document";

/**
 * The JSON text of a policy, minified since AWS counts white space against its quotas, with the keys in
 * the order in which AWS writes them. IAM variables (`${aws:username}`) are escaped for Terraform; CDKTF's
 * own tokens are left alone, so that a reference to a resource keeps working.
 */
export function policyJson(document: PolicyDocument): string {
  const text = JSON.stringify({
    Version: "2012-10-17",
    Statement: document.statements.map(statementJson),
  });
  return escapedForTerraform(text);
}

function statementJson(statement: PolicyStatement): Record<string, unknown> {
  return {
    Sid: statement.sid,
    Effect: statement.effect,
    ...(statement.principals !== undefined && { Principal: statement.principals }),
    ...(statement.notPrincipals !== undefined && { NotPrincipal: statement.notPrincipals }),
    ...(statement.actions !== undefined && { Action: statement.actions }),
    ...(statement.notActions !== undefined && { NotAction: statement.notActions }),
    ...(statement.resources !== undefined && { Resource: statement.resources }),
    ...(statement.notResources !== undefined && { NotResource: statement.notResources }),
    ...(statement.conditions !== undefined && { Condition: statement.conditions }),
  };
}
