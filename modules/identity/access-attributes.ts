import { SsoadminInstanceAccessControlAttributes } from "@cdktf/provider-aws/lib/ssoadmin-instance-access-control-attributes";
import { Construct } from "constructs";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface AccessAttributesProps {
  readonly instanceArn: string;
  /** Paths of attributes of people, such as `enterprise.costCenter`, by the key that policies read as `aws:PrincipalTag`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Attributes of people that policies can compare, for access by attributes. An instance has one such list.
 *
 * Source: IAM Identity Center User Guide "Attributes for access control".
 */
export class AccessAttributes extends Construct {
  constructor(scope: Construct, id: string, props: AccessAttributesProps) {
    super(scope, id);
    requireProps(this, props);
    new SsoadminInstanceAccessControlAttributes(this, "Resource", {
      instanceArn: props.instanceArn,
      attribute: Object.entries(props.attributes).map(([key, path]) => ({
        key,
        value: [{ source: [escapedForTerraform(`\${path:${path}}`)] }],
      })),
    });
    fulfils(this, "identity.access-by-groups");
  }
}
