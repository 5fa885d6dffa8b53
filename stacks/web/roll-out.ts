/** Where the log of a web ACL is. */
export interface WebLogPlace {
  readonly bucket: string;
  readonly accountId: string;
  /** Region of the web ACL, or `cloudfront`. */
  readonly region: string;
  /** Name of the web ACL at AWS. */
  readonly webAcl: string;
  /** Its key in the organization file. */
  readonly key: string;
}

/**
 * Each match as a line: the group and the rule, and what was asked for. What a group that counts would have ended is its
 * terminatingRule; what counts by itself stands among those that do not terminate.
 *
 * Source: AWS WAF Developer Guide, "Log fields for web ACL traffic".
 */
const matches = [
  ". as $request",
  "| ((.ruleGroupList // [])[] | .ruleGroupId as $group",
  "   | (.terminatingRule // empty, (.nonTerminatingMatchingRules // [])[], (.excludedRules // [])[])",
  '   | "\\($group) \\(.ruleId)"),',
  '  ((.nonTerminatingMatchingRules // [])[] | .ruleId | select(startswith("AWSManagedRules") | not))',
  '| "\\(.) \\($request.httpRequest.httpMethod) \\($request.httpRequest.uri)"',
];

/**
 * How the log of a web ACL that counts is read, and how it is switched to block.
 *
 * Source: AWS WAF Developer Guide, "Testing and tuning your AWS WAF protections", "Sending web ACL traffic logs to an Amazon
 * Simple Storage Service bucket" (the path of logs).
 */
export function rollOut(place: WebLogPlace): string {
  const path = `s3://${place.bucket}/AWSLogs/${place.accountId}/WAFLogs/${place.region}/${place.webAcl}/`;
  return [
    "The web ACL counts: nothing but known bad inputs is blocked. Let it see a week or more of usual traffic, then list what it would have blocked, most frequent first. AWS WAF writes a log every five minutes; the commands read those of today (UTC).",
    "",
    "```sh",
    `aws s3 sync "${path}$(date -u +%Y/%m/%d)/" waf-logs`,
    `find waf-logs -name '*.gz' -exec gunzip -c {} + | jq -r '${matches.join("\n  ")}' | sort | uniq -c | sort -rn | head -n 50`,
    "```",
    "",
    "A line is how often, the managed rule group, the rule, and what was asked for. For each line that is wanted traffic:",
    "",
    `- add the rule to \`web.${place.key}.countedRules\` with its group, a reason and a date; or`,
    "- keep it, and let a rule of your own in the band `after-content` block what has its label but not that path; or",
    "- for a rate limit, raise it; for a rule of your own, correct its statement.",
    "",
    `Then write \`mode: block\` in \`web.${place.key}\`, run \`palisade export\`, and apply. The plan changes actions only. If it blocks what it should not, \`mode: count\` takes it back.`,
  ].join("\n");
}
