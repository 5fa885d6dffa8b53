import type { StatementProblem } from "./statement-problem";
import type { WebAclProps } from "./web-acl-props";

/** The longest body, and all bodies together, in bytes. */
const longestBody = 4096;
const allBodies = 51_200;

/**
 * What AWS WAF would refuse of bodies, token domains, immunity times and the size of inspected bodies.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF quotas"; AWS WAF API Reference "CreateWebACL".
 */
export function answerProblems(
  props: Pick<
    WebAclProps,
    | "responseBodies"
    | "tokenDomains"
    | "bodyInspectionKilobytes"
    | "associatedResourceArns"
    | "challengeImmunitySeconds"
    | "scope"
  >,
): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const report = (path: readonly (string | number)[], found: string, allowed: string, fix: string) =>
    problems.push({ path, found, allowed, fix });
  const bodies = Object.entries(props.responseBodies ?? {});
  if (bodies.length > 50) {
    report(
      ["responseBodies"],
      `${bodies.length} bodies`,
      "at most 50",
      "remove those that nothing answers with",
    );
  }
  const together = bodies.reduce((sum, [, { content }]) => sum + new TextEncoder().encode(content).length, 0);
  if (together > allBodies) {
    report(["responseBodies"], `${together} bytes together`, `${allBodies} bytes`, "shorten bodies");
  }
  for (const [key, { content, contentType }] of bodies) {
    const path = ["responseBodies", key, "content"];
    const bytes = new TextEncoder().encode(content).length;
    if (bytes < 1 || bytes > longestBody) {
      report(path, `a body of ${bytes} bytes`, `1 to ${longestBody} bytes`, "shorten it, or link to a page");
    } else if (contentType === "json" && !isJson(content)) {
      report(
        path,
        "a body that is no JSON",
        "JSON, as its contentType says",
        "write JSON, with names in double quotes, or write contentType: text",
      );
    }
  }
  const domains = props.tokenDomains ?? [];
  if (domains.length > 10) {
    report(["tokenDomains"], `${domains.length} domains`, "at most 10", "name the domain above them");
  }
  domains.forEach((domain, index) => {
    if (/^(?=.{1,253}$)([a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain)) return;
    report(
      ["tokenDomains", index],
      domain,
      "a domain in lower case, without protocol and path",
      "write it like shop.example.com",
    );
  });
  const challenge = props.challengeImmunitySeconds;
  if (challenge !== undefined && challenge < 300) {
    report(["challengeImmunitySeconds"], `${challenge} seconds`, "300 or more", "raise it");
  }
  const arns = props.associatedResourceArns ?? [];
  const fixed = (arn: string) => arn.includes(":elasticloadbalancing:") || arn.includes(":appsync:");
  if (props.bodyInspectionKilobytes !== undefined && arns.length > 0 && arns.every(fixed)) {
    report(
      ["bodyInspectionKilobytes"],
      `${props.bodyInspectionKilobytes} KB for load balancers and AppSync`,
      "8 KB, which AWS does not let anybody change there",
      "remove it, or put CloudFront in front",
    );
  }
  return problems;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
