import type { ResponseInspection } from "./response-inspection";
import type { StatementProblem } from "./statement-problem";
import type { WebAclProps } from "./web-acl-props";

/**
 * What AWS WAF would refuse of account takeover and account creation fraud prevention beside paths and fields.
 *
 * Source: AWS WAF Developer Guide, ATP and ACFP rule groups: neither with a Cognito user pool, responses with CloudFront only.
 */
export function fraudProblems(
  props: Pick<WebAclProps, "accountTakeover" | "accountCreation" | "scope" | "associatedResourceArns">,
): StatementProblem[] {
  return (["accountTakeover", "accountCreation"] as const).flatMap((key) => {
    const group = props[key];
    if (group === undefined) return [];
    const pool = (props.associatedResourceArns ?? []).some((arn) => arn.includes(":cognito-idp:"));
    return [
      ...(pool
        ? [
            {
              path: [key],
              found: "a Cognito user pool among the resources",
              allowed: "resources other than user pools: AWS WAF does not see what they do",
              fix: "use Cognito's own threat protection, or a web ACL of its own for the user pool",
            },
          ]
        : []),
      ...(key === "accountCreation" ? fieldProblems(props.accountCreation) : []),
      ...inspectionProblems(group.responseInspection, props.scope).map((problem) => ({
        ...problem,
        path: [key, "responseInspection", ...problem.path],
      })),
    ];
  });
}

function fieldProblems(creation: WebAclProps["accountCreation"]): StatementProblem[] {
  if (creation === undefined || creation.payload !== "JSON") return [];
  const { usernameField, passwordField, emailField, phoneNumberFields, addressFields } = creation;
  const single = { usernameField, passwordField, emailField };
  const several = { phoneNumberFields, addressFields };
  return [
    ...Object.entries(single).map(([name, field]) => [[name], field] as const),
    ...Object.entries(several).flatMap(([name, fields]) =>
      (fields ?? []).map((field, index) => [[name, index], field] as const),
    ),
  ].flatMap(([path, field]) =>
    field === undefined || field.startsWith("/")
      ? []
      : [
          {
            path: ["accountCreation", ...path],
            found: JSON.stringify(field),
            allowed: "a JSON pointer, since the payload is JSON",
            fix: `write "/${field}"`,
          },
        ],
  );
}

function inspectionProblems(
  inspection: ResponseInspection | undefined,
  scope: WebAclProps["scope"],
): StatementProblem[] {
  if (inspection === undefined) return [];
  const kinds = Object.entries(inspection).filter(([, value]) => value !== undefined);
  return [
    ...(scope === "CLOUDFRONT"
      ? []
      : [
          {
            path: [],
            found: "responses of a regional resource",
            allowed: "responses of CloudFront, which alone AWS WAF reads",
            fix: "remove it",
          },
        ]),
    ...(kinds.length === 1
      ? []
      : [
          {
            path: [],
            found: kinds.length === 0 ? "nothing to tell by" : kinds.map(([kind]) => kind).join(" and "),
            allowed: "one of statusCode, bodyContains, json",
            fix: "keep one",
          },
        ]),
  ];
}
