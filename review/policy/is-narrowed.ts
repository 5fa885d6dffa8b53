import { openToAll } from "../judges/open-to-all";
import type { Condition, Statement } from "./statement";

const account = /^\d{12}$/;
const ofAccount = /^arn:[^:]+:[^:]+:[^:]*:\d{12}:/;
const organization = /^o-[a-z0-9]{10,32}$/;
const network = /^vpce?-[0-9a-f]+$/;

/**
 * What the values of a condition key must look like to name somebody, by the key in lower case. A key that every account can
 * set for its own principals, or that is true of the resource itself, names nobody.
 *
 * Source: IAM User Guide "AWS global condition context keys".
 */
const naming: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/^aws:(principal|source|vpce)orgid$/, (value) => organization.test(value)],
  [/^aws:(principal|source|vpce)orgpaths$/, (value) => /^o-[a-z0-9]{10,32}\//.test(value)],
  [
    /^(aws:(principalaccount|sourceaccount|sourceowner|vpceaccount)|kms:calleraccount|s3:dataaccesspointaccount)$/,
    (value) => account.test(value),
  ],
  [/^(aws:principalarn|s3:dataaccesspointarn)$/, (value) => ofAccount.test(value)],
  [
    /^aws:sourcearn$/,
    (value) =>
      ofAccount.test(value) || /^arn:[^:]+:(s3|apigateway|cloudfront):[^:]*:[^:]*:[^*?]+/.test(value),
  ],
  [/^aws:(sourcevpc|sourcevpce)$/, (value) => network.test(value)],
  [/^aws:sourcevpcarn$/, (value) => ofAccount.test(value)],
  [/^aws:(sourceip|vpcsourceip)$/, (value) => !openToAll(value)],
  [/^aws:userid$/, (value) => /^(A[A-Z]{3}[A-Z0-9]{10,}|\d{12})/.test(value)],
  [/^aws:principalisawsservice$/, (value) => value === "true"],
  [/^elasticfilesystem:accessedviamounttarget$/, (value) => value === "true"],
  // Of tokens: who signed them is the principal.
  [
    /^[a-z0-9.-]+(\/[^:]*)?:(sub|aud|amr|oaud|app_id)$|^cognito-identity\.amazonaws\.com:/,
    (value) => !/^\*$/.test(value),
  ],
];

/** Whether a condition of a statement names who may come, or from where, so that a wildcard among principals is not everybody. */
export function isNarrowed({ conditions }: Pick<Statement, "conditions">): boolean {
  return conditions.some(names);
}

function names({ operator, key, values }: Condition): boolean {
  // A missing key, or any but one, is everybody.
  if (/IfExists$|^ForAllValues:|Not|^Null$/.test(operator)) return false;
  const test = naming.find(([pattern]) => pattern.test(key))?.[1];
  // What is not known yet is an id that somebody made.
  return (
    test !== undefined && values.length > 0 && values.every((value) => test(value) || /^\$\{/.test(value))
  );
}
