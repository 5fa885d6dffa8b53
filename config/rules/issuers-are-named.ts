import type { Finding, Rule } from "../rule";

const github = "token.actions.githubusercontent.com";

/**
 * Issuers of the perimeter are each named once, and what they vouch for is somebody's: a subject that every customer of an
 * issuer has lets all of them in.
 *
 * Source: IAM User Guide "Create a role for OpenID Connect federation".
 */
export const issuersAreNamed: Rule = ({ perimeter: { oidcIssuers } }) =>
  oidcIssuers.flatMap(({ host, subjects }, index): Finding[] => {
    const path = ["perimeter", "oidcIssuers", index];
    const first = oidcIssuers.findIndex((other) => other.host === host);
    const [domain = ""] = host.split("/");
    return [
      ...(first === index
        ? []
        : [
            {
              path: [...path, "host"],
              found: `${host} is entry ${first} already`,
              allowed: "each issuer once, since a policy has one list of subjects for it",
              fix: `move its subjects to perimeter.oidcIssuers.${first}`,
            },
          ]),
      ...(/(^|\.)githubusercontent\.com$/.test(domain) && domain !== github
        ? [
            {
              path: [...path, "host"],
              found: `GitHub issues no tokens as ${domain}`,
              allowed: `${github}, or that with /<enterprise>`,
              fix: `write ${github}`,
            },
          ]
        : []),
      ...subjects.flatMap((subject, at) =>
        /^[^*?]*:[*?]/.test(subject) && !/[:/][^*?:/]+[:/]/.test(subject)
          ? [
              {
                path: [...path, "subjects", at],
                found: `"${subject}" is what every customer of ${host} has`,
                allowed: "subjects with your name before any *",
                fix: "name the owner, for example repo:acme/*",
              },
            ]
          : [],
      ),
    ];
  });
