import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { RolesanywhereProfile } from "@cdktf/provider-aws/lib/rolesanywhere-profile";
import { RolesanywhereTrustAnchor } from "@cdktf/provider-aws/lib/rolesanywhere-trust-anchor";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { addRole } from "./add-role";
import type { RolePermissions } from "./role-permissions";

export interface OutsideRoleProps extends RolePermissions {
  readonly roleName: string;
  readonly partition: Partition;
  readonly description: string;
  /** Whose certificates are trusted: the ARN of an authority of AWS Private CA, or a certificate (PEM). */
  readonly authority: { readonly acmPca: string } | { readonly certificate: string };
  /** The common name (CN) that certificates have. */
  readonly commonName: string;
}

/**
 * A role that machines outside AWS take by a certificate, by IAM Roles Anywhere: the authority and the common name are both
 * compared, so that no other certificate of the authority opens it.
 *
 * Source: IAM Roles Anywhere User Guide "Trust model".
 */
export class OutsideRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: OutsideRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { authority, commonName, ...role } = props;
    const anchor = new RolesanywhereTrustAnchor(this, "TrustAnchor", {
      name: props.roleName,
      enabled: true,
      source: {
        sourceType: "acmPca" in authority ? "AWS_ACM_PCA" : "CERTIFICATE_BUNDLE",
        sourceData:
          "acmPca" in authority
            ? { acmPcaArn: authority.acmPca }
            : { x509CertificateData: authority.certificate },
      },
    });
    this.resource = addRole(this, {
      ...role,
      trust: [
        {
          sid: "AllowAssumptionByCertificate",
          reason: "Certificates of one authority, with one common name.",
          effect: "Allow",
          principals: { Service: "rolesanywhere.amazonaws.com" },
          actions: ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"],
          conditions: {
            ArnEquals: { "aws:SourceArn": anchor.arn },
            // The ARN of the anchor names the account.
            StringEquals: { "aws:PrincipalTag/x509Subject/CN": commonName },
          },
        },
      ],
    });
    new RolesanywhereProfile(this, "Profile", {
      name: props.roleName,
      enabled: true,
      roleArns: [this.resource.arn],
      durationSeconds: 3600,
    });
    fulfils(this, "identity.workloads-scoped");
  }
}
