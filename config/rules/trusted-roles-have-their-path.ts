import type { Finding, Rule } from "../rule";

/**
 * A role in a trust policy is named by its whole ARN, path included, and is one that somebody can use.
 *
 * Source: IAM User Guide "AWS JSON policy elements: Principal", "Referencing permission sets in resource policies";
 * "Using service-linked roles".
 */
export const trustedRolesHaveTheirPath: Rule = ({ deployment, supportPrincipals }) => {
  const lists: readonly (readonly [path: readonly string[], arns: readonly string[]])[] = [
    [["deployment", "trustedPrincipals"], deployment.trustedPrincipals],
    [["deployment", "managementTrustedPrincipals"], deployment.managementTrustedPrincipals],
    [["supportPrincipals"], supportPrincipals ?? []],
  ];
  return lists.flatMap(([path, arns]) =>
    arns.flatMap((arn, index): Finding[] => {
      const [, account = "", role = ""] = /^(arn:[^:]+:iam::\d+:)role\/(.+)$/.exec(arn) ?? [];
      if (role.startsWith("AWSReservedSSO_")) {
        return [
          {
            path: [...path, index],
            found: `${arn} is no role: those of IAM Identity Center have a path, and IAM refuses to trust what is not there`,
            allowed: "the whole ARN, as aws iam list-roles shows it",
            fix: `write ${account}role/aws-reserved/sso.amazonaws.com/<home Region of IAM Identity Center>/${role}; without the Region where it is us-east-1`,
          },
        ];
      }
      if (role.startsWith("aws-service-role/")) {
        return [
          {
            path: [...path, index],
            found: `${arn} is a service-linked role, which only its service uses`,
            allowed: "roles of people and of pipelines",
            fix: "remove it",
          },
        ];
      }
      return [];
    }),
  );
};
