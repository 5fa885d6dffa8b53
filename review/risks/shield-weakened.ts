import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deletedOf } from "../judges/deleted-of";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const shieldWeakened = {
  id: "shield-weakened",
  severity: "high",
  reason:
    "An attack is noticed later, or nobody acts on it: Shield Advanced is paid for, and does less than it could.",
  advice: "Keep it, or say what takes its place before the next attack.",
  source:
    'AWS WAF Developer Guide, "AWS Shield Advanced resource protections" and "Managed DDoS event response with Shield Response Team (SRT) support"; AWS Shield Advanced API Reference, "UpdateSubscription"',
  reads: {
    aws_shield_application_layer_automatic_response: ["action"],
    aws_shield_drt_access_log_bucket_association: [],
    aws_shield_drt_access_role_arn_association: ["role_arn"],
    aws_shield_proactive_engagement: ["enabled", "emergency_contact.phone_number"],
    aws_shield_protection_group: ["members"],
    aws_shield_protection_health_check_association: [],
    aws_shield_subscription: ["auto_renew"],
  },
  judge: anyOf(
    deletedOf(["aws_shield_subscription"], "is destroyed: it is renewed no longer, and the protection ends"),
    deletedOf(
      ["aws_shield_protection_health_check_association"],
      "is destroyed: the health of the application tells nothing of an attack",
    ),
    deletedOf(
      ["aws_shield_drt_access_role_arn_association", "aws_shield_drt_access_log_bucket_association"],
      "is destroyed: AWS's response team is shut out",
    ),
    deletedOf(["aws_shield_proactive_engagement"], "is destroyed: AWS's response team calls nobody"),
    turnsBad({
      path: "auto_renew",
      absent: "ENABLED",
      bad: (value) => value === "DISABLED",
      message: "is not renewed: the protection ends with its 12 months",
    }),
    turnsBad({
      path: "action",
      absent: "BLOCK",
      bad: (value) => value === "COUNT",
      message: "counts floods of requests, and blocks none",
    }),
    turnedOff("enabled", "has AWS's response team call nobody"),
    shrunk("emergency_contact.phone_number", "has fewer phone numbers to call"),
    changed("role_arn", "lets AWS's response team in by another role"),
    shrunk("members", "judges fewer resources together"),
  ),
  cases: {
    dangerous: [
      { type: "aws_shield_subscription", before: { auto_renew: "ENABLED" } },
      {
        type: "aws_shield_subscription",
        before: { auto_renew: "ENABLED" },
        after: { auto_renew: "DISABLED" },
      },
      { type: "aws_shield_protection_health_check_association", before: {} },
      { type: "aws_shield_drt_access_role_arn_association", before: { role_arn: "a" } },
      {
        type: "aws_shield_drt_access_role_arn_association",
        before: { role_arn: "a" },
        after: { role_arn: "b" },
      },
      { type: "aws_shield_drt_access_log_bucket_association", before: {} },
      { type: "aws_shield_proactive_engagement", before: { enabled: true } },
      {
        type: "aws_shield_proactive_engagement",
        before: { enabled: true },
        after: { enabled: false },
      },
      {
        type: "aws_shield_proactive_engagement",
        before: { emergency_contact: [{ phone_number: "+1" }, { phone_number: "+2" }] },
        after: { emergency_contact: [{ phone_number: "+2" }] },
      },
      {
        type: "aws_shield_application_layer_automatic_response",
        before: { action: "BLOCK" },
        after: { action: "COUNT" },
      },
      {
        type: "aws_shield_protection_group",
        before: { members: ["a", "b"] },
        after: { members: ["b"] },
      },
    ],
    harmless: [
      { type: "aws_shield_subscription", after: { auto_renew: "ENABLED" } },
      {
        type: "aws_shield_application_layer_automatic_response",
        before: { action: "COUNT" },
        after: { action: "BLOCK" },
      },
      { type: "aws_shield_application_layer_automatic_response", after: { action: "COUNT" } },
      {
        type: "aws_shield_protection_group",
        before: { members: ["a"] },
        after: { members: ["a", "b"] },
      },
    ],
  },
} as const satisfies Risk;
