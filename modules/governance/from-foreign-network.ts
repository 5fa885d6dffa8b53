import type { Conditions } from "../../core/policy-document";
import type { GuardrailContext } from "./guardrail-context";

/**
 * Conditions under which a request comes from none of the networks of the perimeter: neither from their addresses,
 * nor through an endpoint of their VPCs, nor made by an AWS service for somebody.
 */
export function fromForeignNetwork({ perimeter, names }: GuardrailContext): Conditions {
  const { cidrs = [], vpcIds = [] } = perimeter.networks ?? {};
  return {
    ...(cidrs.length > 0 && { NotIpAddressIfExists: { "aws:SourceIp": [...cidrs].sort() } }),
    StringNotEqualsIfExists: {
      ...(vpcIds.length > 0 && { "aws:SourceVpc": [...vpcIds].sort() }),
      [`aws:PrincipalTag/${names.governance.perimeterTag("network")}`]: "true",
    },
    BoolIfExists: { "aws:ViaAWSService": "false" },
  };
}
