import { DataAwsSecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/data-aws-secretsmanager-secret-version";
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import type { Construct } from "constructs";
import type { Endpoint } from "../../core/endpoint";

/**
 * An endpoint's address, and a name for it that reveals nothing. An address that is kept in Parameter Store or Secrets
 * Manager is read in the stack's account and Region when Terraform plans: it is in no file, and in plans it is
 * `(sensitive value)`. Terraform keeps what it reads in its state, for which the provider has no remedy: the endpoint of a
 * subscription is no write-only argument.
 *
 * Sources: Terraform documentation "Sensitive data in state"; AWS provider `aws_ssm_parameter`,
 * `aws_secretsmanager_secret_version`, `aws_sns_topic_subscription`.
 */
export function endpointAddress(
  scope: Construct,
  endpoint: Endpoint,
): { readonly name: string; readonly address: string } {
  if (typeof endpoint === "string") return { name: named(endpoint), address: endpoint };
  if ("ssmParameter" in endpoint) {
    const name = `parameter-${named(endpoint.ssmParameter)}`;
    const kept = new DataAwsSsmParameter(scope, name, {
      name: endpoint.ssmParameter,
      lifecycle: { postcondition: [isAddress("value", `parameter ${endpoint.ssmParameter}`)] },
    });
    return { name, address: kept.value };
  }
  const name = `secret-${named(endpoint.secret)}`;
  const kept = new DataAwsSecretsmanagerSecretVersion(scope, name, {
    secretId: endpoint.secret,
    lifecycle: { postcondition: [isAddress("secret_string", `secret ${endpoint.secret}`)] },
  });
  return { name, address: kept.secretString };
}

/** A faulty value is found by a plan, before SNS refuses it in the middle of an apply. */
function isAddress(attribute: string, what: string) {
  return {
    condition: `\${can(regex("^https://[^[:space:]]+$", self.${attribute}))}`,
    errorMessage: `The ${what} must hold an address that begins with https://, and nothing else.`,
  };
}

/** The address is part of the name, so that adding one touches no other. */
function named(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, "-");
}
