import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { raised } from "../judges/raised";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const clientVpnWeakened = {
  id: "client-vpn-weakened",
  severity: "high",
  reason: "Who comes into the network is asked less often or otherwise, or is on no record.",
  advice: "Keep the record, sessions of eight hours, and the way in which people sign in.",
  source: 'AWS FSBP EC2.51; AWS Client VPN Administrator Guide, "Maximum VPN session duration timeout"',
  reads: {
    aws_ec2_client_vpn_endpoint: [
      "connection_log_options.enabled",
      "session_timeout_hours",
      "self_service_portal",
      "authentication_options.type",
      "authentication_options.root_certificate_chain_arn",
      "authentication_options.saml_provider_arn",
    ],
  },
  judge: anyOf(
    turnedOff("connection_log_options.enabled", "records no connections", { created: true }),
    raised("session_timeout_hours", "lets a session last longer"),
    turnsBad({
      path: "self_service_portal",
      absent: "disabled",
      bad: (value) => value === "enabled",
      created: true,
      message: "lets everybody fetch its configuration from a portal",
    }),
    changed("authentication_options.type", "asks who people are in another way"),
    changed("authentication_options.root_certificate_chain_arn", "trusts another certificate"),
    changed("authentication_options.saml_provider_arn", "trusts another provider"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_ec2_client_vpn_endpoint",
        before: { connection_log_options: [{ enabled: true }] },
        after: { connection_log_options: [{ enabled: false }] },
      },
      {
        type: "aws_ec2_client_vpn_endpoint",
        before: { session_timeout_hours: 8 },
        after: { session_timeout_hours: 24 },
      },
      {
        type: "aws_ec2_client_vpn_endpoint",
        before: { self_service_portal: "disabled" },
        after: { self_service_portal: "enabled" },
      },
      {
        type: "aws_ec2_client_vpn_endpoint",
        before: { authentication_options: [{ type: "federated-authentication", saml_provider_arn: "a" }] },
        after: { authentication_options: [{ type: "federated-authentication", saml_provider_arn: "b" }] },
        action: "replace",
      },
    ],
    harmless: [
      {
        type: "aws_ec2_client_vpn_endpoint",
        after: {
          connection_log_options: [{ enabled: true }],
          session_timeout_hours: 8,
          self_service_portal: "disabled",
        },
      },
      {
        type: "aws_ec2_client_vpn_endpoint",
        before: { session_timeout_hours: 24 },
        after: { session_timeout_hours: 8 },
      },
    ],
  },
} as const satisfies Risk;
