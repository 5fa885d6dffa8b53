import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { secretStatements } from "./secret-policy";
import { secretProblems } from "./secret-problems";
import type { SecretProps } from "./secret-props";
import { writtenValue } from "./written-value";

/**
 * A secret in AWS Secrets Manager: under a key of the account's own, closed to principals outside the organization, kept by
 * `prevent_destroy`, restorable for thirty days. Its value is in no code, plan or state.
 *
 * Sources: AWS Secrets Manager User Guide "Best practices"; Terraform "Use write-only arguments".
 *
 * @throws PalisadeError with everything that AWS would refuse, and for a value that is written out
 */
export class Secret extends Construct {
  readonly resource: SecretsmanagerSecret;
  /** Whether Terraform writes its value, which nothing else may then rotate. */
  readonly isWritten: boolean;

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = secretProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { value, replicas = [] } = props;
    this.isWritten = value !== undefined;
    this.resource = new SecretsmanagerSecret(this, "Resource", {
      name: props.name,
      description: props.description,
      kmsKeyId: props.keyArn,
      recoveryWindowInDays: props.recoveryWindowDays ?? 30,
      ...(replicas.length > 0 && {
        replica: replicas.map(({ region, keyArn }) => ({ region, kmsKeyId: keyArn })),
      }),
      lifecycle: { preventDestroy: true },
    });
    new SecretsmanagerSecretPolicy(this, "Policy", {
      secretArn: this.resource.arn,
      blockPublicPolicy: true,
      policy: policyJson({ statements: secretStatements(props) }),
    });
    if (value !== undefined) {
      new SecretsmanagerSecretVersion(this, "Value", {
        secretId: this.resource.id,
        secretStringWo: writtenValue(this, value),
        secretStringWoVersion: value.version,
      });
    }
    fulfils(this, "data.secrets-closed", "data.secrets-unstored");
  }
}
