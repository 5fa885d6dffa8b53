import type { Condition, Statement } from "./statement";

/** Keys that say who the caller is, or from where, so that a wildcard among principals is not everybody. */
const narrowing =
  /^(aws:(principal(orgid|orgpaths|account|arn|tag\/.+)|source(arn|account|orgid|orgpaths|vpc|vpcarn|vpce|ip|identity)|vpcsourceip|userid|resourceorgid)|kms:(calleraccount|viaservice|grantisforawsresource)|s3:dataaccesspoint(account|arn)|lambda:functionurlauthtype|[a-z0-9.-]+:(sub|aud|amr))$/;

/** Whether a condition of a statement names who may come, or from where. */
export function isNarrowed({ conditions }: Pick<Statement, "conditions">): boolean {
  return conditions.some(names);
}

function names({ operator, key, values }: Condition): boolean {
  // A missing key, or any but one, is everybody.
  if (/IfExists$|^ForAllValues:|Not|^Null$/.test(operator) || !narrowing.test(key)) return false;
  return values.every((value) => !/^(\*|0\.0\.0\.0\/0|::\/0)$/.test(value));
}
