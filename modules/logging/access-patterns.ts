import { rolePath } from "../../core/names/role-path";
import { regionsOf } from "../../core/regions-of";
import type { Partition } from "../../facts/partitions";
import { partitions } from "../../facts/partitions";

/**
 * Filter patterns for what no benchmark lists.
 *
 * Sources: IAM Identity Center User Guide "Understanding IAM Identity Center sign-in events"; CloudTrail User Guide
 * "CloudTrail record contents" (`requestParameters.roleArn` of STS events, whichever way a role is taken; `readOnly`,
 * `awsRegion`).
 */
export const accessPatterns = {
  identityCenterSignInFailure:
    '{ ($.eventSource = "signin.amazonaws.com") && ($.eventName = "CredentialVerification") && ($.serviceEventDetails.CredentialVerification = "Failure") }',
  roleTaken: (role: string) => {
    // A role of IAM Identity Center has a path before its name and may have digits behind it; a pattern may begin and end with
    // the wildcard, and knows no other.
    const name = rolePath(role)
      .replace(/^.*\*(?=AWSReservedSSO_)/, "")
      .replace(/\?+$/, "*");
    const before = rolePath(role) === role ? "*:role/" : "*/";
    return `{ ($.eventSource = "sts.amazonaws.com") && ($.requestParameters.roleArn = "${before}${name}") }`;
  },
  /** A user signs in, gets a session or changes something, or somebody changes the user. */
  userUsed: (user: string) =>
    `{ ($.userIdentity.userName = "${user}") || (($.eventSource = "iam.amazonaws.com") && ($.requestParameters.userName = "${user}") && ($.readOnly IS FALSE)) }`,
  /** Something was changed in a region that is not used; undefined where all are. */
  changeElsewhere: (enabled: readonly string[], partition: Partition) => {
    const used = new Set([...enabled, partitions[partition].globalRegion]);
    const unused = regionsOf(partition)
      .map(({ name }) => name)
      .filter((name) => !used.has(name));
    if (unused.length === 0) return undefined;
    // Whichever list is shorter: a pattern holds 1,024 characters.
    const where =
      used.size <= unused.length
        ? [...used]
            .sort()
            .map((name) => `($.awsRegion != "${name}")`)
            .join(" && ")
        : `(${unused.map((name) => `($.awsRegion = "${name}")`).join(" || ")})`;
    return `{ ($.eventType = "AwsApiCall") && ($.readOnly IS FALSE) && ($.errorCode NOT EXISTS) && ${where} }`;
  },
} as const;
