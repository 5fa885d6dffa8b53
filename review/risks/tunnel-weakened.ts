import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

/** What is broken, or has been advised against for years: IKEv1, AES of 128 bits, SHA-1, and groups below 2048 bits. */
const weak: Readonly<Record<string, (value: unknown) => boolean>> = {
  ike_versions: (value) => value === "ikev1",
  phase1_encryption_algorithms: isShort,
  phase2_encryption_algorithms: isShort,
  phase1_integrity_algorithms: (value) => value === "SHA1",
  phase2_integrity_algorithms: (value) => value === "SHA1",
  phase1_dh_group_numbers: isSmall,
  phase2_dh_group_numbers: isSmall,
};

/** What AWS takes where nothing is said: all that it knows, what is weak among it. */
const anything: Readonly<Record<string, unknown>> = {
  ike_versions: "ikev1",
  phase1_encryption_algorithms: "AES128",
  phase2_encryption_algorithms: "AES128",
  phase1_integrity_algorithms: "SHA1",
  phase2_integrity_algorithms: "SHA1",
  phase1_dh_group_numbers: 2,
  phase2_dh_group_numbers: 2,
};

const tunnels = ["tunnel1", "tunnel2"];

const judges: readonly Judge[] = tunnels.flatMap((tunnel) => [
  ...Object.entries(weak).map(([argument, bad]) =>
    turnsBad({
      path: `${tunnel}_${argument}`,
      absent: anything[argument],
      bad,
      created: true,
      message: "agrees on weak cryptography where the other side asks for it",
    }),
  ),
  turnedOff(
    `${tunnel}_log_options.cloudwatch_log_options.log_enabled`,
    "no longer logs what tunnels negotiate",
  ),
]);

export const tunnelWeakened = {
  id: "tunnel-weakened",
  severity: "high",
  reason: "What passes the tunnel can be read or changed on its way, or its key lies in the state.",
  advice: "Keep IKEv2, AES256-GCM-16, SHA2-384, groups 19 to 21, and keys in Secrets Manager.",
  source: 'AWS Site-to-Site VPN User Guide, "Tunnel options"; NIST SP 800-77 Rev. 1; AWS FSBP EC2.171',
  reads: {
    aws_vpn_connection: [
      ...tunnels.flatMap((tunnel) => Object.keys(weak).map((argument) => `${tunnel}_${argument}`)),
      ...tunnels.map((tunnel) => `${tunnel}_log_options.cloudwatch_log_options.log_enabled`),
      "preshared_key_storage",
    ],
  },
  judge: anyOf(
    ...judges,
    turnsBad({
      path: "preshared_key_storage",
      absent: "Standard",
      bad: (value) => value === "Standard",
      message: "has its keys in the state, in the place of Secrets Manager",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_vpn_connection",
        before: { tunnel1_ike_versions: ["ikev2"] },
        after: { tunnel1_ike_versions: ["ikev1", "ikev2"] },
      },
      {
        type: "aws_vpn_connection",
        before: { tunnel2_phase1_dh_group_numbers: [20] },
        after: { tunnel2_phase1_dh_group_numbers: [] },
      },
      { type: "aws_vpn_connection", after: { tunnel1_phase2_integrity_algorithms: ["SHA1", "SHA2-384"] } },
      {
        type: "aws_vpn_connection",
        before: { tunnel1_phase1_encryption_algorithms: ["AES256-GCM-16"] },
        after: { tunnel1_phase1_encryption_algorithms: ["AES128"] },
      },
      {
        type: "aws_vpn_connection",
        before: { preshared_key_storage: "SecretsManager" },
        after: { preshared_key_storage: "Standard" },
      },
      {
        type: "aws_vpn_connection",
        before: { tunnel1_log_options: [{ cloudwatch_log_options: [{ log_enabled: true }] }] },
        after: { tunnel1_log_options: [{ cloudwatch_log_options: [{ log_enabled: false }] }] },
      },
    ],
    harmless: [
      {
        type: "aws_vpn_connection",
        before: { tunnel1_ike_versions: ["ikev1", "ikev2"] },
        after: { tunnel1_ike_versions: ["ikev2"] },
      },
      {
        type: "aws_vpn_connection",
        after: {
          tunnel1_ike_versions: ["ikev2"],
          tunnel1_phase1_dh_group_numbers: [19, 20],
          tunnel1_phase1_encryption_algorithms: ["AES256-GCM-16"],
          preshared_key_storage: "SecretsManager",
        },
      },
      {
        type: "aws_vpn_connection",
        before: { preshared_key_storage: "Standard" },
        after: { preshared_key_storage: "SecretsManager" },
      },
    ],
  },
} as const satisfies Risk;

function isShort(value: unknown): boolean {
  return String(value).startsWith("AES128");
}

function isSmall(value: unknown): boolean {
  return Number(value) < 14;
}
