import { managedGroupRules } from "../../facts/managed-group-rules";
import { type ManagedGroupRuleProps, managedGroupRule } from "./managed-group-rule";
import { type ResponseInspection, responseInspection } from "./response-inspection";
import type { WebAclRule } from "./web-acl-rule";

/** Account creation fraud prevention, which AWS charges by the month and by the registration. */
export interface AccountCreation {
  /** Path of the page with the form, which is got and must be HTML. */
  readonly registrationPagePath: string;
  /** Path to which the form is sent. */
  readonly creationPath: string;
  /** How the request carries what the person wrote. */
  readonly payload: "JSON" | "FORM_ENCODED";
  /** Where each stands: a JSON pointer (`/user/name`) or the name of a form field. @default not inspected */
  readonly usernameField?: string | undefined;
  readonly passwordField?: string | undefined;
  readonly emailField?: string | undefined;
  readonly phoneNumberFields?: readonly string[] | undefined;
  readonly addressFields?: readonly string[] | undefined;
  /** With CloudFront only. @default responses are not inspected */
  readonly responseInspection?: ResponseInspection | undefined;
}

/**
 * The rule that stops accounts that are made by the dozen or with stolen credentials. It cannot protect a Cognito user pool.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF Fraud Control account creation fraud prevention (ACFP) rule group" (50 WCU).
 */
export function accountCreationRule(
  creation: AccountCreation,
  props: Omit<ManagedGroupRuleProps, "group" | "configuration">,
): WebAclRule {
  const one = (name: string, identifier: string | undefined) =>
    identifier !== undefined && { [name]: { identifier } };
  const several = (name: string, identifiers: readonly string[] | undefined) =>
    identifiers !== undefined && identifiers.length > 0 && { [name]: { identifiers } };
  return managedGroupRule({
    ...props,
    group: {
      name: managedGroupRules["account-creation"].name,
      capacityUnits: 50,
      priority: 6100,
      reason: "Accounts made by the dozen, or with credentials known to be stolen.",
    },
    configuration: {
      aws_managed_rules_acfp_rule_set: {
        registration_page_path: creation.registrationPagePath,
        creation_path: creation.creationPath,
        enable_regex_in_path: false,
        request_inspection: {
          payload_type: creation.payload,
          ...one("username_field", creation.usernameField),
          ...one("password_field", creation.passwordField),
          ...one("email_field", creation.emailField),
          ...several("phone_number_fields", creation.phoneNumberFields),
          ...several("address_fields", creation.addressFields),
        },
        ...responseInspection(creation.responseInspection),
      },
    },
  });
}
