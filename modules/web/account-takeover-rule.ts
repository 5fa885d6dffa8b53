import { managedGroupRules } from "../../facts/managed-group-rules";
import { type ManagedGroupRuleProps, managedGroupRule } from "./managed-group-rule";
import { type ResponseInspection, responseInspection } from "./response-inspection";
import type { WebAclRule } from "./web-acl-rule";

/** Account takeover prevention, which AWS charges by the month and by the login attempt. */
export interface AccountTakeover {
  /** Path of the login request, for example `/api/login`. */
  readonly loginPath: string;
  /** How the login request carries the credentials. */
  readonly payload: "JSON" | "FORM_ENCODED";
  /** Where the user name stands: a JSON pointer (`/user/name`) or the name of a form field. */
  readonly usernameField: string;
  /** Where the password stands, written likewise. */
  readonly passwordField: string;
  /** With CloudFront only. @default responses are not inspected */
  readonly responseInspection?: ResponseInspection | undefined;
}

/**
 * The rule that compares logins with stolen credentials and stops credential stuffing. It cannot protect a
 * Cognito user pool, whose logins AWS WAF does not see.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF Fraud Control account takeover prevention (ATP) rule group"
 * (50 WCU).
 */
export function accountTakeoverRule(
  takeover: AccountTakeover,
  props: Omit<ManagedGroupRuleProps, "group" | "configuration">,
): WebAclRule {
  return managedGroupRule({
    ...props,
    group: {
      name: managedGroupRules["account-takeover"].name,
      capacityUnits: 50,
      priority: 6000,
      reason:
        "Logins with credentials known to be stolen, and too many attempts from one session or address.",
    },
    configuration: {
      aws_managed_rules_atp_rule_set: {
        login_path: takeover.loginPath,
        enable_regex_in_path: false,
        request_inspection: {
          payload_type: takeover.payload,
          username_field: { identifier: takeover.usernameField },
          password_field: { identifier: takeover.passwordField },
        },
        ...responseInspection(takeover.responseInspection),
      },
    },
  });
}
