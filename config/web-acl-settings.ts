import type { WebAclProps } from "../modules/web/web-acl-props";
import type { Organization } from "./schema/organization";

/**
 * What a web ACL of the file is made from, but for where it logs.
 *
 * @param name full name of the web ACL
 */
export function webAclSettings(
  acl: Organization["web"][string],
  name: string,
): Omit<WebAclProps, "logBucketArn"> {
  const { accountTakeover, accountCreation, antiDdos, clientAddress } = acl;
  return {
    name,
    scope: acl.at.scope === "cloudfront" ? "CLOUDFRONT" : "REGIONAL",
    ...(acl.at.scope === "regional" && { region: acl.at.region }),
    mode: acl.mode,
    managedRuleGroups: acl.managedRuleGroups,
    countedRules: acl.countedRules.map(({ group, rule }) => ({ group, rule })),
    ...(acl.botControl !== "none" && {
      botControl: { inspectionLevel: acl.botControl === "common" ? "COMMON" : "TARGETED" },
    }),
    ...(accountTakeover !== undefined && {
      accountTakeover: { ...accountTakeover, payload: payloads[accountTakeover.payload] },
    }),
    ...(accountCreation !== undefined && {
      accountCreation: { ...accountCreation, payload: payloads[accountCreation.payload] },
    }),
    ...(antiDdos !== undefined && {
      antiDdos: {
        blockSensitivity: sensitivities[antiDdos.blockSensitivity],
        ...(antiDdos.challenge !== undefined && {
          challenge: {
            sensitivity: sensitivities[antiDdos.challenge.sensitivity],
            exemptUriPatterns: antiDdos.challenge.exemptUriPatterns,
          },
        }),
      },
    }),
    groupSettings: acl.groupSettings,
    rules: acl.rules,
    ipSets: acl.ipSets,
    regexPatternSets: acl.regexPatternSets,
    responseBodies: acl.responseBodies,
    tokenDomains: acl.tokenDomains,
    ...(acl.challengeImmunitySeconds !== undefined && {
      challengeImmunitySeconds: acl.challengeImmunitySeconds,
    }),
    ...(acl.captchaImmunitySeconds !== undefined && { captchaImmunitySeconds: acl.captchaImmunitySeconds }),
    ...(acl.bodyInspectionKilobytes !== undefined && {
      bodyInspectionKilobytes: acl.bodyInspectionKilobytes,
    }),
    ...(acl.logOnlyMatched !== undefined && { logged: "matched" }),
    rateLimits: acl.rateLimits,
    allowedAddresses: acl.allowedAddresses,
    deniedAddresses: acl.deniedAddresses,
    ...(acl.geography !== undefined && { geography: acl.geography }),
    ...(clientAddress !== undefined && {
      clientAddress: {
        headerName: clientAddress.header,
        position: clientAddress.position === "first" ? "FIRST" : "LAST",
      },
    }),
    redactedHeaders: acl.redactedHeaders,
    redactedFields: acl.redactedFields,
    associatedResourceArns: acl.associatedResources,
  };
}

const payloads = { json: "JSON", form: "FORM_ENCODED" } as const;
const sensitivities = { low: "LOW", medium: "MEDIUM", high: "HIGH" } as const;
