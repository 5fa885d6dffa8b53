import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { secureParameterProblems } from "./secure-parameter-problems";
import type { SecureParameterProps } from "./secure-parameter-props";
import { writtenValue } from "./written-value";

/**
 * A `SecureString` in Parameter Store, under a key of the account's own, whose value is in no code, plan or state. It is
 * neither rotated nor replicated, and has no policy: for that there is `Secret`.
 *
 * Source: AWS Systems Manager User Guide "SecureString parameters"; Terraform "Use write-only arguments".
 *
 * @throws PalisadeError with everything that AWS would refuse, and for a value that is written out
 */
export class SecureParameter extends Construct {
  readonly resource: SsmParameter;

  constructor(scope: Construct, id: string, props: SecureParameterProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = secureParameterProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    this.resource = new SsmParameter(this, "Resource", {
      name: props.name,
      description: props.description,
      type: "SecureString",
      tier: props.tier ?? "Standard",
      keyId: props.keyArn,
      valueWo: writtenValue(this, props.value),
      valueWoVersion: props.value.version,
      lifecycle: { preventDestroy: true },
    });
    fulfils(this, "data.secrets-closed", "data.secrets-unstored");
  }
}
