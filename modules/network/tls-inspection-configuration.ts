import { NetworkfirewallTlsInspectionConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-tls-inspection-configuration";
import { Construct } from "constructs";
import type { TlsInspection } from "../../core/firewall/tls-inspection";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface TlsInspectionConfigurationProps {
  readonly name: string;
  /** ARN of the key that encrypts the configuration. */
  readonly keyArn: string;
  /** Blocks that are inside. */
  readonly insideCidrs: readonly string[];
  readonly inspection: TlsInspection;
}

/**
 * Which connections a firewall decrypts, on port 443. A server whose certificate is revoked is refused; one of which that
 * cannot be told is let pass, since its authority may be away.
 *
 * Source: AWS Network Firewall Developer Guide "Inspecting SSL/TLS traffic with TLS inspection configurations".
 */
export class TlsInspectionConfiguration extends Construct {
  readonly resource: NetworkfirewallTlsInspectionConfiguration;

  constructor(scope: Construct, id: string, props: TlsInspectionConfigurationProps) {
    super(scope, id);
    requireProps(this, props);
    const { certificateAuthorityArn, certificateArns = [], outboundTo = [anywhere] } = props.inspection;
    const outbound = certificateAuthorityArn !== undefined;
    this.resource = new NetworkfirewallTlsInspectionConfiguration(this, "Resource", {
      name: props.name,
      encryptionConfiguration: [{ type: "CUSTOMER_KMS", keyId: props.keyArn }],
      tlsInspectionConfiguration: [
        {
          serverCertificateConfiguration: [
            {
              ...(outbound && {
                certificateAuthorityArn,
                checkCertificateRevocationStatus: [
                  { revokedStatusAction: "REJECT", unknownStatusAction: "PASS" },
                ],
              }),
              serverCertificate: certificateArns.map((resourceArn) => ({ resourceArn })),
              scope: [
                ...(outbound ? [scopeOf(props.insideCidrs, outboundTo)] : []),
                ...(certificateArns.length > 0 ? [scopeOf([anywhere], props.insideCidrs)] : []),
              ],
            },
          ],
        },
      ],
      tags: { Name: props.name },
    });
    fulfils(this, "network.traffic-inspected");
  }
}

const anywhere = "0.0.0.0/0";

function scopeOf(from: readonly string[], to: readonly string[]) {
  return {
    protocols: [6],
    source: from.map((addressDefinition) => ({ addressDefinition })),
    sourcePorts: [{ fromPort: 0, toPort: 65_535 }],
    destination: to.map((addressDefinition) => ({ addressDefinition })),
    destinationPorts: [{ fromPort: 443, toPort: 443 }],
  };
}
