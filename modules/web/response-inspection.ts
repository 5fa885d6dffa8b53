import type { Statement } from "./web-acl-rule";

/**
 * How a response tells whether a login or a registration succeeded: exactly one key. AWS WAF reads responses of CloudFront
 * only. Headers are left out: the provider shows a change on every plan (terraform-provider-aws issue 44029).
 *
 * Source: AWS WAF API Reference "ResponseInspection".
 */
export interface ResponseInspection {
  /** HTTP status codes, up to ten each. */
  readonly statusCode?: Outcomes<number> | undefined;
  /** Texts in the body, up to five each. */
  readonly bodyContains?: Outcomes<string> | undefined;
  /** Values of a field of a JSON body, up to five each. */
  readonly json?: (Outcomes<string> & { /** JSON pointer. */ readonly identifier: string }) | undefined;
}

/** What tells of a success, and what of a failure. */
export interface Outcomes<Value> {
  readonly success: readonly Value[];
  readonly failure: readonly Value[];
}

/** As Terraform spells it, to be spread into the configuration of the group. */
export function responseInspection(inspection: ResponseInspection | undefined): Statement {
  if (inspection === undefined) return {};
  const { statusCode, bodyContains, json } = inspection;
  return {
    response_inspection: {
      ...(statusCode !== undefined && {
        status_code: { success_codes: statusCode.success, failure_codes: statusCode.failure },
      }),
      ...(bodyContains !== undefined && {
        body_contains: { success_strings: bodyContains.success, failure_strings: bodyContains.failure },
      }),
      ...(json !== undefined && {
        json: {
          identifier: json.identifier,
          success_values: json.success,
          failure_values: json.failure,
        },
      }),
    },
  };
}
