import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Web ACLs leave a complete record, without credentials in it. */
export const webRequestsLogged = {
  id: "web.requests-logged",
  promise:
    "Every web ACL logs each request, or by choice each on which a rule acted, to a destination made for it, with the authorization and cookie headers redacted and no samples that would show them, every rule has a metric, and a bucket that is replicated is so in whole.",
  source:
    'AWS Foundational Security Best Practices WAF.11 and WAF.12; AWS WAF Developer Guide, "Logging web ACL traffic"; checkov CKV2_AWS_31',
  proof: (stack) =>
    merged(
      judged(stack, "aws_wafv2_web_acl", (body, address) =>
        sentence([
          ...(isLogged(stack, address) ? [] : ["nothing logs its requests"]),
          ...visibilityProblems(body),
        ]),
      ),
      judged(stack, loggingType, (body) => sentence(loggingProblems(body))),
      judged(stack, "aws_s3_bucket_replication_configuration", (body) => sentence(replicationProblems(body))),
    ),
} as const satisfies Objective;

const loggingType = "aws_wafv2_web_acl_logging_configuration";

function isLogged(stack: SynthesizedStack, webAcl: string): boolean {
  const configurations = Object.values(stack.resource?.[loggingType] ?? {});
  return configurations.some((body) => body["resource_arn"] === `\${${webAcl}.arn}`);
}

function sentence(problems: readonly string[]): string | undefined {
  return problems.length === 0 ? undefined : problems.join("; ");
}

function loggingProblems(logging: ResourceBody): string[] {
  const problems: string[] = [];
  const destinations = Array.isArray(logging["log_destination_configs"])
    ? logging["log_destination_configs"].map(String)
    : [];
  if (!destinations.some((arn) => arn.includes("aws-waf-logs-") || arn.startsWith("${"))) {
    problems.push("its logs go to no destination that AWS WAF can write to");
  }
  if (blocks(logging["logging_filter"]).some((filter) => !keepsWhatRulesActedOn(filter))) {
    problems.push("a filter drops requests from its logs");
  }
  const redacted = blocks(logging["redacted_fields"]).flatMap((field) =>
    blocks(field["single_header"]).map((header) => header["name"]),
  );
  for (const header of ["authorization", "cookie"]) {
    if (!redacted.includes(header)) problems.push(`its logs show the ${header} header`);
  }
  return problems;
}

/** Everything that a rule does with a request, save letting it through. */
const acted = ["BLOCK", "CAPTCHA", "CHALLENGE", "COUNT", "EXCLUDED_AS_COUNT"];

/** Whether a filter drops nothing on which a rule acted: it drops by default, and keeps every action. */
function keepsWhatRulesActedOn(filter: ResourceBody): boolean {
  const parts = blocks(filter["filter"]);
  if (parts.some((part) => part["behavior"] === "DROP")) return false;
  if (filter["default_behavior"] !== "DROP") return true;
  return parts
    .filter((part) => part["behavior"] === "KEEP")
    .some((part) => {
      const conditions = blocks(part["condition"]);
      const kept = conditions.flatMap((condition) =>
        blocks(condition["action_condition"]).map(({ action }) => String(action)),
      );
      const any = part["requirement"] === "MEETS_ANY" || conditions.length === 1;
      return any && acted.every((action) => kept.includes(action));
    });
}

function replicationProblems(replication: ResourceBody): string[] {
  const rules = blocks(replication["rule"]);
  const whole = rules.some(
    (rule) =>
      rule["status"] === "Enabled" &&
      blocks(rule["filter"]).every((filter) => Object.values(filter).every((value) => value === "")),
  );
  const encrypted = rules
    .flatMap((rule) => blocks(rule["source_selection_criteria"]))
    .flatMap((criteria) => blocks(criteria["sse_kms_encrypted_objects"]))
    .some(({ status }) => status === "Enabled");
  return [
    ...(whole ? [] : ["it leaves objects out"]),
    ...(encrypted ? [] : ["it leaves encrypted objects out, which all of them are"]),
  ];
}

function visibilityProblems(webAcl: ResourceBody): string[] {
  return [webAcl, ...blocks(webAcl["rule"])].flatMap((part) => {
    const label = part === webAcl ? "the web ACL" : String(part["name"]);
    const visibility = blocks(part["visibility_config"])[0];
    return [
      ...(visibility?.["cloudwatch_metrics_enabled"] === true ? [] : [`${label} has no metric`]),
      ...(visibility?.["sampled_requests_enabled"] === false ? [] : [`${label} shows headers in samples`]),
    ];
  });
}

/** Terraform JSON writes a nested block as an object or as a list of objects. */
function blocks(value: unknown): ResourceBody[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is ResourceBody => typeof item === "object" && item !== null);
}
